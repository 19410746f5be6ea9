/** Judges clauses: which of their elements the draft has, in any order, spread over sentences and sections. */
import type { ClauseRule } from '../../../rules/schema/rule';
import { sourceRange, type SourceRange } from '../draft';
import type { ClauseElement } from '../finding';
import { upwards } from '../situate/sections';
import type { Passage } from '../situate/situation';
import { speaksOf } from '../situate/speaks-of';
import { extentOf, isThere, type PreparedClause } from './clause-extent';
import type { Match, Matcher } from './match';
import type { Observation } from './observation';

/** A clause as the draft has it. */
export interface ClauseReading {
  /** Sentences that speak of the clause's subject, in reading order; empty: the draft has no such clause. */
  topic: readonly Match[];
  elements: readonly (ClauseElement & { core: boolean })[];
}

/** Reads a clause in a draft. Elements count where the clause stands, not anywhere in the draft. */
export function readClause(prepared: PreparedClause, matcher: Matcher): ClauseReading {
  const topic = matcher.matches(prepared.topic);
  const ranges = new Map<string, SourceRange[]>();
  for (const fitting of extentOf(prepared, topic, matcher).fitting.values()) {
    for (const element of fitting) {
      if (!isThere(element, matcher)) continue;
      const range = sourceRange(element.passage.block, element.sentence.start, element.sentence.end);
      const known = ranges.get(element.id);
      if (known) known.push(range);
      else ranges.set(element.id, [range]);
    }
  }
  const elements = askedElements(prepared, matcher).map(({ id, core }) => {
    const own = ranges.get(id) ?? [];
    return { id, label: '', present: own.length > 0, ranges: own, core };
  });
  return { topic, elements };
}

/** The elements asked under the draft's jurisdiction. */
function askedElements({ elements }: PreparedClause, { situation }: Matcher): PreparedClause['elements'] {
  const country = situation.jurisdiction ?? '';
  return elements.filter(({ jurisdictions }) => !jurisdictions || jurisdictions.includes(country));
}

/** The step of the rule for the elements that lack; undefined where the clause is good enough. */
function gradeOf(
  { grade }: ClauseRule,
  asked: PreparedClause['elements'],
  lacking: ReadonlySet<string>,
): ClauseRule['grade'][number] | undefined {
  const count = asked.filter(({ id, core }) => core && lacking.has(id)).length;
  const isPresent = (id: string): boolean => asked.some((element) => element.id === id) && !lacking.has(id);
  return [...grade]
    .sort((left, right) => right.lacks - left.lacks)
    .find(({ lacks, unless }) => count >= lacks && !unless.some(isPresent));
}

/** One observation where the draft has the clause but core elements lack. It stands on the clause's main passage, or on the heading of it. */
export function judgeClause(rule: ClauseRule, prepared: PreparedClause, matcher: Matcher): Observation[] {
  const speaking = matcher.matches(prepared.topic);
  if (speaking.length === 0) return [];
  const asked = askedElements(prepared, matcher);
  const ids = asked.map(({ id }) => id);
  const step = gradeOf(rule, asked, extentOf(prepared, speaking, matcher).lacking(ids, matcher));
  if (!step) return [];
  const reading = readClause(prepared, matcher);
  const lacking = reading.elements.filter((element) => element.core && !element.present);
  const main = mainPassage(prepared, reading.topic, matcher);
  const here = reading.topic.filter((match) => match.passage === main);
  const start = Math.min(...here.map((match) => match.sentence.start));
  const end = Math.max(...here.map((match) => match.sentence.end));
  const heading =
    rule.at === 'heading' ? headingOf(main, prepared, matcher) : step.at && ownHeadingOf(main, prepared, matcher);
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
      severity: step.severity,
      elements: reading.elements.map(({ id, present, ranges }) => ({ id, label: name(id), present, ranges })),
      related: [],
      values: { missing: lacking.map(({ id }) => name(id)).join(', '), count: String(lacking.length) },
      ...(heading ? { range: sourceRange(heading.block, 0, heading.block.text.length) } : {}),
    },
  ];
}

/** The nearest heading above a passage that names the clause's subject; where none does, the nearest of all. */
function headingOf(passage: Passage, clause: PreparedClause, matcher: Matcher): Passage | undefined {
  return ownHeadingOf(passage, clause, matcher) ?? headingsAbove(passage, matcher)[0];
}

/** The nearest heading above a passage that names the clause's subject. */
function ownHeadingOf(passage: Passage, { headings }: PreparedClause, matcher: Matcher): Passage | undefined {
  return headingsAbove(passage, matcher).find((each) => speaksOf(each, headings));
}

function headingsAbove({ section }: Passage, { situation }: Matcher): Passage[] {
  return [...upwards(section)].flatMap(({ heading }) => situation.passages[heading] ?? []);
}

/** The passage the clause hangs on: the one with most topic sentences, outside award criteria where there is a choice. */
function mainPassage(prepared: PreparedClause, topic: readonly Match[], matcher: Matcher): Passage {
  const weights = new Map<Passage, number>();
  for (const { passage } of topic) {
    if (passage.block.kind === 'heading' || passage.block.cell?.header) continue;
    let weight = 1;
    if (passage.phase === 'award' || passage.phase === 'selection' || passage.phase === 'exclusion') weight = 0.2;
    for (const section of upwards(passage.section)) {
      const heading = matcher.situation.passages[section.heading];
      if (heading && speaksOf(heading, prepared.headings)) weight += 0.5;
    }
    weights.set(passage, (weights.get(passage) ?? 0) + weight);
  }
  const [best] = [...weights].sort((left, right) => right[1] - left[1] || left[0].index - right[0].index);
  // Where every topic sentence is a heading or the head of a column there is no best passage.
  const main = best?.[0] ?? topic[0]?.passage;
  if (!main) throw new Error('A clause that was read has a topic sentence.');
  return main;
}
