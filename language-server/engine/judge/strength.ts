/** How strongly a demand on repair, lifetime, human rights or environment binds (rules/strength.yaml). */
import type { Annotation, Modality, Sentence } from '../annotate/annotation';
import type { Family } from '../finding';
import type { Pack } from '../pack';

/** What a demand can have beside its binding; in the order they are told to users. */
export const STRENGTHS = ['measure', 'proof', 'deadline', 'consequence'] as const;
export type StrengthPart = (typeof STRENGTHS)[number];

/** A demand graded. `binding` is `none` where no modal word stands: a plain statement, which in a specification binds. */
export interface DemandStrength {
  family: Family;
  binding: Modality | 'none';
  has: ReadonlySet<StrengthPart>;
}

/** Indexes of the concepts of each part, and the family of each subject. */
interface StrengthWords {
  families: ReadonlyMap<number, Family>;
  parts: ReadonlyMap<number, StrengthPart>;
}

const WORDS = new WeakMap<Pack, StrengthWords>();
const ORDER: readonly Modality[] = ['effort', 'wish', 'may', 'must'];

/**
 * The strength of a sentence's demand; undefined where it speaks of none of the subjects. Proof, deadline and
 * consequence may stand in another sentence of the same block: they are usually said behind the demand.
 */
export function demandStrength(sentence: Sentence, annotation: Annotation, pack: Pack): DemandStrength | undefined {
  const { families } = wordsOf(pack);
  const subject = sentence.hits.find(({ concept }) => families.has(concept));
  const family = subject && families.get(subject.concept);
  if (!family) return undefined;
  const has = saidBy(
    annotation.sentences.filter((other) => other !== sentence),
    pack,
  );
  addParts(has, sentence, pack);
  for (const { kind } of sentence.quantities) if (kind !== 'points' && kind !== 'date') has.add('measure');
  return { family, binding: ORDER.find((modality) => sentence.modality.has(modality)) ?? 'none', has };
}

/** What other sentences of its block say of how a sentence is proved, by when, and what follows. */
export function saidBy(others: readonly Sentence[], pack: Pack): Set<StrengthPart> {
  const has = new Set<StrengthPart>();
  for (const other of others) {
    addParts(has, other, pack);
    if (other.quantities.some(({ kind }) => kind === 'money')) has.add('consequence');
  }
  // A measure is of the sentence it stands in.
  has.delete('measure');
  return has;
}

function addParts(has: Set<StrengthPart>, { hits, quantities }: Sentence, pack: Pack): void {
  const { parts } = wordsOf(pack);
  for (const { concept, negated } of hits) {
    const part = parts.get(concept);
    if (part && !negated) has.add(part);
  }
  if (quantities.some(({ kind }) => kind === 'duration' || kind === 'date')) has.add('deadline');
}

function wordsOf(pack: Pack): StrengthWords {
  let words = WORDS.get(pack);
  if (!words) WORDS.set(pack, (words = readWords(pack)));
  return words;
}

function readWords(pack: Pack): StrengthWords {
  const { strength } = pack.compiled;
  const families = Object.entries(strength?.subjects ?? {}) as [Family, string[]][];
  return {
    families: new Map(families.flatMap(([family, ids]) => ids.map((id) => [pack.concept(id), family] as const))),
    parts: new Map(
      STRENGTHS.flatMap((part) => (strength?.[part] ?? []).map((id) => [pack.concept(id), part] as const)),
    ),
  };
}
