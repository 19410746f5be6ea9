/** What a check of several files came to: what every output format is made of. */
import type { CheckedDraft } from '../language-server/document/check-draft';
import type { LineIndex } from '../language-server/document/line-index';
import type { Pack } from '../language-server/engine/pack';

export interface FileReport {
  /** As given on the command line. */
  path: string;
  checked: CheckedDraft;
  lines: LineIndex;
}

/** A file that could not be read, or settings that could not be understood. */
export interface FileError {
  path: string;
  message: string;
}

export interface Report {
  pack: Pack;
  files: FileReport[];
  errors: FileError[];
}
