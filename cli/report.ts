/** What a check of several files came to: what every output format is made of. */
import type { CheckedDraft } from '../language-server/document/check-draft';
import type { ClauseInDraft } from '../language-server/document/coverage';
import type { LineIndex } from '../language-server/document/line-index';
import type { Language } from '../language-server/engine/draft';
import type { Pack } from '../language-server/engine/pack';

export interface FileReport {
  /** As given on the command line. */
  path: string;
  checked: CheckedDraft;
  lines: LineIndex;
  /** The rules the draft was checked by: the program's own, or those with the user's added. */
  pack: Pack;
  /** The pack's clauses as the draft has them; read when asked for. */
  clauses(): ClauseInDraft[];
}

/** A file that could not be read, or settings that could not be understood. */
export interface FileProblem {
  path: string;
  message: string;
  /** Place in the file, from 0, where the problem has one. */
  line?: number;
  character?: number;
}

export interface Report {
  /** The program's own rules. */
  pack: Pack;
  files: FileReport[];
  /** With one of these the exit code is 2. */
  errors: FileProblem[];
  /** What does nothing, such as settings for a rule nobody knows. */
  warnings: FileProblem[];
  /** Whether the rules that were not applied are to be told. */
  explainsApplicability: boolean;
}

/** The language of what was checked: that of the first draft; undefined where there is none. */
export function languageOf([first]: readonly FileReport[]): Language | undefined {
  return first?.checked.review.language;
}

/** True of a draft in which there is nothing to check. */
export function isEmpty({ checked }: FileReport): boolean {
  return checked.draft.source.trim() === '';
}

/** Path and place as editors and terminals link them: `file:line:column`, both from 1. */
export function placeOf({ path, line, character }: FileProblem): string {
  return line === undefined ? path : `${path}:${line + 1}:${(character ?? 0) + 1}`;
}
