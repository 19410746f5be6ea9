/** The second reader as a witness beside a rule that rests on how a sentence is worded. */
import type { Rule } from '../../../rules/schema/rule';
import type { Pack } from '../pack';
import type { Passage } from '../situate/situation';
import type { Observation } from './observation';

/** What the second reader says to what a rule saw: a fault by all it knows; hardly one; not one at all. */
export type Testimony = 'sure' | 'unlikely' | 'doubtful';

/** Asks of the sentences that a range of the passage's clean text touches: the likeliest of them counts. Undefined: none of these. */
export function testimonyOn(
  rule: Rule,
  passage: Passage,
  start: number,
  end: number,
  pack: Pack,
): Testimony | undefined {
  const { secondWitness } = pack.compiled;
  if (rule.kind !== 'span' || !rule.witness || !secondWitness) return undefined;
  const column = pack.secondReader(passage.language)?.column(rule.family) ?? -1;
  if (column < 0) return undefined;
  const likeness = passage.annotation.sentences.reduce(
    (most, sentence) =>
      sentence.start < end && start < sentence.end ? Math.max(most, sentence.likeness?.[column] ?? 0) : most,
    0,
  );
  const { doubtful, unlikely, sure } = secondWitness;
  if (likeness < (doubtful[rule.family] ?? 0)) return 'doubtful';
  if (likeness < (unlikely[rule.family] ?? 0)) return 'unlikely';
  return likeness >= (sure[rule.family] ?? Infinity) ? 'sure' : undefined;
}

export function isDoubted({ testimony }: Observation): boolean {
  return testimony === 'doubtful';
}

/** How much is to be said for an observation: more than 0 where the second reader is sure, less where it doubts. */
export function standing(observation: Observation): number {
  return isDoubted(observation) ? -1 : observation.testimony === 'sure' ? 1 : 0;
}
