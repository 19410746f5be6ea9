/** What the commands say for themselves: what was done, what could not be done and what to do instead. */
import type { RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';

export interface CommandWords {
  /** Why a path could not be read, as whole sentences; by the code of the file system where it gave one. */
  reading: Readonly<Record<ReadingFailure, string>> & {
    tooLarge: (megabytes: number) => string;
    other: (reason: string) => string;
  };
  /** Why a file could not be written, after its path, and what to do. */
  writing: Readonly<Record<WritingFailure, string>> & {
    failed: (path: string, why: string) => string;
    noFolder: (folder: string) => string;
    other: (reason: string) => string;
  };
  /** `endings`: those of the formats that are read, as a list. */
  noDraft: (endings: string) => string;
  allLeftOut: string;
  leftOut: string;
  emptyDraft: string;
  noConfig: (file: string) => string;
  noSuchRule: (id: string, nearest: string | undefined) => string;
  noUtf8: (path: string) => string;
  baseline: {
    noStdin: string;
    unreadable: (file: string, why: string) => string;
    /** What a baseline should be, and how to get one. */
    expected: (file: string) => string;
    written: (findings: number, files: number, file: string) => string;
    leftOut: (count: number, file: string) => string;
  };
  decide: {
    nameFile: string;
    giveReason: string;
    nothingOpen: (rule: string, line: number | undefined, column: number | undefined) => string;
    several: (rule: string, count: number) => string;
    place: (line: number, column: number) => string;
    done: (count: number) => string;
    keptIn: Readonly<Record<'document' | 'comment' | 'beside', string>>;
    nothingDecided: (rule: string) => string;
    takenBack: string;
    leftAsItIs: string;
    otherEncoding: string;
  };
  decisions: { none: string; goneFixed: string; gone: string };
  fix: {
    nameFile: string;
    noText: (path: string) => string;
    made: (count: number) => string;
    wouldBeMade: (count: number) => string;
    overlapping: (count: number) => string;
    before: string;
    after: (name: string) => string;
    otherEncoding: string;
  };
  review: {
    nameFile: string;
    nothingToWrite: string;
    isTheDraft: (output: string) => string;
    noWordName: (output: string) => string;
    noWordFile: (path: string) => string;
    odt: (path: string) => string;
    notWritten: string;
    changes: (count: number) => string;
    comments: (count: number) => string;
    leftAsItIs: (rule: string, reason: RefusalReason) => string;
    hints: (count: number) => string;
    uncommented: (count: number) => string;
  };
  report: { noTerminal: string; otherEnding: (output: string, ending: string) => string };
  init: {
    noFolder: (folder: string) => string;
    isThere: (file: string) => string;
    written: (file: string) => string;
    settings: SettingsComments;
  };
}

export type ReadingFailure = 'ENOENT' | 'ENOTDIR' | 'EACCES' | 'ELOOP' | 'ENAMETOOLONG' | 'folder' | 'device';
export type WritingFailure = 'ENOTDIR' | 'EACCES' | 'EROFS' | 'ENOSPC' | 'EISDIR' | 'ELOOP' | 'ENAMETOOLONG';

/** What stands above each setting in a new settings file. */
export type SettingsComments = Readonly<
  Record<
    | 'head'
    | 'jurisdiction'
    | 'buyer'
    | 'threshold'
    | 'productGroups'
    | 'date'
    | 'mode'
    | 'language'
    | 'rules'
    | 'ignore'
    | 'packs',
    string
  >
>;
