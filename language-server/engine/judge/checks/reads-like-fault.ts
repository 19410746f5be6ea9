/** The second reader as a check: sentences that read like a fault of a family, though they use none of its words. */
import type { Annotation, Sentence } from '../../annotate/annotation';
import { FAMILIES } from '../../finding';
import type { Pack } from '../../pack';
import { standsUnder } from '../../situate/speaks-of';
import { isMereQuestion } from '../mere-question';
import { saidBy } from '../strength';
import { idsIn, type CheckHit, type PassageCheck } from './check';

/** Shorter sentences say too little to be likened to anything. */
const LEAST_WORDS = 4;

/** From this share in quotation marks on a sentence speaks about words. */
const QUOTES = 0.15;
/** Where it does, only what is likelier than this tends to be a fault: of drafts tuned on a third above it, one in 40 below. */
const LEAST_QUOTED = 0.5;

/** From so many words on a sentence is long: some of them look like a fault of their own accord. */
const LONG = 20;

/** So many sentences behind a demand may say how it is proved and what follows. */
const FOLLOWING = 2;

const NONE: readonly CheckHit[] = [];

/**
 * Options: `family`; `threshold`, the likeness from 0 to 1 from which a sentence is flagged; for a subject that has a
 * section of its own `headings`, the concepts that name it, and `elsewhere`, the threshold outside it in a draft that has
 * one; `announced`, concepts by which the next sentence says that what is owed follows; `long` and `criteria`, the thresholds of sentences of twenty words and more, and among the criteria by which bidders
 * are chosen, where these are higher. Values: `likeness`, in percent,
 * and `likened`, the ids of the rules it resembles.
 */
export const readsLikeFault: PassageCheck = (passage, matcher, options) => {
  const { pack } = matcher;
  const family = FAMILIES.find((name) => name === options.family);
  if (!family) throw new Error(`The option "family" names no family: ${String(options.family)}.`);
  if (passage.block.kind === 'heading') return NONE;
  const { phase } = passage;
  const isCriterion = phase === 'award' || phase === 'selection';
  const threshold = Math.max(Number(options.threshold), isCriterion ? Number(options.criteria ?? 0) : 0);
  const long = Math.max(threshold, Number(options.long ?? 0));
  const elsewhere = Number(options.elsewhere ?? 0);
  const headings = elsewhere > 0 ? idsIn(options, 'headings', 'reads-like-fault') : [];
  const named = headings.map((id) => pack.concept(id));
  const isAtHome = elsewhere === 0 || standsUnder(passage, named, matcher.situation);
  const reader = pack.secondReader(passage.language);
  const column = reader?.column(family) ?? -1;
  const announced =
    options.announced === undefined
      ? []
      : idsIn(options, 'announced', 'reads-like-fault').map((id) => pack.concept(id));
  let hits: CheckHit[] | undefined;
  for (const [at, sentence] of passage.annotation.sentences.entries()) {
    const likeness = sentence.likeness?.[column] ?? 0;
    if (!(likeness >= (sentence.quoted >= QUOTES ? Math.max(threshold, LEAST_QUOTED) : threshold))) continue;
    if (isMereQuestion(sentence, passage) || earnsNothing(sentence)) continue;
    if (sentence === passage.annotation.title) continue;
    const words = wordsOf(sentence, passage.annotation);
    if (words < LEAST_WORDS || (words >= LONG && likeness < long)) continue;
    if (isFollowedUp(at, passage.annotation, pack) || isExplained(passage.annotation.sentences[at + 1], announced))
      continue;
    const { start, end } = sentence;
    const unlessHeading = isAtHome || likeness >= elsewhere ? {} : { unlessHeading: headings };
    const own = passage.annotation.text.slice(start, end);
    const likened = reader?.kindsOf(family, sentence, own, passage.language, pack.lexicon(passage.language)) ?? [];
    const values = { likeness: String(Math.round(likeness * 100)), likened: likened.join(' ') };
    (hits ??= []).push({ passage, sentence, start, end, values, likened, ...unlessHeading });
  }
  return hits ?? NONE;
};

/** How many words a sentence says; none where it only leads in. */
function wordsOf({ start, end }: Sentence, { text }: Annotation): number {
  const own = text.slice(start, end).trimEnd();
  return own.endsWith(':') ? 0 : own.split(/\s+/).length;
}

/** True of the bottom of a scale: it tells what is not wanted. */
function earnsNothing({ quantities }: Sentence): boolean {
  return quantities.some(({ kind, value }) => kind === 'points' && value === 0);
}

/** True where the next sentence announces what is owed for the aim that this one states. */
function isExplained(next: Sentence | undefined, announced: readonly number[]): boolean {
  return announced.length > 0 && next?.hits.some(({ concept }) => announced.includes(concept)) === true;
}

/** True where the sentences right behind one say how it is proved and what follows where it is not kept. */
function isFollowedUp(at: number, { sentences }: Annotation, pack: Pack): boolean {
  const said = saidBy(sentences.slice(at + 1, at + 1 + FOLLOWING), pack);
  return said.has('proof') && said.has('consequence');
}
