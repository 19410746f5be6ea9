import type { FaultWords } from './fault-words';

const SAVE_AS_DOCX =
  'Open it in Word, choose File > Save As and the type Word document (.docx), and check the new file.';
const TEXT_AS_DOCX = 'Save the text of the tender as Word document (.docx) and check that.';
const damaged = (what: string): string =>
  `This file is damaged: ${what}. Get it again from where it comes from, or open it in Word (which offers to repair it) and save it again.`;
const notOpened = (why: string): string =>
  `This file was not opened: ${why}. Check where it comes from; open it in Word or LibreOffice and save it again, or split it.`;
const brokenPart = (part: string, why: string): string =>
  `The document is damaged: its part ${part} cannot be read (${why}). Open the document in the program it was made with, have it repaired, and save it again.`;

export const en: FaultWords = {
  'text-too-large': ({ megabytes, limit }) =>
    `This text file has ${megabytes} MB, more than the ${limit} MB that are read. Check whether it is a draft at all; if so, split it into its parts.`,
  'not-utf8': ({ offset, byte }) =>
    `This text file is not UTF-8: byte ${offset} (hexadecimal ${byte}) does not belong there. It may be in an old encoding such as Windows-1252; open it in an editor and save it as UTF-8.`,
  'broken-utf16': ({ encoding }) =>
    `This text file starts as ${encoding} but holds something else further on. Open it in an editor and save it as UTF-8.`,
  pdf: 'This is a PDF, which cannot be read. Check the document that the PDF was made from; if that is lost, open the PDF in Word and save it as Word document (.docx).',
  rtf: `This is a rich text file (RTF), which cannot be read. ${SAVE_AS_DOCX}`,
  'old-word': `The old Word format (.doc) cannot be read. ${SAVE_AS_DOCX}`,
  'old-office': `This is a file in the old Office format (.doc), whatever its name says, and cannot be read. ${SAVE_AS_DOCX}`,
  'flat-xml': `This is a document in one XML file, which cannot be read. ${SAVE_AS_DOCX}`,
  'no-document':
    'This is no text file and no document that can be read. Expected: .docx, .odt, Markdown, HTML or plain text.',
  'no-package': ({ extension, empty }) =>
    `This is no .${extension} document: such a file is a zip archive, and this one is ${empty ? 'empty' : 'not'}. Get it again from where it comes from, or open it in the program it was made with and save it as .docx.`,
  'password-word':
    'This document is protected with a password. Open it in Word with the password, choose File > Info > Protect Document > Encrypt with Password, empty the box, save, and check it again.',
  'password-odt':
    'This document is protected with a password. Open it in LibreOffice with the password, choose File > Save As with “Save with password” off, and check the new file.',
  'password-zip': ({ part }) =>
    `${part} in this file is locked with a zip password. Unpack it with the password and save the document without one.`,
  excel: `This is an Excel workbook, not a Word document. ${TEXT_AS_DOCX}`,
  powerpoint: `This is a PowerPoint presentation, not a Word document. ${TEXT_AS_DOCX}`,
  'other-open-document': ({ kind }) =>
    `This is not an OpenDocument text${kind === '' ? '' : ` but a document of the kind “${kind}”`}. Save the text of the tender as .odt or .docx and check that.`,
  'word-part-missing': ({ part }) =>
    `This is no complete Word document: its part ${part} is missing. Open the file in Word; if Word can open it, save it again as Word document (.docx).`,
  'word-body-missing': ({ part }) =>
    `This is no Word document: its part ${part} should hold a w:document with a w:body, and does not. Open the file in the program it was made with and save it as Word document (.docx).`,
  'odt-part-missing': ({ part }) =>
    `This is no complete OpenDocument text: its part ${part} is missing. Open the file in LibreOffice; if that works, save it again as .odt.`,
  'cannot-be-rewritten':
    'This file is packed in a way that cannot be written anew. Open it in Word or LibreOffice, save it again as Word document (.docx), and try once more.',
  'broken-off': damaged('its end is missing, as after a download that broke off'),
  'file-list-broken-off': damaged('its list of parts breaks off'),
  'part-misplaced': ({ part }) => damaged(`${part} is not where it should be`),
  'part-broken-off': ({ part }) => damaged(`${part} breaks off`),
  'part-of-other-size': ({ part }) => damaged(`${part} has another size than the file says`),
  'part-not-unpacked': ({ part }) => damaged(`${part} cannot be unpacked`),
  'part-packed-strangely': ({ part, method }) =>
    `${part} in this file is packed in a way (method ${method}) that no office program uses. Open the document in Word or LibreOffice and save it again.`,
  'unpacks-too-large': ({ limit }) => notOpened(`it unpacks to more than ${limit} MB`),
  'too-many-parts': ({ count, limit }) => notOpened(`it holds ${count} parts, more than ${limit}`),
  'part-too-large': ({ part, limit }) => notOpened(`${part} in it unpacks to more than ${limit} MB`),
  'zip-bomb': ({ part, times }) =>
    notOpened(`${part} in it unpacks to more than ${times} times its size, as a zip bomb does`),
  'xml-syntax': ({ part, reason, line, column }) =>
    brokenPart(part, line === undefined ? reason : `line ${line}, column ${column ?? 1}: ${reason}`),
  'xml-doctype': ({ part }) =>
    brokenPart(part, 'it has a DOCTYPE, which office documents never have and which can hide harmful content'),
  'xml-too-many-nodes': ({ part, limit }) => brokenPart(part, `it has more than ${limit} elements and attributes`),
  'xml-too-deep': ({ part, limit }) => brokenPart(part, `its elements are nested more than ${limit} deep`),
  'xml-encoding': ({ part, encoding }) => brokenPart(part, `its bytes are not ${encoding} text`),
};
