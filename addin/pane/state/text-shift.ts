/** What an edit does to places the user has chosen in a text: they go along. */
import type { SourceRange } from '../../../language-server/engine/draft';

/** The text from `start` to `end` was replaced by one that is `by` UTF-16 code units longer. */
export interface TextShift extends SourceRange {
  by: number;
}

/** The range after the edits; one that an edit reached into takes in all that came in its place. */
export function shifted(range: SourceRange, shifts: readonly TextShift[]): SourceRange {
  return shifts.reduce(
    ({ start, end }, shift) => ({
      start: start >= shift.end ? start + shift.by : Math.min(start, shift.start),
      end: end >= shift.end ? end + shift.by : end > shift.start ? shift.end + shift.by : end,
    }),
    range,
  );
}
