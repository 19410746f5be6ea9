import type { RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';
import { counted } from '../../language-server/names/counted';
import type { CommandWords } from './command-words';

const count = (number: number, one: string, many: string): string => counted('en', number, one, many);

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  'out-of-range': 'its place is not in the text',
  overlap: 'another change is about the same text',
  'several-paragraphs': 'it reaches over several paragraphs',
  'not-text': 'a formula or a field stands there',
  locked: 'the text stands in a locked or generated field of the form',
  'no-comments-here': 'Word has no comments there',
};

export const en: CommandWords = {
  reading: {
    ENOENT: 'There is no such file or folder. Check the path.',
    ENOTDIR: 'There is no such file: a part of its path is a file, not a folder. Check the path.',
    EACCES: 'This may not be read by you. Ask its owner for the right to read it.',
    ELOOP: 'This link leads back to itself. Name the file it was meant to lead to.',
    ENAMETOOLONG: 'This path is too long for the file system.',
    folder: 'This is a folder. Name a file in it.',
    device: 'This is a device, not a file.',
    tooLarge: (megabytes) => `This file has more than ${megabytes} MB and was not opened.`,
    other: (reason) => `This could not be read: ${reason}.`,
  },
  writing: {
    failed: (path, why) => `${path} could not be written: ${why}`,
    noFolder: (folder) => `there is no folder ${folder}. Make it first, or name another place.`,
    ENOTDIR: 'a part of its path is a file, not a folder. Name another place.',
    EACCES: 'you may not write there. Name another place, or ask for the right to write.',
    EROFS: 'nothing can be written on that disk. Name another place.',
    ENOSPC: 'the disk is full. Make room, or name another place.',
    EISDIR: 'this is a folder. Name a file in it.',
    ELOOP: 'this link leads back to itself. Name the file it was meant to lead to.',
    ENAMETOOLONG: 'this path is too long for the file system. Name a shorter one.',
    other: (reason) => `${reason}.`,
  },
  noDraft: (endings) =>
    `No draft found in this folder. tenderlint reads ${endings}. Name a draft, or a folder with one.`,
  allLeftOut: 'All that this folder holds is left out, as "ignore" in tenderlint.yaml says.',
  leftOut: 'Left out, as "ignore" in tenderlint.yaml says.',
  emptyDraft: 'There is no text in this draft, so there was nothing to check.',
  noConfig: (file) =>
    `--config ${file}: there is no such file. Check the path; "tenderlint init" writes a settings file.`,
  noSuchRule: (id, nearest) =>
    `There is no rule "${id}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} "tenderlint rules" lists them.`,
  noUtf8: (path) => `${path} is not written in UTF-8, so it was left as it is.`,
  baseline: {
    noStdin: 'Name files or folders: a baseline knows drafts by their path.',
    unreadable: (file, why) => `--baseline ${file} cannot be read: ${why}`,
    expected: (file) =>
      `Expected is a file that "tenderlint baseline" has written; "tenderlint baseline FOLDER -o ${file}" makes one.`,
    written: (findings, files, file) =>
      `${file}: ${count(findings, 'finding', 'findings')} in ${count(files, 'file', 'files')}. Check with --baseline ${file}.`,
    leftOut: (number, file) => `${count(number, 'finding', 'findings')} known to ${file} left out.`,
  },
  decide: {
    nameFile: 'Name a file: what is decided is kept with it.',
    giveReason: 'Say why with --reason "…": who reads the file later must be able to see it.',
    nothingOpen: (rule, line, column) =>
      `${rule} found nothing open${line === undefined ? '' : ` on line ${line}`}${column === undefined ? '' : ` at column ${column}`}, so there is nothing to decide.`,
    several: (rule, number) =>
      `${rule} found ${number} things. Name one with --line (and --column where several share a line), or all with --each:`,
    place: (line, column) => `line ${line}, column ${column}`,
    done: (number) => (number === 1 ? 'decided, kept in' : `${number} findings decided, kept in`),
    keptIn: {
      document: 'the document',
      comment: 'a comment in the draft',
      beside: 'the decisions file beside the draft',
    },
    nothingDecided: (rule) => `nothing was decided on ${rule}.`,
    takenBack: 'the decision was taken back; the finding is open again.',
    leftAsItIs: 'The file was left as it is.',
    otherEncoding: 'Save it as UTF-8, or use --beside to keep the decision in a file of its own.',
  },
  decisions: {
    none: 'No decisions on this draft.',
    goneFixed: 'gone from the text',
    gone: 'its text is not there any more',
  },
  fix: {
    nameFile: 'Name a file to fix.',
    noText: (path) =>
      `${path} is no text file. For Word documents use "tenderlint review ${path}", which writes tracked changes.`,
    made: (number) => `${count(number, 'replacement', 'replacements')} made.`,
    wouldBeMade: (number) => `${count(number, 'replacement', 'replacements')} would be made.`,
    overlapping: (number) =>
      number === 1
        ? '1 more is about text that another one replaces: run it again for this one.'
        : `${number} more are about text that another one replaces: run it again for these.`,
    before: 'as it is',
    after: (name) => `${name} fixed`,
    otherEncoding: 'Save it as UTF-8 in your editor and fix it again.',
  },
  review: {
    nameFile: 'Name a file to review: a Word document cannot come from standard input here.',
    nothingToWrite: 'With --fix none there is nothing to write but --comments: add it.',
    isTheDraft: (output) =>
      `${output} is the draft itself. Name another file with -o, so that the draft stays as it is.`,
    noWordName: (output) => `${output}: the reviewed document is a Word document. Name a file that ends in .docx.`,
    noWordFile: (path) =>
      `${path} is no Word document. For text files use "tenderlint fix ${path}"; the findings come with "tenderlint check".`,
    odt: (path) =>
      `${path}: tracked changes are not written into OpenDocument files. Open it in LibreOffice, choose File > Save As and the type Word 2007-365 (.docx), and review that; "tenderlint check ${path}" shows the findings.`,
    notWritten: 'No reviewed document was written.',
    changes: (number) => count(number, 'tracked change', 'tracked changes'),
    comments: (number) => count(number, 'comment', 'comments'),
    leftAsItIs: (rule, reason) => `Left as it is: ${rule} (${REFUSED[reason]}).`,
    hints: (number) =>
      `Left alone: ${count(number, 'sentence', 'sentences')} only worth a second look. "tenderlint check" lists them.`,
    uncommented: (number) =>
      `${count(number, 'finding', 'findings')} without a comment: Word has none there (headers, footers, text boxes).`,
  },
  report: {
    noTerminal: 'A Word file is not for a terminal: name a file with -o report.docx.',
    otherEnding: (output, ending) =>
      `${output}: a report is written as .html, .docx, .csv or .json, not as ${ending}. Name such a file, or say which with --format.`,
  },
  init: {
    noFolder: (folder) => `${folder}: there is no such folder. Make it first, or name another.`,
    isThere: (file) => `${file} is there already and was left as it is.`,
    written: (file) => `Wrote ${file}. Each setting in it is explained; none is switched on yet.`,
    settings: {
      head: 'Settings of tenderlint for the drafts in this folder and those below it.\nEvery line that starts with "# " and a key is a setting: take the "# " away to use it.',
      jurisdiction:
        'Whose procurement law applies: BE, NL, FR, DE, AT, CH, UK, NO, or EU. Without it, the drafts themselves tell.',
      buyer: 'Kind of contracting authority: central, sub-central, or utility.',
      threshold: 'Contract value against the EU publication threshold: above, or below.',
      productGroups: 'What is bought. Without it, the drafts themselves tell.',
      date: 'Review by the rules in force on this day, such as the day of publication. Without it: today.',
      mode: 'A template may hold [placeholders] that are still to be filled in: tender, or template.',
      language: 'Language of passages too short to tell: nl, fr, de, or en.',
      rules: 'Rules by id or family: off, on, or a severity (error, warning, advice). "tenderlint rules" lists them.',
      ignore: 'Files and folders not to check, written as in .gitignore.',
      packs: 'Folders with rules of your own, relative to this file.',
    },
  },
};
