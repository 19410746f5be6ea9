/** Patterns with their concept ids turned into indexes, and the rules indexed by the concepts that can start them. */
import type { Item, Pattern, Rooms } from '../../../rules/schema/pattern';
import type { SpanRule } from '../../../rules/schema/rule';
import type { Modality } from '../annotate/annotation';
import { UNIT_DAYS, type TimeUnit } from '../annotate/numbers';
import type { QuantityKind } from '../annotate/quantities';
import type { BlockKind } from '../draft';
import type { Phase, Severity } from '../finding';
import type { Pack } from '../pack';
import { sieveEntry, type SieveEntry } from './sieve';

export type LabelQuestion = Extract<Item, { label: unknown }>['label'];

/** A test of one sentence, ready to run. */
export type Test = Question & {
  /** The concepts without any of which the test cannot hold; undefined where it may. */
  needs: ConceptMask | undefined;
};

/** Concepts as pairs of an element of a sentence's row of bits, and the bits in it. */
export type ConceptMask = readonly number[];

type Question =
  | { kind: 'concept'; concept: number; polarity: 'plain' | 'negated' | 'either' }
  | { kind: 'any'; tests: readonly Test[] }
  | { kind: 'all'; tests: readonly Test[] }
  | { kind: 'within'; words: number; tests: readonly Test[] }
  | { kind: 'sequence'; words: number; concepts: readonly number[] }
  | { kind: 'duration'; under: number; atLeast: number; near: readonly number[] }
  | { kind: 'quantity'; kinds: ReadonlySet<QuantityKind> }
  | { kind: 'modality'; values: ReadonlySet<Modality | 'none'> }
  | { kind: 'label'; question: LabelQuestion }
  | { kind: 'heading'; concepts: readonly number[] }
  | { kind: 'column'; concepts: readonly number[] }
  | { kind: 'scored'; scored: boolean }
  | { kind: 'standsIn'; blocks: ReadonlySet<BlockKind> };

export interface PreparedRooms {
  nearby: readonly Test[];
  block: readonly Test[];
  rubric: readonly Test[];
  section: readonly Test[];
  draft: readonly Test[];
}

export interface PreparedPattern {
  room: 'sentence' | 'block';
  has: readonly Test[];
  lacks: readonly Test[];
  hasIn: PreparedRooms;
  lacksIn: PreparedRooms;
  phases: ReadonlySet<Phase> | undefined;
  evenRefused: boolean;
  evenDefined: boolean;
  unquoted: boolean;
  /** In place of the rule's severity. */
  severity: Severity | undefined;
  /** Concepts one of which a sentence must hold for the pattern to be tried. */
  triggers: ReadonlySet<number>;
  /** What it needs, for a quick look. */
  entry: SieveEntry;
  /** True where a match rests on no more than the passage and its neighbours. */
  near: boolean;
  /** Concepts without which nothing of `lacks` can be there; undefined where something may. */
  lacksNeeds: ConceptMask | undefined;
}

function days(duration: string | undefined, fallback: number): number {
  if (duration === undefined) return fallback;
  const [amount, unit] = duration.split(' ');
  return Number(amount) * UNIT_DAYS[(unit ?? '').replace(/s$/, '') as TimeUnit];
}

function list(value: string | readonly string[], pack: Pack): number[] {
  return (typeof value === 'string' ? [value] : value).map((id) => pack.concept(id));
}

function prepareItem(item: Item, negatedToo: boolean, pack: Pack): Test {
  return withNeeds(questionOf(item, negatedToo, pack), pack);
}

function withNeeds(question: Question, pack: Pack): Test {
  const triggers = triggersOf(question, pack);
  return { ...question, needs: triggers && maskOf(triggers) };
}

function uniteMasks(masks: readonly ConceptMask[]): ConceptMask {
  const union: number[] = [];
  for (const mask of masks) {
    for (let at = 0; at < mask.length; at += 2) addBits(union, mask[at] ?? 0, mask[at + 1] ?? 0);
  }
  return union;
}

/** The mask of some concepts. */
export function maskOf(concepts: readonly number[]): ConceptMask {
  const mask: number[] = [];
  for (const concept of concepts) addBits(mask, concept >> 5, 1 << (concept & 31));
  return mask;
}

function addBits(mask: number[], element: number, bits: number): void {
  for (let at = 0; at < mask.length; at += 2) {
    if (mask[at] !== element) continue;
    mask[at + 1] = (mask[at + 1] ?? 0) | bits;
    return;
  }
  mask.push(element, bits);
}

