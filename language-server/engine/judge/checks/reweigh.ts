/** Edits that give award criteria other weights. */
import { sourceRange } from '../../draft';
import type { TextEdit } from '../../finding';
import type { Weight } from './award-weights';

const FIGURE = /\d{1,4}(?:[.,]\d{1,2})?/y;

/** The edit that writes `value` where the weight's own figure stands, in its style; undefined where it is not there. */
export function reweigh({ passage, value: before, at }: Weight, value: number): TextEdit | undefined {
  FIGURE.lastIndex = at;
  const [figure] = FIGURE.exec(passage.annotation.text) ?? [];
  if (figure === undefined || Number(figure.replace(',', '.')) !== before) return undefined;
  const comma = figure.includes(',') || (!figure.includes('.') && passage.language !== 'en');
  const newText = String(value).replace('.', comma ? ',' : '.');
  return { ...sourceRange(passage.block, at, at + figure.length), newText };
}

/** A figure as weights are written: two decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
