/** The flagged text with the words around it, as people read them: without markup. */
import { toClean, type Block } from '../engine/draft';
import type { Finding } from '../engine/finding';
import type { Situation } from '../engine/situate/situation';
import type { Quote } from './report';

/** Characters shown on either side of what is flagged, and of it. */
const AROUND = 160;
const FLAGGED = 600;

/** Undefined for what is missing from the draft: it has no text. */
export function quoteOf(finding: Finding, { passages }: Situation): Quote | undefined {
  if (finding.kind === 'absence' || finding.start === finding.end) return undefined;
  const touched = passages.filter(({ block }) => block.start < finding.end && finding.start < block.end);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const from = toClean(first.block, finding.start);
  const to = toClean(last.block, finding.end);
  const flagged = touched.map(({ block }) =>
    part(block, block === first.block ? from : 0, block === last.block ? to : block.text.length),
  );
  return {
    before: endOf(first.block.text.slice(0, from)),
    flagged: startOf(flagged.join('\n'), FLAGGED),
    after: startOf(last.block.text.slice(to), AROUND),
    language: first.language,
  };
}

function part({ text }: Block, from: number, to: number): string {
  return text.slice(from, to);
}

/** The text cut after a number of characters, at the end of a word. */
export function startOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)} …`;
}

function endOf(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.indexOf(' ', text.length - AROUND);
  return `… ${text.slice(cut < 0 ? text.length - AROUND : cut + 1)}`;
}