function questionOf(item: Item, negatedToo: boolean, pack: Pack): Question {
  const prepare = (inner: Item): Test => prepareItem(inner, negatedToo, pack);
  if (typeof item === 'string') {
    return { kind: 'concept', concept: pack.concept(item), polarity: negatedToo ? 'either' : 'plain' };
  }
  if (Array.isArray(item)) return { kind: 'any', tests: item.map(prepare) };
  if ('negated' in item) return { kind: 'concept', concept: pack.concept(item.negated), polarity: 'negated' };
  if ('mentioned' in item) {
    const tests = list(item.mentioned, pack).map((concept) =>
      withNeeds({ kind: 'concept', concept, polarity: 'either' }, pack),
    );
    return { kind: 'any', tests };
  }
  if ('within' in item && 'of' in item) return { kind: 'within', words: item.within, tests: item.of.map(prepare) };
  if ('sequence' in item) return { kind: 'sequence', words: item.within, concepts: list(item.sequence, pack) };
  if ('duration' in item) {
    const { under, atLeast, near } = item.duration;
    return {
      kind: 'duration',
      under: days(under, Infinity),
      atLeast: days(atLeast, -Infinity),
      near: list(near ?? [], pack),
    };
  }
  if ('quantity' in item) return { kind: 'quantity', kinds: new Set(item.quantity) };
  if ('modality' in item) return { kind: 'modality', values: new Set(item.modality) };
  if ('label' in item) return { kind: 'label', question: item.label };
  if ('heading' in item) return { kind: 'heading', concepts: list(item.heading, pack) };
  if ('column' in item) return { kind: 'column', concepts: list(item.column, pack) };
  if ('scored' in item) return { kind: 'scored', scored: item.scored };
  if ('standsIn' in item) return { kind: 'standsIn', blocks: new Set(item.standsIn) };
  return { kind: 'all', tests: item.all.map(prepare) };
}

/** Concepts of which a sentence must hold one for the test to hold; undefined where it may hold without any. */
function triggersOf(test: Question, pack: Pack): number[] | undefined {
  switch (test.kind) {
    case 'concept':
      return [test.concept];
    case 'sequence':
      return [...test.concepts.slice(0, 1)];
    case 'label':
      return pack.conceptsNamed('label').map(({ index }) => index);
    case 'any': {
      const all = test.tests.map((inner) => triggersOf(inner, pack));
      return all.every((triggers) => triggers !== undefined) ? all.flat() : undefined;
    }
    case 'all':
    case 'within': {
      for (const inner of test.tests) {
        const triggers = triggersOf(inner, pack);
        if (triggers) return triggers;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

function prepareItems(items: readonly Item[] | undefined, pack: Pack): Test[] {
  return (items ?? []).map((item) => prepareItem(item, false, pack));
}

function prepareRooms(from: Rooms, pack: Pack): PreparedRooms {
  return {
    nearby: prepareItems(from.nearby, pack),
    block: prepareItems(from.block, pack),
    rubric: prepareItems(from.rubric, pack),
    section: prepareItems(from.section, pack),
    draft: prepareItems(from.draft, pack),
  };
}

/** What must not be there. */
type Lacking = Pick<PreparedPattern, 'lacks' | 'lacksIn'>;

function prepareLacking({ lacks, lacksIn }: Pick<Pattern, keyof Lacking>, pack: Pack): Lacking {
  return { lacks: prepareItems(lacks, pack), lacksIn: prepareRooms(lacksIn, pack) };
}

function joinLacking(left: Lacking, right: Lacking): Lacking {
  const join = (room: keyof PreparedRooms): readonly Test[] => [...left.lacksIn[room], ...right.lacksIn[room]];
  return {
    lacks: [...left.lacks, ...right.lacks],
    lacksIn: {
      nearby: join('nearby'),
      block: join('block'),
      rubric: join('rubric'),
      section: join('section'),
      draft: join('draft'),
    },
  };
}

/** Makes a span rule's patterns ready to run; what they all lack is prepared once. Throws as `preparePattern` does. */
export function preparePatterns(rule: Pick<SpanRule, 'see' | keyof Lacking>, pack: Pack): PreparedPattern[] {
  const shared = prepareLacking(rule, pack);
  return rule.see.map((pattern) => preparePattern(pattern, pack, shared));
}

/**
 * Makes a pattern ready to run; `shared` must not be there either. Throws where it names an unknown concept or its first
 * thing to find is no concept.
 */
export function preparePattern(pattern: Pattern, pack: Pack, shared?: Lacking): PreparedPattern {
  const evenNegated = pattern.even.includes('negated');
  const has = pattern.has.map((item) => prepareItem(item, evenNegated, pack));
  const [first] = has;
  const triggers = first ? triggersOf(first, pack) : undefined;
  if (!triggers)
    throw new Error('The first thing a pattern looks for must be a concept, a list of concepts or a label.');
  const own = prepareLacking(pattern, pack);
  const prepared = {
    room: pattern.in,
    has,
    ...(shared ? joinLacking(shared, own) : own),
    hasIn: prepareRooms(pattern.hasIn, pack),
    phases: pattern.phases ? new Set(pattern.phases) : undefined,
    evenRefused: pattern.even.includes('refused'),
    evenDefined: pattern.even.includes('defined'),
    unquoted: pattern.unquoted,
    severity: pattern.severity,
    triggers: new Set(triggers),
  };
  const needs = prepared.lacks.map((test) => test.needs);
  return {
    ...prepared,
    entry: sieveEntry(prepared),
    near: [prepared.hasIn, prepared.lacksIn].every(({ section, draft }) => section.length + draft.length === 0),
    lacksNeeds: needs.every((mask) => mask !== undefined) ? uniteMasks(needs) : undefined,
  };
}
