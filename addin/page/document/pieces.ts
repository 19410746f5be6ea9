/** A paragraph cut into the pieces it is drawn in: what was put in or struck since it was opened, and the marks on it. */
import type { Family } from '../../../language-server/engine/finding';
import type { InlineMark } from '../../host';
import { wordDiff } from '../../pane/state/word-diff';

export interface Piece {
  text: string;
  change: 'none' | 'inserted' | 'deleted';
  /** Ids of the findings on it, the shortest passage first: that is the one a click means. */
  marks: readonly string[];
  family: Family | undefined;
  /** Offset in the paragraph's text; of struck text that of what follows it. */
  start: number;
}

/**
 * The pieces in reading order; those not `deleted` make the text. `original` is the text when the document was opened,
 * undefined for a paragraph that is new.
 */
export function piecesOf(text: string, original: string | undefined, marks: readonly InlineMark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, text: part } of wordDiff(original ?? '', text)) {
    if (kind === 'removed') {
      pieces.push({ text: part, change: 'deleted', marks: [], family: undefined, start: at });
      continue;
    }
    const change = kind === 'added' ? 'inserted' : 'none';
    for (const cut of cutAt(marks, at, at + part.length)) {
      const here = covering(marks, cut.start, cut.end);
      pieces.push({
        text: text.slice(cut.start, cut.end),
        change,
        marks: here.map(({ id }) => id),
        family: here[0]?.family,
        start: cut.start,
      });
    }
    at += part.length;
  }
  return pieces;
}

/** The stretches of `start .. end` in which no mark begins or ends. */
function cutAt(marks: readonly InlineMark[], start: number, end: number): { start: number; end: number }[] {
  const edges = marks.flatMap(({ passage }) => [passage.start, passage.end]);
  const inside = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end), end])];
  inside.sort((left, right) => left - right);
  return inside.slice(1).map((to, at) => ({ start: inside[at] ?? start, end: to }));
}

function covering(marks: readonly InlineMark[], start: number, end: number): InlineMark[] {
  return marks
    .filter(({ passage }) => passage.start <= start && end <= passage.end)
    .sort((left, right) => length(left) - length(right));
}

function length({ passage }: InlineMark): number {
  return passage.end - passage.start;
}
