/** The second reader as a witness beside a rule that rests on how a sentence is worded. */
import type { Rule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import type { Pack } from '../pack';
import type { Passage } from '../situate/situation';
import type { Observation } from './observation';

/** From this share in quotation marks on a sentence is a quotation: a number or a few words may introduce it. */
const QUOTATION = 0.8;
/** Somebody's words in quotation marks are hardly a fault of the draft below this likeness, which new drafts told. */
const QUOTED_FAULT = 0.5;

/** The reader is not asked of so few words. */
const FEW_WORDS = 2;

/**
 * What the second reader says to what a rule saw: a fault by all it knows; not likely enough for advice of this rule;
 * perhaps none; hardly one.
 */
export type Testimony = 'sure' | 'no advice' | 'doubtful' | 'unlikely';

/**
 * Asks of the sentences that a range of the passage's clean text touches: the likeliest of them counts. Undefined: none of
 * these. Every rule doubts what stands in quotation marks.
 */
export function testimonyOn(
  rule: Rule,
  passage: Passage,
  start: number,
  end: number,
  pack: Pack,
): Testimony | undefined {
  const { secondWitness } = pack.compiled;
  if (rule.kind !== 'span') return undefined;
  const sentences = passage.annotation.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const isQuoted = sentences.length > 0 && sentences.every(({ quoted }) => quoted >= QUOTATION);
  const column = pack.secondReader(passage.language)?.column(rule.family) ?? -1;
  if (!rule.witness || !secondWitness || column < 0) return isQuoted ? 'doubtful' : undefined;
  if (sentences.every((sentence) => isShort(sentence, passage))) return isQuoted ? 'doubtful' : undefined;
  const likeness = sentences.reduce((most, sentence) => Math.max(most, sentence.likeness?.[column] ?? 0), 0);
  if (isQuoted) return likeness < QUOTED_FAULT ? 'unlikely' : 'doubtful';
  const { [rule.family]: unlikely = 0 } = secondWitness.unlikely;
  const { [rule.family]: doubtful = 0 } = secondWitness.doubtful;
  const { [rule.family]: sure = Infinity } = secondWitness.sure;
  const worthAdvice = rule.witness === true ? unlikely : rule.witness.advice;
  if (likeness < Math.max(unlikely, Math.min(worthAdvice, doubtful))) return 'unlikely';
  if (likeness < doubtful) return 'doubtful';
  if (likeness < worthAdvice) return 'no advice';
  return likeness >= sure ? 'sure' : undefined;
}

/** True of a cell or item such as "Sustainability": the reader learns nothing from a word or two. */
function isShort({ start, end }: Sentence, { annotation }: Passage): boolean {
  return annotation.text.slice(start, end).trim().split(/\s+/).length <= FEW_WORDS;
}

/** True of what the second reader finds unlikely as well. */
export function isDoubted({ testimony }: Observation): boolean {
  return testimony === 'doubtful' || testimony === 'unlikely';
}

/** How much is to be said for an observation: more than 0 where the second reader is sure, less where it doubts. */
export function standing(observation: Observation): number {
  return isDoubted(observation) ? -1 : observation.testimony === 'sure' ? 1 : 0;
}
