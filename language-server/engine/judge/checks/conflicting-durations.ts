/** Two different lengths of time for the same thing, such as a warranty of three years here and of four there. */
import { sourceRange } from '../../draft';
import type { Quantity } from '../../annotate/quantities';
import type { Sentence } from '../../annotate/annotation';
import type { Pack } from '../../pack';
import type { Passage, Situation } from '../../situate/situation';
import { idsIn, type CheckHit, type DraftCheck } from './check';

/** Most words between the thing and its length of time. */
const REACH = 10;
/** Shorter times are repair and delivery times, not lengths of cover. */
const SHORTEST_DAYS = 180;

interface Stated {
  passage: Passage;
  sentence: Sentence;
  start: number;
  end: number;
  days: number;
  words: string;
  /** The subject's concept and what the length is for: only lengths for the same thing can contradict each other. */
  thing: string;
}

/** Options: `subjects` (concept ids), `except` (concept ids that make a length special). Values: `match`, `other`. */
export const conflictingDurations: DraftCheck = (matcher, options) => {
  const { pack } = matcher;
  const subjects = idsIn(options, 'subjects', 'conflicting-durations').map((id) => pack.concept(id));
  const special = idsIn(options, 'except', 'conflicting-durations').map((id) => pack.concept(id));
  const byThing = new Map<string, Stated[]>();
  const all = matcher.gather(options, (passage, { situation }) =>
    statedIn(passage, subjects, special, situation, pack),
  );
  for (const [, ofPassage] of all) {
    for (const stated of ofPassage) {
      const others = byThing.get(stated.thing);
      if (others) others.push(stated);
      else byThing.set(stated.thing, [stated]);
    }
  }
  const rank = ({ thing }: Stated): number => subjects.indexOf(Number.parseInt(thing, 10));
  const things = [...byThing.values()].sort(([left], [right]) => (left && right ? rank(left) - rank(right) : 0));
  return things.flatMap(contradiction);
};

/** The lengths of time a passage gives the subjects. */
function statedIn(
  passage: Passage,
  subjects: readonly number[],
  special: readonly number[],
  situation: Situation,
  pack: Pack,
): Stated[] {
  if (!passage.judged || passage.phase === 'award' || passage.phase === 'selection') return [];
  if (passage.annotation.sentences.every(({ quantities }) => quantities.length === 0)) return [];
  const titled = titledWith(passage, situation, subjects);
  return (titled.length > 0 ? titled : subjects).flatMap((subject) =>
    passage.annotation.sentences.flatMap((sentence) => {
      const stated = read(passage, sentence, subject, special);
      return stated ? [{ ...stated, thing: `${subject} ${scopeOf(passage, sentence, situation, pack)}` }] : [];
    }),
  );
}

/** The subjects that the title of a passage names, else its nearest heading: what stands there is about them. */
function titledWith(
  { annotation, section }: Passage,
  { passages }: Situation,
  subjects: readonly number[],
): readonly number[] {
  const heading = passages[section.heading]?.annotation.sentences ?? [];
  const named = [annotation.title ? [annotation.title] : [], heading].map((sentences) =>
    subjects.filter((subject) => sentences.some(({ hits }) => hits.some(({ concept }) => concept === subject))),
  );
  return named.find((own) => own.length > 0) ?? [];
}

/** The one length of time a sentence gives the subject; none where it gives several or speaks of an exception. */
function read(
  passage: Passage,
  sentence: Sentence,
  subject: number,
  special: readonly number[],
): Omit<Stated, 'thing'> | undefined {
  const lengths = sentence.quantities.filter(
    (quantity) => quantity.kind === 'duration' && quantity.days >= SHORTEST_DAYS,
  );
  const [only] = lengths;
  if (!only || lengths.length > 1) return undefined;
  if (sentence.refuses || sentence.defines || sentence.modality.has('wish') || sentence.modality.has('may'))
    return undefined;
  if (sentence.hits.some((hit) => special.includes(hit.concept))) return undefined;
  const about = sentence.hits.find((hit) => hit.concept === subject && !hit.negated && gap(hit, only) <= REACH);
  if (!about) return undefined;
  const { start, end, days } = only;
  return { passage, sentence, start, end, days, words: passage.annotation.text.slice(start, end) };
}

function gap(hit: { first: number; last: number }, quantity: Quantity): number {
  return hit.first >= quantity.last ? hit.first - quantity.last : quantity.first - hit.last;
}

/** What the length is for: the product groups the sentence, its row or its headings name, and the lot. */
function scopeOf(passage: Passage, sentence: Sentence, situation: Situation, pack: Pack): string {
  const products = pack.conceptsNamed('product');
  const named = (sentences: readonly Sentence[]): string[] =>
    products
      .filter(({ index }) => sentences.some((each) => each.hits.some((hit) => hit.concept === index)))
      .map(({ name }) => name);
  const own = named([sentence, ...passage.frame]);
  const headings: string[] = [];
  for (let section: Passage['section'] | undefined = passage.section; section; section = section.parent) {
    const heading = situation.passages[section.heading];
    if (!heading || section.level <= 1) continue;
    headings.push(
      ...named(heading.annotation.sentences),
      ...(heading.block.text.match(/(?:lot|perceel|los)\s*\d+/giu) ?? []),
    );
  }
  return [...new Set([...own, ...headings].filter((name) => name !== 'ict'))].sort().join(' ');
}

function contradiction(stated: readonly Stated[]): CheckHit[] {
  const [first] = stated;
  const other = stated.find((each) => first && Math.abs(each.days - first.days) > first.days * 0.02);
  if (!first || !other) return [];
  const { passage, sentence, start, end, words } = other;
  const place = sourceRange(first.passage.block, first.start, first.end);
  return [
    {
      passage,
      sentence,
      start,
      end,
      values: { match: words, other: first.words },
      related: [{ ...place, message: first.words }],
    },
  ];
}
