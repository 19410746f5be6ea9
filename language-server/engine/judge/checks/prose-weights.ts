/** Weights of award criteria told in a sentence: "Price counts for 60 %, quality for 30 % and the environment for 10 %." */
import type { Sentence } from '../../annotate/annotation';
import type { Pack } from '../../pack';
import type { Passage } from '../../situate/situation';
import type { Matcher } from '../match';
import { amountsIn, statedNearby, type Weight, type WeightList } from './award-weights';

/** Between two criteria of a sentence. */
const SEPARATOR = /[,;]\s|\s(?:en|et|und|sowie|and|ainsi que)\s/giu;
/** A sum of fewer is no division of the whole. */
const LEAST_WEIGHTS = 2;

/** Where the weights of one sentence stand, counted in the text of its passage. */
type Told = Pick<WeightList, 'unit'> & { weights: readonly Omit<Weight, 'passage'>[] };

const NOTHING: readonly Told[] = [];

/** The lists of weights that a passage tells in sentences. */
export function proseWeights(passage: Passage, { situation, memory, pack }: Matcher): WeightList[] {
  if (!passage.judged || passage.phase !== 'award' || passage.block.kind !== 'paragraph') return [];
  return memory
    .recall(passage, proseWeights, () => toldIn(passage, pack))
    .map(({ unit, weights }) => ({
      place: passage,
      unit,
      weights: weights.map((weight) => ({ ...weight, passage })),
      statedTotal: statedNearby(situation, passage, memory),
    }));
}

function toldIn({ annotation }: Passage, pack: Pack): readonly Told[] {
  const told = annotation.sentences.flatMap((sentence) => toldInSentence(sentence, annotation.text, pack) ?? []);
  return told.length > 0 ? told : NOTHING;
}

/** Every part of the sentence that gives an amount must name one criterion, and one of them is the price. */
function toldInSentence(sentence: Sentence, text: string, pack: Pack): Told | undefined {
  const [price, quality] = [pack.concept('price-word'), pack.concept('quality-criterion')];
  const weights: Omit<Weight, 'passage'>[] = [];
  const units = new Set<WeightList['unit']>();
  let namesPrice = false;
  for (const { start, end } of partsOf(sentence, text)) {
    const [amount, another] = amountsIn(text.slice(start, end));
    if (!amount) continue;
    const named = sentence.hits.filter((hit) => start <= hit.start && hit.end <= end && !hit.negated);
    const isPrice = named.some(({ concept }) => concept === price);
    if (another || (!isPrice && !named.some(({ concept }) => concept === quality))) return undefined;
    namesPrice ||= isPrice;
    units.add(amount.unit);
    weights.push({ value: amount.value, at: start + amount.at, label: text.slice(start, end).trim() });
  }
  const [unit] = units;
  return unit && units.size === 1 && namesPrice && weights.length >= LEAST_WEIGHTS ? { unit, weights } : undefined;
}

function partsOf({ start, end }: Sentence, text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const { index, 0: separator } of text.slice(start, end).matchAll(SEPARATOR)) {
    parts.push({ start: from, end: start + index });
    from = start + index + separator.length;
  }
  return [...parts, { start: from, end }];
}
