import type { FaultWords } from './fault-words';

const SAVE_AS_DOCX =
  'Öffnen Sie sie in Word, wählen Sie Datei > Speichern unter und den Typ Word-Dokument (.docx), und prüfen Sie die neue Datei.';
const TEXT_AS_DOCX = 'Speichern Sie den Text der Ausschreibung als Word-Dokument (.docx) und prüfen Sie dieses.';
const damaged = (what: string): string =>
  `Diese Datei ist beschädigt: ${what}. Holen Sie sie erneut von dort, wo sie herkommt, oder öffnen Sie sie in Word (das eine Reparatur anbietet) und speichern Sie sie neu.`;
const notOpened = (why: string): string =>
  `Diese Datei wurde nicht geöffnet: ${why}. Prüfen Sie, woher sie kommt; öffnen Sie sie in Word oder LibreOffice und speichern Sie sie neu, oder teilen Sie sie auf.`;
const brokenPart = (part: string, why: string): string =>
  `Das Dokument ist beschädigt: Sein Teil ${part} kann nicht gelesen werden (${why}). Öffnen Sie das Dokument in dem Programm, mit dem es erstellt wurde, lassen Sie es reparieren und speichern Sie es neu.`;

export const de: FaultWords = {
  'text-too-large': ({ megabytes, limit }) =>
    `Diese Textdatei hat ${megabytes} MB, mehr als die ${limit} MB, die gelesen werden. Prüfen Sie, ob sie überhaupt ein Entwurf ist; wenn ja, teilen Sie sie in ihre Teile.`,
  'not-utf8': ({ offset, byte }) =>
    `Diese Textdatei ist nicht UTF-8: Byte ${offset} (hexadezimal ${byte}) gehört dort nicht hin. Vielleicht ist sie in einer alten Kodierung wie Windows-1252; öffnen Sie sie in einem Editor und speichern Sie sie als UTF-8.`,
  'broken-utf16': ({ encoding }) =>
    `Diese Textdatei beginnt als ${encoding}, enthält weiter hinten aber etwas anderes. Öffnen Sie sie in einem Editor und speichern Sie sie als UTF-8.`,
  pdf: 'Das ist eine PDF-Datei; sie kann nicht gelesen werden. Prüfen Sie das Dokument, aus dem die PDF-Datei entstand; ist es verloren, öffnen Sie sie in Word und speichern Sie sie als Word-Dokument (.docx).',
  rtf: `Das ist eine RTF-Datei; sie kann nicht gelesen werden. ${SAVE_AS_DOCX}`,
  'old-word': `Eine Datei im alten Word-Format (.doc) kann nicht gelesen werden. ${SAVE_AS_DOCX}`,
  'old-office': `Diese Datei hat das alte Office-Format (.doc), was immer ihr Name sagt, und kann nicht gelesen werden. ${SAVE_AS_DOCX}`,
  'flat-xml': `Das ist ein Dokument in einer einzigen XML-Datei; sie kann nicht gelesen werden. ${SAVE_AS_DOCX}`,
  'no-document':
    'Das ist keine Textdatei und kein Dokument, das gelesen werden kann. Erwartet: .docx, .odt, Markdown, HTML oder reiner Text.',
  'no-package': ({ extension, empty }) =>
    `Das ist kein .${extension}-Dokument: Eine solche Datei ist ein Zip-Archiv, und diese ist ${empty ? 'leer' : 'keines'}. Holen Sie sie erneut von dort, wo sie herkommt, oder öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie als .docx.`,
  'password-word':
    'Dieses Dokument ist mit einem Kennwort geschützt. Öffnen Sie es in Word mit dem Kennwort, wählen Sie Datei > Informationen > Dokument schützen > Mit Kennwort verschlüsseln, leeren Sie das Feld, speichern Sie, und prüfen Sie es erneut.',
  'password-odt':
    'Dieses Dokument ist mit einem Kennwort geschützt. Öffnen Sie es in LibreOffice mit dem Kennwort, wählen Sie Datei > Speichern unter ohne „Mit Kennwort speichern“, und prüfen Sie die neue Datei.',
  'password-zip': ({ part }) =>
    `${part} in dieser Datei ist mit einem Zip-Kennwort gesperrt. Entpacken Sie es mit dem Kennwort und speichern Sie das Dokument ohne Kennwort.`,
  excel: `Das ist eine Excel-Arbeitsmappe, kein Word-Dokument. ${TEXT_AS_DOCX}`,
  powerpoint: `Das ist eine PowerPoint-Präsentation, kein Word-Dokument. ${TEXT_AS_DOCX}`,
  'other-open-document': ({ kind }) =>
    `Das ist kein OpenDocument-Text${kind === '' ? '' : `, sondern ein Dokument der Art „${kind}“`}. Speichern Sie den Text der Ausschreibung als .odt oder .docx und prüfen Sie diesen.`,
  'word-part-missing': ({ part }) =>
    `Das ist kein vollständiges Word-Dokument: Sein Teil ${part} fehlt. Öffnen Sie die Datei in Word; gelingt das, speichern Sie sie neu als Word-Dokument (.docx).`,
  'word-body-missing': ({ part }) =>
    `Das ist kein Word-Dokument: Sein Teil ${part} müsste ein w:document mit einem w:body enthalten und tut es nicht. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie als Word-Dokument (.docx).`,
  'odt-part-missing': ({ part }) =>
    `Das ist kein vollständiger OpenDocument-Text: Sein Teil ${part} fehlt. Öffnen Sie die Datei in LibreOffice; gelingt das, speichern Sie sie neu als .odt.`,
  'cannot-be-rewritten':
    'Diese Datei ist so gepackt, dass sie nicht neu geschrieben werden kann. Öffnen Sie sie in Word oder LibreOffice, speichern Sie sie neu als Word-Dokument (.docx), und versuchen Sie es noch einmal.',
  'broken-off': damaged('Ihr Ende fehlt, wie nach einem abgebrochenen Herunterladen'),
  'file-list-broken-off': damaged('Die Liste ihrer Teile bricht ab'),
  'part-misplaced': ({ part }) => damaged(`${part} ist nicht dort, wo es sein sollte`),
  'part-broken-off': ({ part }) => damaged(`${part} bricht ab`),
  'part-of-other-size': ({ part }) => damaged(`${part} hat eine andere Größe, als die Datei angibt`),
  'part-not-unpacked': ({ part }) => damaged(`${part} kann nicht entpackt werden`),
  'part-packed-strangely': ({ part, method }) =>
    `${part} in dieser Datei ist auf eine Weise gepackt (Methode ${method}), die kein Büroprogramm verwendet. Öffnen Sie das Dokument in Word oder LibreOffice und speichern Sie es neu.`,
  'unpacks-too-large': ({ limit }) => notOpened(`Entpackt ist sie größer als ${limit} MB`),
  'too-many-parts': ({ count, limit }) => notOpened(`Sie enthält ${count} Teile, mehr als ${limit}`),
  'part-too-large': ({ part, limit }) => notOpened(`${part} darin ist entpackt größer als ${limit} MB`),
  'zip-bomb': ({ part, times }) =>
    notOpened(`${part} darin ist entpackt mehr als ${times}-mal so groß, wie bei einer Zip-Bombe`),
  'xml-syntax': ({ part, reason, line, column }) =>
    brokenPart(part, line === undefined ? reason : `Zeile ${line}, Spalte ${column ?? 1}: ${reason}`),
  'xml-doctype': ({ part }) =>
    brokenPart(part, 'er hat einen DOCTYPE, den Büro-Dokumente nie haben und der Schädliches verbergen kann'),
  'xml-too-many-nodes': ({ part, limit }) => brokenPart(part, `er hat mehr als ${limit} Elemente und Attribute`),
  'xml-too-deep': ({ part, limit }) =>
    brokenPart(part, `seine Elemente sind mehr als ${limit} Ebenen tief geschachtelt`),
  'xml-encoding': ({ part, encoding }) => brokenPart(part, `seine Bytes sind kein ${encoding}-Text`),
};
