/** What differs between two wordings, word by word, so that only that is struck and added. */
import { diffWordsWithSpace } from 'diff';

/** Replaces `start .. end` of the old text by `newText`. */
export interface Hunk {
  start: number;
  end: number;
  newText: string;
}

interface Change extends Hunk {
  /** The old text after it up to the next change, which stays. */
  kept: string;
}

/** Below this share of letters that stay, the new wording is easier to read as one piece. */
const LEAST_KEPT = 0.3;
/** Most edits looked for; wordings further apart are replaced whole. */
const MOST_EDITS = 2_000;

/** The changes from `before` to `after`, in order, none touching another. */
export function wordHunks(before: string, after: string): Hunk[] {
  if (before === after) return [];
  const whole = [{ start: 0, end: before.length, newText: after }];
  if (before === '' || after === '') return whole;
  const changes = changesOf(before, after);
  if (!changes) return whole;
  const struck = changes.reduce((sum, { start, end }) => sum + letters(before.slice(start, end)), 0);
  const kept = letters(before) - struck;
  return kept < LEAST_KEPT * Math.max(letters(before), letters(after)) && !isAddition(changes)
    ? whole
    : joined(changes, before);
}

/** True where nothing is struck: an addition to a text, however long, leaves it as it is. */
function isAddition(changes: readonly Hunk[]): boolean {
  return changes.every(({ start, end }) => start === end);
}

function changesOf(before: string, after: string): Change[] | undefined {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const changes: Change[] = [];
  let at = 0;
  let open: Change | undefined;
  for (const { value, added, removed } of parts ?? []) {
    if (!added && !removed) {
      if (open) open.kept = value;
      open = undefined;
      at += value.length;
      continue;
    }
    if (!open) changes.push((open = { start: at, end: at, newText: '', kept: '' }));
    if (added) open.newText += value;
    else open.end = at += value.length;
  }
  return parts && changes;
}

/** Changes with nothing but white space and signs between them are one. */
function joined(changes: readonly Change[], before: string): Hunk[] {
  const hunks: Hunk[] = [];
  let last: Change | undefined;
  for (const change of changes) {
    const open = hunks.at(-1);
    const between = open && before.slice(open.end, change.start);
    if (open && last && between !== undefined && letters(between) === 0 && !isInsertion(last) && !isInsertion(change)) {
      open.newText += between + change.newText;
      open.end = change.end;
    } else hunks.push({ start: change.start, end: change.end, newText: change.newText });
    last = change;
  }
  return hunks;
}

function isInsertion({ start, end }: Hunk): boolean {
  return start === end;
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
