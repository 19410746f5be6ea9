/** One language version of a tender as it is compared: its passages by what does not depend on the language. */
import { coverageThemes, type ClauseInDraft, type CoverageTheme } from '../document/coverage';
import type { CheckedDraft } from '../document/check-draft';
import { sourceRange, type Language, type SourceRange } from '../engine/draft';
import type { Quantity, QuantityKind } from '../engine/annotate/quantities';
import type { Pack } from '../engine/pack';
import { RESERVED } from '../engine/pack';
import type { Passage } from '../engine/situate/situation';
import { labelsIn, type NamedLabel } from '../server/label-facts';

/** Kinds of amounts that are read alike in all languages: dates and technical units are written in too many ways. */
const COMPARED: ReadonlySet<QuantityKind> = new Set(['duration', 'percent', 'count', 'points', 'money']);

/** Which of two versions. */
export type Side = 'left' | 'right';

export interface Version {
  checked: CheckedDraft;
  pack: Pack;
  themes: readonly CoverageTheme[];
  passages: readonly Features[];
}

/** What is known of a passage in any language. */
export interface Features {
  passage: Passage;
  isHeading: boolean;
  /** Indexes of the concepts named, grammar left out. */
  concepts: ReadonlySet<number>;
  quantities: readonly Amount[];
  labels: readonly NamedLabel[];
  /** A sentence of it obliges somebody. */
  demands: boolean;
}

export interface Amount {
  quantity: Quantity;
  passage: Passage;
  /** Concepts of its sentence. */
  concepts: ReadonlySet<number>;
  range: SourceRange;
  /** The words of the amount. */
  words: string;
}

/**
 * Reads a checked draft for comparison, its themes named in `language` or else in its own. Headers, footers, contents
 * and code are left out.
 */
export function readVersion(
  checked: CheckedDraft,
  clauses: readonly ClauseInDraft[],
  pack: Pack,
  language?: Language,
): Version {
  const grammar = new Set<number>(Object.keys(RESERVED).map((name) => pack.reserved[name as keyof typeof RESERVED]));
  const passages = checked.situation.passages
    .filter((passage) => passage.judged || passage.block.kind === 'heading')
    .map((passage) => featuresOf(passage, pack, grammar));
  return { checked, pack, themes: coverageThemes(checked, clauses, pack, language), passages };
}

function featuresOf(passage: Passage, pack: Pack, grammar: ReadonlySet<number>): Features {
  const { block, annotation } = passage;
  const all = new Set<number>();
  const quantities: Amount[] = [];
  let demands = false;
  for (const { hits, quantities: own, modality } of annotation.sentences) {
    const concepts = new Set(hits.flatMap(({ concept }) => (grammar.has(concept) ? [] : [concept])));
    for (const concept of concepts) all.add(concept);
    for (const quantity of own) {
      if (!COMPARED.has(quantity.kind)) continue;
      const { start, end } = quantity;
      const range = sourceRange(block, start, end);
      quantities.push({ quantity, passage, concepts, range, words: annotation.text.slice(start, end) });
    }
    if (modality.has('must')) demands = true;
  }
  return {
    passage,
    isHeading: block.kind === 'heading',
    concepts: all,
    quantities,
    labels: labelsIn(passage, pack),
    demands,
  };
}

/** True where two amounts say the same, whatever their units: twelve months is one year. */
export function sameAmount(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'duration') return one.value === other.value;
  return Math.abs(one.days - other.days) <= 0.02 * Math.max(one.days, other.days);
}

/** True where two sets have an element in common. */
export function shares(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
