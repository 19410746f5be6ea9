/** The second reader as a witness beside a rule that rests on how a sentence is worded. */
import type { Rule } from '../../../rules/schema/rule';
import type { Pack } from '../pack';
import type { Passage } from '../situate/situation';
import type { Observation } from './observation';

/** What the second reader has against what a rule saw: more likely sound; hardly a fault at all. */
export type Doubt = 'doubtful' | 'unlikely';

/** Asks of the sentences that a range of the passage's clean text touches: the likeliest of them counts. Undefined: no doubt. */
export function doubtAbout(rule: Rule, passage: Passage, start: number, end: number, pack: Pack): Doubt | undefined {
  const { secondWitness } = pack.compiled;
  if (rule.kind !== 'span' || !rule.witness || !secondWitness) return undefined;
  const column = pack.secondReader(passage.language)?.column(rule.family) ?? -1;
  if (column < 0) return undefined;
  const likeness = passage.annotation.sentences.reduce(
    (most, sentence) =>
      sentence.start < end && start < sentence.end ? Math.max(most, sentence.likeness?.[column] ?? 0) : most,
    0,
  );
  if (likeness < secondWitness.unlikely) return 'unlikely';
  return likeness < secondWitness.doubtful ? 'doubtful' : undefined;
}

export function isDoubted({ doubt }: Observation): boolean {
  return doubt !== undefined;
}
