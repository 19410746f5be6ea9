/** Judges clauses: which of their elements the draft has, in any order, spread over sentences and sections. */
import type { Clause } from '../../../rules/schema/clause';
import type { Rule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import { sourceRange, type SourceRange } from '../draft';
import type { ClauseElement, Severity } from '../finding';
import type { Passage } from '../situate/situation';
import { upwards } from '../situate/sections';
import type { Match, Matcher } from './match';
import type { Observation } from './observation';
import type { PreparedPattern } from './prepared';

type ClauseRule = Extract<Rule, { kind: 'clause' }>;

export interface PreparedClause {
  clause: Clause;
  topic: readonly PreparedPattern[];
  headings: readonly number[];
  elements: readonly {
    id: string;
    core: boolean;
    /** The element is asked under these jurisdictions; undefined: everywhere. */
    jurisdictions: readonly string[] | undefined;
    see: readonly PreparedPattern[];
  }[];
}

/** A clause as the draft has it. */
export interface ClauseReading {
  /** Sentences that speak of the clause's subject, in reading order; empty: the draft has no such clause. */
  topic: readonly Match[];
  elements: readonly (ClauseElement & { core: boolean })[];
}

/** Reads a clause in a draft. Elements count where the clause stands, not anywhere in the draft. */
export function readClause(prepared: PreparedClause, matcher: Matcher): ClauseReading {
  const topic = [...matcher.matches(prepared.topic)];
  const extent = clauseExtent(prepared, topic, matcher);
  const ranges = new Map<string, SourceRange[]>();
  for (const passage of extent) {
    for (const { id, sentence, patterns, near } of fittingElements(prepared, passage, matcher)) {
      if (!near && !patterns.some((pattern) => matcher.allows(pattern, passage))) continue;
      const range = sourceRange(passage.block, sentence.start, sentence.end);
      const known = ranges.get(id);
      if (known) known.push(range);
      else ranges.set(id, [range]);
    }
  }
  const country = matcher.situation.jurisdiction ?? '';
  const elements = prepared.elements.flatMap(({ id, core, jurisdictions }) => {
    if (jurisdictions && !jurisdictions.includes(country)) return [];
    const own = ranges.get(id) ?? [];
    return [{ id, label: '', present: own.length > 0, ranges: own, core }];
  });
  return { topic, elements };
}

/** An element and a sentence that patterns of it fit; `near` where one of them rests on the passage alone. */
interface FittingElement {
  id: string;
  sentence: Sentence;
  patterns: readonly PreparedPattern[];
  near: boolean;
}

const NONE: readonly FittingElement[] = [];

function fittingElements(prepared: PreparedClause, passage: Passage, matcher: Matcher): readonly FittingElement[] {
  return matcher.memory.recall(passage, prepared, () => readElements(prepared, passage, matcher));
}

function readElements(prepared: PreparedClause, passage: Passage, matcher: Matcher): readonly FittingElement[] {
  let fitting: FittingElement[] | undefined;
  const { sieve } = matcher;
  sieve.setPassage(passage);
  for (const sentence of passage.annotation.sentences) {
    if (sentence.hits.length === 0) continue;
    sieve.setSentence(sentence);
    for (const { id, see } of prepared.elements) {
      let patterns: PreparedPattern[] | undefined;
      for (const pattern of see) {
        if (!sieve.letsThrough(pattern.entry) || !matcher.fit(pattern, passage, sentence)) continue;
        (patterns ??= []).push(pattern);
      }
      if (patterns) (fitting ??= []).push({ id, sentence, patterns, near: patterns.some((pattern) => pattern.near) });
    }
  }
  return fitting ?? NONE;
}

/**
 * The passages that make up the clause: sections whose heading names its subject; elsewhere the blocks that speak of
 * it, the list under such a block and the block that follows it.
 */
function clauseExtent(prepared: PreparedClause, topic: readonly Match[], matcher: Matcher): Passage[] {
  const { passages, sections } = matcher.situation;
  const inside = new Uint8Array(passages.length);
  for (const section of sections) {
    const heading = passages[section.heading];
    if (heading && speaksOf(heading, prepared.headings)) inside.fill(1, section.first, section.last);
  }
  for (const { passage } of topic) {
    inside[passage.index] = 1;
    for (const other of followers(passage, passages)) inside[other] = 1;
    for (const other of matcher.rowOf(passage)) inside[other.index] = 1;
  }
  return passages.filter((passage, at) => inside[at] === 1 && passage.judged);
}

/** True where the passage has a hit of one of the concepts. */
function speaksOf({ annotation }: Passage, concepts: readonly number[]): boolean {
  for (const { hits } of annotation.sentences) {
    for (const { concept } of hits) if (concepts.includes(concept)) return true;
  }
  return false;
}

function followers(passage: Passage, passages: readonly Passage[]): number[] {
  const found: number[] = [];
  for (let at = passage.index + 1; at < passages.length; at++) {
    const next = passages[at];
    if (next?.section !== passage.section || next.block.kind === 'heading') break;
    found.push(at);
    const inList = next.block.kind === 'item';
    if (!inList) break;
  }
  return found;
}

function gradeOf(rule: ClauseRule, { elements }: ClauseReading): Severity | undefined {
  const lacking = elements.filter(({ core, present }) => core && !present).length;
  const isPresent = (id: string): boolean => elements.some((element) => element.id === id && element.present);
  return [...rule.grade]
    .sort((left, right) => right.lacks - left.lacks)
    .find(({ lacks, unless }) => lacking >= lacks && !unless.some(isPresent))?.severity;
}

/** One observation where the draft has the clause but core elements lack. It stands on the clause's main passage. */
export function judgeClause(rule: ClauseRule, prepared: PreparedClause, matcher: Matcher): Observation[] {
  const reading = readClause(prepared, matcher);
  if (reading.topic.length === 0) return [];
  const lacking = reading.elements.filter((element) => element.core && !element.present);
  const severity = gradeOf(rule, reading);
  if (!severity) return [];
  const main = mainPassage(prepared, reading.topic, matcher);
  const here = reading.topic.filter((match) => match.passage === main);
  const start = Math.min(...here.map((match) => match.sentence.start));
  const end = Math.max(...here.map((match) => match.sentence.end));
  const name = (id: string): string => matcher.pack.clauseText(rule.clause, main.language).labels[id] ?? id;
  return [
    {
      rule,
      kind: 'incomplete',
      passage: main,
      sentence: here.at(-1)?.sentence,
      start,
      end,
      evidence: [],
      severity,
      elements: reading.elements.map(({ id, present, ranges }) => ({ id, label: name(id), present, ranges })),
      related: [],
      values: { missing: lacking.map(({ id }) => name(id)).join(', '), count: String(lacking.length) },
    },
  ];
}

/** The passage the clause hangs on: the one with most topic sentences, outside award criteria where there is a choice. */
function mainPassage(prepared: PreparedClause, topic: readonly Match[], matcher: Matcher): Passage {
  const weights = new Map<Passage, number>();
  for (const { passage } of topic) {
    if (passage.block.kind === 'heading') continue;
    let weight = 1;
    if (passage.phase === 'award' || passage.phase === 'selection' || passage.phase === 'exclusion') weight = 0.2;
    for (const section of upwards(passage.section)) {
      const heading = matcher.situation.passages[section.heading];
      if (heading && speaksOf(heading, prepared.headings)) weight += 0.5;
    }
    weights.set(passage, (weights.get(passage) ?? 0) + weight);
  }
  const [best] = [...weights].sort((left, right) => right[1] - left[1] || left[0].index - right[0].index);
  // Where every topic sentence is a heading there is no best passage.
  const main = best?.[0] ?? topic[0]?.passage;
  if (!main) throw new Error('A clause that was read has a topic sentence.');
  return main;
}
