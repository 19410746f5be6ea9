/** The second reader as a check: sentences that read like a fault of a family, though they use none of its words. */
import type { Sentence } from '../../annotate/annotation';
import { FAMILIES, type Family } from '../../finding';
import type { Pack } from '../../pack';
import type { Passage } from '../../situate/situation';
import { saidBy } from '../strength';
import type { Check, CheckHit } from './check';

/** Shorter sentences say too little to be likened to anything. */
const LEAST_WORDS = 4;

/** So many sentences behind a demand may say how it is proved and what follows. */
const FOLLOWING = 2;

/**
 * What only leads in says nothing yet, and what is proved and followed up right behind it says enough. Options: `family`;
 * `threshold`, the likeness from 0 to 1 from which a sentence is flagged.
 */
export const readsLikeFault: Check = (matcher, options) => {
  const family = FAMILIES.find((name) => name === options.family);
  if (!family) throw new Error(`The option "family" names no family: ${String(options.family)}.`);
  const threshold = Number(options.threshold);
  return matcher
    .gather(options, (passage) => likeSentences(passage, family, threshold, matcher.pack))
    .flatMap(([, hits]) => hits);
};

const NONE: readonly CheckHit[] = [];

/** True of the bottom of a scale: it tells what is not wanted. */
function earnsNothing({ quantities }: Sentence): boolean {
  return quantities.some(({ kind, value }) => kind === 'points' && value === 0);
}

function likeSentences(passage: Passage, family: Family, threshold: number, pack: Pack): readonly CheckHit[] {
  if (!passage.judged || passage.block.kind === 'heading') return NONE;
  const column = pack.secondReader(passage.language)?.column(family) ?? -1;
  let hits: CheckHit[] | undefined;
  const { sentences } = passage.annotation;
  for (const [at, sentence] of sentences.entries()) {
    const likeness = sentence.likeness?.[column] ?? 0;
    if (!(likeness >= threshold)) continue;
    const { start, end } = sentence;
    const text = passage.annotation.text.slice(start, end).trimEnd();
    if (text.endsWith(':') || text.split(/\s+/).length < LEAST_WORDS) continue;
    if (earnsNothing(sentence)) continue;
    const said = saidBy(sentences.slice(at + 1, at + 1 + FOLLOWING), pack);
    if (said.has('proof') && said.has('consequence')) continue;
    (hits ??= []).push({ passage, sentence, start, end, values: { likeness: String(Math.round(likeness * 100)) } });
  }
  return hits ?? NONE;
}
