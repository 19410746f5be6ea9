/** Many changes in small bundles, so that a long run shows progress and can be stopped. */
import type { Change } from '../../host';
import type { WireText } from '../../wire-text';

const BATCH = 20;

/**
 * The changes from the end of the document to its start: what is written later never moves what is written next. Changes
 * in one paragraph stay in one bundle.
 */
export function batchesOf(changes: readonly Change[], { snapshot }: WireText): Change[][] {
  const order = new Map(snapshot.paragraphs.map(({ key }, at) => [key, at]));
  const line = ({ edits, insertions }: Change): number => {
    const keys = [...edits.map(({ paragraph }) => paragraph), ...insertions.map(({ after }) => after ?? '')];
    return Math.max(-1, ...keys.map((key) => order.get(key) ?? -1));
  };
  const sorted = [...changes].sort((left, right) => line(right) - line(left));
  const batches: Change[][] = [];
  for (const change of sorted) {
    const batch = batches.at(-1);
    const last = batch?.at(-1);
    if (batch && last && (batch.length < BATCH || line(last) === line(change))) batch.push(change);
    else batches.push([change]);
  }
  return batches;
}
