import type { RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';
import { counted } from '../../language-server/names/counted';
import type { CommandWords } from './command-words';

const count = (number: number, one: string, many: string): string => counted('nl', number, one, many);

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  'out-of-range': 'de plaats staat niet in de tekst',
  overlap: 'een andere wijziging gaat over dezelfde tekst',
  'several-paragraphs': 'ze loopt over meerdere alinea’s',
  'not-text': 'daar staat een formule of een veld',
  locked: 'de tekst staat in een vergrendeld of berekend veld van het formulier',
  'no-comments-here': 'Word heeft daar geen opmerkingen',
};

export const nl: CommandWords = {
  reading: {
    ENOENT: 'Dit bestand of deze map bestaat niet. Controleer het pad.',
    ENOTDIR: 'Dit bestand bestaat niet: een deel van het pad is een bestand, geen map. Controleer het pad.',
    EACCES: 'U mag dit niet lezen. Vraag de eigenaar om leesrechten.',
    ELOOP: 'Deze koppeling leidt naar zichzelf. Noem het bestand waarheen ze moest leiden.',
    ENAMETOOLONG: 'Dit pad is te lang voor het bestandssysteem.',
    folder: 'Dit is een map. Noem een bestand erin.',
    device: 'Dit is een apparaat, geen bestand.',
    tooLarge: (megabytes) => `Dit bestand telt meer dan ${megabytes} MB en is niet geopend.`,
    other: (reason) => `Dit kon niet worden gelezen: ${reason}.`,
  },
  writing: {
    failed: (path, why) => `${path} kon niet worden geschreven: ${why}`,
    noFolder: (folder) => `de map ${folder} bestaat niet. Maak ze eerst, of noem een andere plaats.`,
    ENOTDIR: 'een deel van het pad is een bestand, geen map. Noem een andere plaats.',
    EACCES: 'u mag daar niet schrijven. Noem een andere plaats, of vraag schrijfrechten.',
    EROFS: 'op die schijf kan niet worden geschreven. Noem een andere plaats.',
    ENOSPC: 'de schijf is vol. Maak plaats, of noem een andere plaats.',
    EISDIR: 'dit is een map. Noem een bestand erin.',
    ELOOP: 'deze koppeling leidt naar zichzelf. Noem het bestand waarheen ze moest leiden.',
    ENAMETOOLONG: 'dit pad is te lang voor het bestandssysteem. Noem een korter.',
    other: (reason) => `${reason}.`,
  },
  noDraft: (endings) =>
    `Geen ontwerp gevonden in deze map. tenderlint leest ${endings}. Noem een ontwerp, of een map met een ontwerp erin.`,
  allLeftOut: 'Alles in deze map is overgeslagen, zoals "ignore" in tenderlint.yaml zegt.',
  leftOut: 'Overgeslagen, zoals "ignore" in tenderlint.yaml zegt.',
  emptyDraft: 'In dit ontwerp staat geen tekst, dus er viel niets na te kijken.',
  noConfig: (file) =>
    `--config ${file}: dit bestand bestaat niet. Controleer het pad; "tenderlint init" schrijft een instellingenbestand.`,
  noSuchRule: (id, nearest) =>
    `Er is geen regel "${id}".${nearest === undefined ? '' : ` Bedoelde u "${nearest}"?`} "tenderlint rules" somt ze op.`,
  noUtf8: (path) => `${path} is niet in UTF-8 geschreven en is daarom gelaten zoals het is.`,
  baseline: {
    noStdin: 'Noem bestanden of mappen: een nulmeting kent ontwerpen bij hun pad.',
    unreadable: (file, why) => `--baseline ${file} kan niet worden gelezen: ${why}`,
    expected: (file) =>
      `Verwacht is een bestand dat "tenderlint baseline" heeft geschreven; "tenderlint baseline MAP -o ${file}" maakt er een.`,
    written: (findings, files, file) =>
      `${file}: ${count(findings, 'bevinding', 'bevindingen')} in ${count(files, 'bestand', 'bestanden')}. Kijk na met --baseline ${file}.`,
    leftOut: (number, file) => `${count(number, 'bevinding', 'bevindingen')} al bekend in ${file}, weggelaten.`,
  },
  decide: {
    nameFile: 'Noem een bestand: wat wordt beslist, blijft erbij.',
    giveReason: 'Zeg waarom met --reason "…": wie het dossier later leest, moet het kunnen zien.',
    nothingOpen: (rule, line, column) =>
      `${rule} vond niets dat openstaat${line === undefined ? '' : ` op regel ${line}`}${column === undefined ? '' : ` in kolom ${column}`}; er valt dus niets te beslissen.`,
    several: (rule, number) =>
      `${rule} vond ${number} dingen. Noem er een met --line (en --column als er meerdere op één regel staan), of alle met --each:`,
    place: (line, column) => `regel ${line}, kolom ${column}`,
    done: (number) => (number === 1 ? 'beslist, bewaard in' : `${number} bevindingen beslist, bewaard in`),
    keptIn: {
      document: 'het document',
      comment: 'een opmerking in het ontwerp',
      beside: 'het beslissingenbestand naast het ontwerp',
    },
    nothingDecided: (rule) => `over ${rule} is niets beslist.`,
    takenBack: 'de beslissing is teruggenomen; de bevinding staat weer open.',
    leftAsItIs: 'Het bestand is gelaten zoals het is.',
    otherEncoding: 'Bewaar het als UTF-8, of gebruik --beside om de beslissing in een eigen bestand te bewaren.',
  },
  decisions: {
    none: 'Over dit ontwerp is niets beslist.',
    goneFixed: 'verdwenen uit de tekst',
    gone: 'de tekst staat er niet meer',
  },
  fix: {
    nameFile: 'Noem een bestand om te verbeteren.',
    noText: (path) =>
      `${path} is geen tekstbestand. Gebruik voor Word-documenten "tenderlint review ${path}", dat bijgehouden wijzigingen schrijft.`,
    made: (number) => `${count(number, 'vervanging', 'vervangingen')} doorgevoerd.`,
    wouldBeMade: (number) => `${count(number, 'vervanging', 'vervangingen')} door te voeren.`,
    overlapping: (number) =>
      number === 1
        ? 'Nog 1 gaat over tekst die een andere vervangt: draai de opdracht daarvoor opnieuw.'
        : `Nog ${number} gaan over tekst die een andere vervangt: draai de opdracht daarvoor opnieuw.`,
    before: 'zoals het is',
    after: (name) => `${name} verbeterd`,
    otherEncoding: 'Bewaar het in uw editor als UTF-8 en verbeter het opnieuw.',
  },
  review: {
    nameFile: 'Noem een bestand om na te kijken: een Word-document kan hier niet van de standaardinvoer komen.',
    nothingToWrite: 'Met --fix none valt er niets te schrijven behalve --comments: voeg dat toe.',
    isTheDraft: (output) =>
      `${output} is het ontwerp zelf. Noem een ander bestand met -o, zodat het ontwerp blijft zoals het is.`,
    noWordName: (output) =>
      `${output}: het nagekeken document is een Word-document. Noem een bestand dat op .docx eindigt.`,
    noWordFile: (path) =>
      `${path} is geen Word-document. Gebruik voor tekstbestanden "tenderlint fix ${path}"; de bevindingen komen met "tenderlint check".`,
    odt: (path) =>
      `${path}: in OpenDocument-bestanden worden geen bijgehouden wijzigingen geschreven. Open het in LibreOffice, kies Bestand > Opslaan als en het type Word 2007-365 (.docx), en kijk dat na; "tenderlint check ${path}" toont de bevindingen.`,
    notWritten: 'Er is geen nagekeken document geschreven.',
    changes: (number) => count(number, 'bijgehouden wijziging', 'bijgehouden wijzigingen'),
    comments: (number) => count(number, 'opmerking', 'opmerkingen'),
    leftAsItIs: (rule, reason) => `Gelaten zoals het is: ${rule} (${REFUSED[reason]}).`,
    hints: (number) =>
      `Ongemoeid gelaten: ${count(number, 'zin', 'zinnen')} die alleen een tweede blik waard ${number === 1 ? 'is' : 'zijn'}. "tenderlint check" somt ze op.`,
    uncommented: (number) =>
      `${count(number, 'bevinding', 'bevindingen')} zonder opmerking: Word heeft er daar geen (kop- en voetteksten, tekstvakken).`,
  },
  report: {
    noTerminal: 'Een Word-bestand is niets voor een terminal: noem een bestand met -o verslag.docx.',
    otherEnding: (output, ending) =>
      `${output}: een verslag wordt geschreven als .html, .docx, .csv of .json, niet als ${ending}. Noem zo’n bestand, of zeg met --format welk.`,
  },
  init: {
    noFolder: (folder) => `${folder}: deze map bestaat niet. Maak ze eerst, of noem een andere.`,
    isThere: (file) => `${file} is er al en is gelaten zoals het is.`,
    written: (file) => `${file} geschreven. Elke instelling erin is uitgelegd; geen enkele staat al aan.`,
    settings: {
      head: 'Instellingen van tenderlint voor de ontwerpen in deze map en die eronder.\nElke regel die met "# " en een sleutel begint, is een instelling: haal "# " weg om ze te gebruiken.',
      jurisdiction:
        'Wiens aanbestedingsrecht geldt: BE, NL, FR, DE, AT, CH, UK, NO of EU. Zonder deze regel zeggen de ontwerpen het zelf.',
      buyer: 'Soort aanbesteder: central (centraal), sub-central (regionaal of lokaal) of utility (nutsbedrijf).',
      threshold: 'Opdrachtwaarde tegenover de Europese drempel: above (erboven) of below (eronder).',
      productGroups: 'Wat wordt gekocht. Zonder deze regel zeggen de ontwerpen het zelf.',
      date: 'Nakijken volgens de regels van deze dag, zoals de dag van bekendmaking. Zonder deze regel: vandaag.',
      mode: 'Een sjabloon mag [invulplekken] bevatten: tender (bestek) of template (sjabloon).',
      language: 'Taal van passages die te kort zijn om ze te herkennen: nl, fr, de of en.',
      rules:
        'Regels per id of thema: off (uit), on (aan) of een ernst (error, warning, advice). "tenderlint rules" somt ze op.',
      ignore: 'Bestanden en mappen die niet worden nagekeken, geschreven zoals in .gitignore.',
      packs: 'Mappen met eigen regels, vanuit dit bestand gezien.',
    },
  },
};
