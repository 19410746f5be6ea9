/** What a replacement changes, word by word, as people would mark it up. */
import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Above this many UTF-16 code units in all, both sides are shown whole: no reader wants such a diff, and it is slow. */
const LONGEST = 20_000;
/** Share of the shorter text that must stay: below it the text is another one, and picking words out helps nobody. */
const LEAST_SAME = 0.4;
/** A stretch between two changes that is no longer than this is read as part of the change. */
const SHORT = 4;

/** The parts of both texts in reading order; those that are not `added` make the old text, those not `removed` the new. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '' || after === '' || before.length + after.length > LONGEST) return whole(before, after);
  const parts = joined(
    diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  const same = parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.trim().length : sum), 0);
  return same < LEAST_SAME * Math.min(before.length, after.length) ? whole(before, after) : parts;
}

function whole(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Changes with next to nothing between them as one: all that is struck, then all that is put in. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    result.push(...whole(removed, added));
    removed = added = '';
  };
  parts.forEach(({ kind, text }, at) => {
    const isBetween = kind === 'same' && removed + added !== '' && at < parts.length - 1;
    if (kind === 'same' && !(isBetween && text.trim().length <= SHORT)) {
      flush();
      result.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return result;
}
