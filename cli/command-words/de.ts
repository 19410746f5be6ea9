import type { RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';
import { counted } from '../../language-server/names/counted';
import type { CommandWords } from './command-words';

const count = (number: number, one: string, many: string): string => counted('de', number, one, many);

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  'out-of-range': 'ihre Stelle ist nicht im Text',
  overlap: 'eine andere Änderung betrifft denselben Text',
  'several-paragraphs': 'sie reicht über mehrere Absätze',
  'not-text': 'dort steht eine Formel oder ein Feld',
  locked: 'der Text steht in einem gesperrten oder berechneten Feld des Formulars',
  'no-comments-here': 'Word hat dort keine Kommentare',
};

export const de: CommandWords = {
  reading: {
    ENOENT: 'Diese Datei oder diesen Ordner gibt es nicht. Prüfen Sie den Pfad.',
    ENOTDIR: 'Diese Datei gibt es nicht: Ein Teil ihres Pfads ist eine Datei, kein Ordner. Prüfen Sie den Pfad.',
    EACCES: 'Sie dürfen das nicht lesen. Bitten Sie den Eigentümer um Leserechte.',
    ELOOP: 'Dieser Verweis führt auf sich selbst. Nennen Sie die Datei, zu der er führen sollte.',
    ENAMETOOLONG: 'Dieser Pfad ist zu lang für das Dateisystem.',
    folder: 'Das ist ein Ordner. Nennen Sie eine Datei darin.',
    device: 'Das ist ein Gerät, keine Datei.',
    tooLarge: (megabytes) => `Diese Datei hat mehr als ${megabytes} MB und wurde nicht geöffnet.`,
    other: (reason) => `Das Lesen ist gescheitert: ${reason}.`,
  },
  writing: {
    failed: (path, why) => `${path} konnte nicht geschrieben werden: ${why}`,
    noFolder: (folder) => `Den Ordner ${folder} gibt es nicht. Legen Sie ihn an, oder nennen Sie einen anderen Ort.`,
    ENOTDIR: 'Ein Teil des Pfads ist eine Datei, kein Ordner. Nennen Sie einen anderen Ort.',
    EACCES: 'Sie dürfen dort nicht schreiben. Nennen Sie einen anderen Ort, oder bitten Sie um Schreibrechte.',
    EROFS: 'Auf diesen Datenträger kann nicht geschrieben werden. Nennen Sie einen anderen Ort.',
    ENOSPC: 'Der Datenträger ist voll. Schaffen Sie Platz, oder nennen Sie einen anderen Ort.',
    EISDIR: 'Das ist ein Ordner. Nennen Sie eine Datei darin.',
    ELOOP: 'Dieser Verweis führt auf sich selbst. Nennen Sie die Datei, zu der er führen sollte.',
    ENAMETOOLONG: 'Dieser Pfad ist zu lang für das Dateisystem. Nennen Sie einen kürzeren.',
    other: (reason) => `${reason}.`,
  },
  noDraft: (endings) =>
    `Kein Entwurf in diesem Ordner gefunden. tenderlint liest ${endings}. Nennen Sie einen Entwurf, oder einen Ordner mit einem darin.`,
  allLeftOut: 'Alles in diesem Ordner ist ausgelassen, wie „ignore“ in tenderlint.yaml sagt.',
  leftOut: 'Ausgelassen, wie „ignore“ in tenderlint.yaml sagt.',
  emptyDraft: 'In diesem Entwurf steht kein Text, es gab also nichts zu prüfen.',
  noConfig: (file) =>
    `--config ${file}: Diese Datei gibt es nicht. Prüfen Sie den Pfad; „tenderlint init“ schreibt eine Einstellungsdatei.`,
  noSuchRule: (id, nearest) =>
    `Es gibt keine Regel „${id}“.${nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`} „tenderlint rules“ listet sie auf.`,
  noUtf8: (path) => `${path} ist nicht in UTF-8 geschrieben und wurde deshalb gelassen, wie es ist.`,
  baseline: {
    noStdin: 'Nennen Sie Dateien oder Ordner: Ein Ausgangsstand kennt Entwürfe nach ihrem Pfad.',
    unreadable: (file, why) => `--baseline ${file} kann nicht gelesen werden: ${why}`,
    expected: (file) =>
      `Erwartet ist eine Datei, die „tenderlint baseline“ geschrieben hat; „tenderlint baseline ORDNER -o ${file}“ legt eine an.`,
    written: (findings, files, file) =>
      `${file}: ${count(findings, 'Befund', 'Befunde')} in ${count(files, 'Datei', 'Dateien')}. Prüfen Sie mit --baseline ${file}.`,
    leftOut: (number, file) => `${count(number, 'Befund', 'Befunde')} aus ${file} schon bekannt, weggelassen.`,
  },
  decide: {
    nameFile: 'Nennen Sie eine Datei: Was entschieden wird, bleibt bei ihr.',
    giveReason: 'Sagen Sie mit --reason "…", warum: Wer die Akte später liest, muss es sehen können.',
    nothingOpen: (rule, line, column) =>
      `${rule} hat nichts Offenes gefunden${line === undefined ? '' : ` in Zeile ${line}`}${column === undefined ? '' : ` bei Spalte ${column}`}; es gibt also nichts zu entscheiden.`,
    several: (rule, number) =>
      `${rule} hat ${number} Stellen gefunden. Nennen Sie eine mit --line (und --column, wo mehrere in einer Zeile stehen), oder alle mit --each:`,
    place: (line, column) => `Zeile ${line}, Spalte ${column}`,
    done: (number) => (number === 1 ? 'entschieden, aufbewahrt in' : `${number} Befunde entschieden, aufbewahrt in`),
    keptIn: {
      document: 'dem Dokument',
      comment: 'einem Kommentar im Entwurf',
      beside: 'der Entscheidungsdatei neben dem Entwurf',
    },
    nothingDecided: (rule) => `Über ${rule} wurde nichts entschieden.`,
    takenBack: 'Die Entscheidung ist zurückgenommen; der Befund ist wieder offen.',
    leftAsItIs: 'Die Datei wurde gelassen, wie sie ist.',
    otherEncoding:
      'Speichern Sie es als UTF-8, oder bewahren Sie die Entscheidung mit --beside in einer eigenen Datei auf.',
  },
  decisions: {
    none: 'Über diesen Entwurf ist nichts entschieden.',
    goneFixed: 'aus dem Text verschwunden',
    gone: 'ihr Text steht nicht mehr da',
  },
  fix: {
    nameFile: 'Nennen Sie eine Datei, die verbessert werden soll.',
    noText: (path) =>
      `${path} ist keine Textdatei. Für Word-Dokumente nehmen Sie „tenderlint review ${path}“, das nachverfolgte Änderungen schreibt.`,
    made: (number) => `${count(number, 'Ersetzung', 'Ersetzungen')} vorgenommen.`,
    wouldBeMade: (number) => `${count(number, 'Ersetzung', 'Ersetzungen')} vorzunehmen.`,
    overlapping: (number) =>
      number === 1
        ? '1 weitere betrifft Text, den eine andere ersetzt: Rufen Sie den Befehl dafür noch einmal auf.'
        : `${number} weitere betreffen Text, den eine andere ersetzt: Rufen Sie den Befehl dafür noch einmal auf.`,
    before: 'wie es ist',
    after: (name) => `${name} verbessert`,
    otherEncoding: 'Speichern Sie es in Ihrem Editor als UTF-8 und verbessern Sie es noch einmal.',
  },
  review: {
    nameFile: 'Nennen Sie eine Datei: Ein Word-Dokument kann hier nicht von der Standardeingabe kommen.',
    nothingToWrite: 'Mit --fix none gibt es nichts zu schreiben außer --comments: Fügen Sie das hinzu.',
    isTheDraft: (output) =>
      `${output} ist der Entwurf selbst. Nennen Sie mit -o eine andere Datei, damit der Entwurf bleibt, wie er ist.`,
    noWordName: (output) =>
      `${output}: Das geprüfte Dokument ist ein Word-Dokument. Nennen Sie eine Datei, die auf .docx endet.`,
    noWordFile: (path) =>
      `${path} ist kein Word-Dokument. Für Textdateien nehmen Sie „tenderlint fix ${path}“; die Befunde kommen mit „tenderlint check“.`,
    odt: (path) =>
      `${path}: In OpenDocument-Dateien werden keine nachverfolgten Änderungen geschrieben. Öffnen Sie sie in LibreOffice, wählen Sie Datei > Speichern unter und den Typ Word 2007-365 (.docx), und prüfen Sie diese; „tenderlint check ${path}“ zeigt die Befunde.`,
    notWritten: 'Es wurde kein geprüftes Dokument geschrieben.',
    changes: (number) => count(number, 'nachverfolgte Änderung', 'nachverfolgte Änderungen'),
    comments: (number) => count(number, 'Kommentar', 'Kommentare'),
    leftAsItIs: (rule, reason) => `Gelassen, wie es ist: ${rule} (${REFUSED[reason]}).`,
    hints: (number) =>
      `Unberührt: ${count(number, 'Satz', 'Sätze')}, nur einen zweiten Blick wert. „tenderlint check“ listet sie auf.`,
    uncommented: (number) =>
      `${count(number, 'Befund', 'Befunde')} ohne Kommentar: Word hat dort keine (Kopf- und Fußzeilen, Textfelder).`,
  },
  report: {
    noTerminal: 'Eine Word-Datei ist nichts für ein Terminal: Nennen Sie eine Datei mit -o bericht.docx.',
    otherEnding: (output, ending) =>
      `${output}: Ein Bericht wird als .html, .docx, .csv oder .json geschrieben, nicht als ${ending}. Nennen Sie eine solche Datei, oder sagen Sie mit --format, welche.`,
  },
  init: {
    noFolder: (folder) => `${folder}: Diesen Ordner gibt es nicht. Legen Sie ihn an, oder nennen Sie einen anderen.`,
    isThere: (file) => `${file} ist schon da und wurde gelassen, wie es ist.`,
    written: (file) => `${file} geschrieben. Jede Einstellung darin ist erklärt; keine ist schon eingeschaltet.`,
    settings: {
      head: 'Einstellungen von tenderlint für die Entwürfe in diesem Ordner und darunter.\nJede Zeile, die mit "# " und einem Schlüssel beginnt, ist eine Einstellung: Nehmen Sie "# " weg, um sie zu verwenden.',
      jurisdiction:
        'Wessen Vergaberecht gilt: BE, NL, FR, DE, AT, CH, UK, NO oder EU. Ohne diese Zeile sagen es die Entwürfe selbst.',
      buyer:
        'Art des Auftraggebers: central (zentral), sub-central (regional oder lokal) oder utility (Sektorenauftraggeber).',
      threshold: 'Auftragswert gegenüber dem EU-Schwellenwert: above (darüber) oder below (darunter).',
      productGroups: 'Was gekauft wird. Ohne diese Zeile sagen es die Entwürfe selbst.',
      date: 'Prüfen nach den Regeln dieses Tages, etwa des Tages der Bekanntmachung. Ohne diese Zeile: heute.',
      mode: 'Eine Vorlage darf [Platzhalter] enthalten: tender (Ausschreibung) oder template (Vorlage).',
      language: 'Sprache der Stellen, die zu kurz sind, um sie zu erkennen: nl, fr, de oder en.',
      rules:
        'Regeln nach Kennung oder Thema: off (aus), on (ein) oder eine Schwere (error, warning, advice). "tenderlint rules" listet sie auf.',
      ignore: 'Dateien und Ordner, die nicht geprüft werden, geschrieben wie in .gitignore.',
      packs: 'Ordner mit eigenen Regeln, von dieser Datei aus gesehen.',
    },
  },
};
