/** Edits that give award criteria other weights. */
import { sourceRange } from '../../draft';
import type { TextEdit } from '../../finding';
import type { Weight } from './award-weights';

const AMOUNTS = /\d{1,4}(?:[.,]\d{1,2})?/g;

/** The edit that writes `value` where the weight's own figure stands, in its style; undefined where that is not found. */
export function reweigh({ passage, value: before }: Weight, value: number): TextEdit | undefined {
  const { text } = passage.annotation;
  for (const match of text.matchAll(AMOUNTS)) {
    const [figure] = match;
    if (Number(figure.replace(',', '.')) !== before) continue;
    const comma = figure.includes(',') || (!figure.includes('.') && passage.language !== 'en');
    const newText = String(value).replace('.', comma ? ',' : '.');
    return { ...sourceRange(passage.block, match.index, match.index + figure.length), newText };
  }
  return undefined;
}

/** A figure as weights are written: two decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
