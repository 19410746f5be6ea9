/** More labels demanded of the same goods, here and there in a draft, than one device is likely to bear. */
import type { Sentence } from '../../annotate/annotation';
import { sourceRange } from '../../draft';
import type { Passage } from '../../situate/situation';
import { groupsNamedAt } from '../labels';
import type { Matcher } from '../match';
import { idsIn, type CheckHit, type DraftCheck } from './check';

/** A label demanded of goods. */
interface Demand {
  label: string;
  /** As the draft writes it. */
  words: string;
  /** The product groups its place names; undefined: all the draft is about. */
  groups: readonly string[] | undefined;
  passage: Passage;
  sentence: Sentence;
  start: number;
  end: number;
}

/**
 * Options: `labels` (ids of labels that compete), `most` (so many are no pile), `unless` (concept ids: a block that speaks
 * of one of them demands no label). Values: `labels`, `count`. Flags the label that makes it a pile; the others are related.
 */
export const labelsPiled: DraftCheck = (matcher, options) => {
  const most = options.most;
  if (typeof most !== 'number') throw new Error('labels-piled needs the option "most" (a number of labels).');
  const labels = idsIn(options, 'labels', 'labels-piled');
  const unless = new Set(idsIn(options, 'unless', 'labels-piled').map((id) => matcher.pack.concept(id)));
  const demands = matcher
    .gather(options, (passage, now) => demandsIn(passage, labels, unless, now))
    .flatMap(([, own]) => own);
  const groups = new Set(demands.flatMap((demand) => demand.groups ?? []));
  for (const group of groups.size > 0 ? groups : [undefined]) {
    const pile = firstOfEach(demands.filter((demand) => !demand.groups || !group || demand.groups.includes(group)));
    const [oneTooMany] = pile.splice(most, 1);
    if (oneTooMany) return [hitOn(oneTooMany, pile)];
  }
  return [];
};

/** The labels a passage demands. */
function demandsIn(
  passage: Passage,
  labels: readonly string[],
  unless: ReadonlySet<number>,
  { pack, situation }: Matcher,
): Demand[] {
  const { annotation, block, judged, phase } = passage;
  if (!judged || block.kind === 'heading' || (phase !== 'specification' && phase !== 'unknown')) return [];
  const { sentences, text } = annotation;
  if (sentences.some(({ hits }) => hits.some(({ concept }) => unless.has(concept)))) return [];
  return sentences.flatMap((sentence) => {
    const { refuses, defines, modality } = sentence;
    if (refuses || defines || modality.has('wish') || modality.has('may')) return [];
    return sentence.hits.flatMap(({ concept, negated, start, end }): Demand[] => {
      const label = pack.labelFor(concept)?.id;
      if (negated || !label || !labels.includes(label)) return [];
      const groups = groupsNamedAt({ passage, situation, pack }, sentence);
      return [{ label, words: text.slice(start, end), groups, passage, sentence, start, end }];
    });
  });
}

function firstOfEach(demands: readonly Demand[]): Demand[] {
  const first = new Map<string, Demand>();
  for (const each of demands) if (!first.has(each.label)) first.set(each.label, each);
  return [...first.values()];
}

function hitOn(oneTooMany: Demand, others: readonly Demand[]): CheckHit {
  const { passage, sentence, start, end, words } = oneTooMany;
  return {
    passage,
    sentence,
    start,
    end,
    values: { labels: [...others.map((other) => other.words), words].join(', '), count: String(others.length + 1) },
    related: others.map((other) => ({
      ...sourceRange(other.passage.block, other.start, other.end),
      message: other.words,
    })),
  };
}
