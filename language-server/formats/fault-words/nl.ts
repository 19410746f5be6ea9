import type { FaultWords } from './fault-words';

const SAVE_AS_DOCX =
  'Open het in Word, kies Bestand > Opslaan als en het type Word-document (.docx), en kijk het nieuwe bestand na.';
const TEXT_AS_DOCX = 'Bewaar de tekst van de aanbesteding als Word-document (.docx) en kijk dat na.';
const damaged = (what: string): string =>
  `Dit bestand is beschadigd: ${what}. Haal het opnieuw op waar het vandaan komt, of open het in Word (dat aanbiedt het te herstellen) en bewaar het opnieuw.`;
const notOpened = (why: string): string =>
  `Dit bestand is niet geopend: ${why}. Ga na waar het vandaan komt; open het in Word of LibreOffice en bewaar het opnieuw, of splits het.`;
const brokenPart = (part: string, why: string): string =>
  `Het document is beschadigd: het onderdeel ${part} kan niet worden gelezen (${why}). Open het document in het programma waarmee het is gemaakt, laat het herstellen en bewaar het opnieuw.`;

export const nl: FaultWords = {
  'text-too-large': ({ megabytes, limit }) =>
    `Dit tekstbestand telt ${megabytes} MB, meer dan de ${limit} MB die worden gelezen. Ga na of het wel een ontwerp is; zo ja, splits het in delen.`,
  'not-utf8': ({ offset, byte }) =>
    `Dit tekstbestand is geen UTF-8: byte ${offset} (hexadecimaal ${byte}) hoort daar niet. Misschien staat het in een oude codering zoals Windows-1252; open het in een editor en bewaar het als UTF-8.`,
  'broken-utf16': ({ encoding }) =>
    `Dit tekstbestand begint als ${encoding}, maar bevat verderop iets anders. Open het in een editor en bewaar het als UTF-8.`,
  pdf: 'Dit is een pdf; die kan niet worden gelezen. Kijk het document na waaruit de pdf is gemaakt; is dat er niet meer, open de pdf dan in Word en bewaar hem als Word-document (.docx).',
  rtf: `Dit is een rtf-bestand; dat kan niet worden gelezen. ${SAVE_AS_DOCX}`,
  'old-word': `De oude Word-indeling (.doc) kan niet worden gelezen. ${SAVE_AS_DOCX}`,
  'old-office': `Dit bestand heeft de oude Office-indeling (.doc), wat de naam ook zegt, en kan niet worden gelezen. ${SAVE_AS_DOCX}`,
  'flat-xml': `Dit is een document in één XML-bestand; dat kan niet worden gelezen. ${SAVE_AS_DOCX}`,
  'no-document':
    'Dit is geen tekstbestand en geen document dat kan worden gelezen. Verwacht: .docx, .odt, Markdown, HTML of gewone tekst.',
  'no-package': ({ extension, empty }) =>
    `Dit is geen .${extension}-document: zo’n bestand is een zip-archief, en dit is ${empty ? 'leeg' : 'er geen'}. Haal het opnieuw op waar het vandaan komt, of open het in het programma waarmee het is gemaakt en bewaar het als .docx.`,
  'password-word':
    'Dit document is beveiligd met een wachtwoord. Open het in Word met het wachtwoord, kies Bestand > Info > Document beveiligen > Versleutelen met wachtwoord, maak het vak leeg, bewaar, en kijk het opnieuw na.',
  'password-odt':
    'Dit document is beveiligd met een wachtwoord. Open het in LibreOffice met het wachtwoord, kies Bestand > Opslaan als zonder “Met wachtwoord opslaan”, en kijk het nieuwe bestand na.',
  'password-zip': ({ part }) =>
    `${part} in dit bestand is vergrendeld met een zip-wachtwoord. Pak het uit met het wachtwoord en bewaar het document zonder.`,
  excel: `Dit is een Excel-werkmap, geen Word-document. ${TEXT_AS_DOCX}`,
  powerpoint: `Dit is een PowerPoint-presentatie, geen Word-document. ${TEXT_AS_DOCX}`,
  'other-open-document': ({ kind }) =>
    `Dit is geen OpenDocument-tekst${kind === '' ? '' : ` maar een document van de soort “${kind}”`}. Bewaar de tekst van de aanbesteding als .odt of .docx en kijk dat na.`,
  'word-part-missing': ({ part }) =>
    `Dit is geen volledig Word-document: het onderdeel ${part} ontbreekt. Open het bestand in Word; lukt dat, bewaar het dan opnieuw als Word-document (.docx).`,
  'word-body-missing': ({ part }) =>
    `Dit is geen Word-document: het onderdeel ${part} hoort een w:document met een w:body te bevatten, en doet dat niet. Open het bestand in het programma waarmee het is gemaakt en bewaar het als Word-document (.docx).`,
  'odt-part-missing': ({ part }) =>
    `Dit is geen volledige OpenDocument-tekst: het onderdeel ${part} ontbreekt. Open het bestand in LibreOffice; lukt dat, bewaar het dan opnieuw als .odt.`,
  'cannot-be-rewritten':
    'Dit bestand is zo ingepakt dat het niet opnieuw kan worden geschreven. Open het in Word of LibreOffice, bewaar het opnieuw als Word-document (.docx), en probeer het nog eens.',
  'broken-off': damaged('het einde ontbreekt, zoals na een download die is afgebroken'),
  'file-list-broken-off': damaged('de lijst van onderdelen breekt af'),
  'part-misplaced': ({ part }) => damaged(`${part} staat niet waar het hoort`),
  'part-broken-off': ({ part }) => damaged(`${part} breekt af`),
  'part-of-other-size': ({ part }) => damaged(`${part} heeft een andere grootte dan het bestand zegt`),
  'part-not-unpacked': ({ part }) => damaged(`${part} kan niet worden uitgepakt`),
  'part-packed-strangely': ({ part, method }) =>
    `${part} in dit bestand is ingepakt op een manier (methode ${method}) die geen kantoorprogramma gebruikt. Open het document in Word of LibreOffice en bewaar het opnieuw.`,
  'unpacks-too-large': ({ limit }) => notOpened(`uitgepakt is het groter dan ${limit} MB`),
  'too-many-parts': ({ count, limit }) => notOpened(`het bevat ${count} onderdelen, meer dan ${limit}`),
  'part-too-large': ({ part, limit }) => notOpened(`${part} erin is uitgepakt groter dan ${limit} MB`),
  'zip-bomb': ({ part, times }) =>
    notOpened(`${part} erin is uitgepakt meer dan ${times} keer zo groot, zoals bij een zipbom`),
  'xml-syntax': ({ part, reason, line, column }) =>
    brokenPart(part, line === undefined ? reason : `regel ${line}, kolom ${column ?? 1}: ${reason}`),
  'xml-doctype': ({ part }) =>
    brokenPart(part, 'het heeft een DOCTYPE, die kantoordocumenten nooit hebben en die iets schadelijks kan verbergen'),
  'xml-too-many-nodes': ({ part, limit }) => brokenPart(part, `het telt meer dan ${limit} elementen en attributen`),
  'xml-too-deep': ({ part, limit }) => brokenPart(part, `de elementen zijn meer dan ${limit} diep genest`),
  'xml-encoding': ({ part, encoding }) => brokenPart(part, `de bytes zijn geen ${encoding}-tekst`),
};
