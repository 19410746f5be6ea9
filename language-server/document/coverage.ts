/** What a draft covers, theme by theme: the clauses of the pack, and what no draft should lack. */
import type { Rule } from '../../rules/schema/rule';
import { sourceRange, type Language, type SourceRange } from '../engine/draft';
import type { Family, Finding } from '../engine/finding';
import type { ClauseReading } from '../engine/judge/clause';
import type { Pack } from '../engine/pack';
import type { CheckedDraft } from './check-draft';

/** weak: there, but elements lack or its wording draws findings · waived: set aside with a reason. */
export type CoverageState = 'found' | 'weak' | 'missing' | 'waived' | 'not-checked';

/** A clause of the pack as a draft has it: what `Reviewer.clauses` returns. */
export interface ClauseInDraft {
  id: string;
  reading: ClauseReading;
}

export interface ClauseCoverage {
  clause: string;
  name: string;
  /** Core elements found and asked. */
  present: number;
  total: number;
  elements: { id: string; label: string; core: boolean; present: boolean; ranges: SourceRange[] }[];
  /** First passage of the clause; undefined where the draft has none. */
  range?: SourceRange;
}

export interface CoverageTheme {
  family: Family;
  /** Clause id or id of the absence rule. */
  id: string;
  title: string;
  state: CoverageState;
  /** Ids of the findings behind the state. */
  findings: string[];
  clause?: ClauseCoverage;
}

/** The clauses of the pack as a draft has them, core elements counted; named in `language`, else in that of the passage. */
export function clauseCoverage(
  checked: CheckedDraft,
  clauses: readonly ClauseInDraft[],
  pack: Pack,
  language?: Language,
): ClauseCoverage[] {
  return clauses.map(({ id, reading }) => {
    const [first] = reading.topic;
    const text = pack.clauseText(id, language ?? first?.passage.language ?? checked.review.language);
    const core = reading.elements.filter((element) => element.core);
    return {
      clause: id,
      name: text.name,
      present: core.filter(({ present }) => present).length,
      total: core.length,
      elements: reading.elements.map(({ id: element, present, ranges, core: isCore }) => ({
        id: element,
        label: text.labels[element] ?? element,
        core: isCore,
        present,
        ranges,
      })),
      ...(first ? { range: sourceRange(first.passage.block, first.sentence.start, first.sentence.end) } : {}),
    };
  });
}

/**
 * Clauses first, then what a rule looked for in the whole draft; named in `language`, else in that of the draft. A rule
 * that looks for a clause as such speaks through the clause's theme. What only other countries ask is left out where the
 * draft's own is known.
 */
export function coverageThemes(
  checked: CheckedDraft,
  clauses: readonly ClauseInDraft[],
  pack: Pack,
  language: Language = checked.review.language,
): CoverageTheme[] {
  const rules = pack.compiled.rules.filter(({ status }) => status !== 'preview');
  const absences = rules.filter(({ kind }) => kind === 'absence');
  const seekers = new Map(absences.map((rule) => [rule, clauseSought(rule, pack, language)]));
  const whole = clauseCoverage(checked, clauses, pack, language).flatMap((clause) => {
    const judge = rules.find((rule) => rule.kind === 'clause' && rule.clause === clause.clause);
    const own = absences.filter((rule) => seekers.get(rule) === clause.clause);
    return judge ? [clauseTheme(clause, judge, own, checked)] : [];
  });
  const others = absences.filter((rule) => seekers.get(rule) === undefined && !isForeign(rule, checked));
  return [...whole, ...others.map((rule) => absenceTheme(rule, checked, pack, language))];
}

/** The clause whose absence a rule flags: the one it would insert. Undefined where it is about more, or for one country. */
function clauseSought(rule: Rule, pack: Pack, language: Language): string | undefined {
  if (rule.jurisdictions) return undefined;
  return /^clause:(\S+)/.exec(pack.text(rule.id, language).replacements[0]?.text ?? '')?.[1];
}

function clauseTheme(
  clause: ClauseCoverage,
  judge: Rule,
  seekers: readonly Rule[],
  checked: CheckedDraft,
): CoverageTheme {
  const rules = [judge, ...seekers];
  const { open, waived } = findingsOf(rules, checked);
  const isAbsent = open.some(({ kind }) => kind === 'absence');
  // Where the rule that looks for it is content, something of it is said somewhere.
  const isThere = clause.range !== undefined || (seekers.some((rule) => asked(rule, checked)) && !isAbsent && !waived);
  let state: CoverageState = isThere ? (clause.present === clause.total ? 'found' : 'weak') : 'missing';
  if (state !== 'found' && waived) state = 'waived';
  if (!rules.some((rule) => asked(rule, checked))) state = 'not-checked';
  const findings = open.map(({ id }) => id);
  return { family: judge.family, id: clause.clause, title: clause.name, state, findings, clause };
}

function absenceTheme(rule: Rule, checked: CheckedDraft, pack: Pack, language: Language): CoverageTheme {
  const { open, waived } = findingsOf([rule], checked);
  const state = !asked(rule, checked) ? 'not-checked' : open.length > 0 ? 'missing' : waived ? 'waived' : 'found';
  const text = pack.text(rule.id, language);
  const title = text.theme ?? text.replacements[0]?.title ?? text.message;
  return { family: rule.family, id: rule.id, title, state, findings: open.map(({ id }) => id) };
}

function findingsOf(rules: readonly Rule[], checked: CheckedDraft): { open: Finding[]; waived: boolean } {
  const isTheirs = ({ ruleId }: Finding): boolean => rules.some(({ id }) => id === ruleId);
  return {
    open: checked.findings.filter(isTheirs),
    waived: [...checked.suppressed, ...checked.decided].some(({ finding }) => isTheirs(finding)),
  };
}

/** True where the rule is law of other countries than the draft's, which is known. */
function isForeign({ id }: Rule, { review }: CheckedDraft): boolean {
  const isSilent = review.notApplied.some(({ ruleId, reason }) => ruleId === id && reason === 'jurisdiction');
  return review.jurisdiction !== null && isSilent;
}

/** True where the rule had its say on the draft. */
function asked(rule: Rule, { review }: CheckedDraft): boolean {
  const silent = [...review.notApplied, ...review.failures];
  return review.ictHardware && !silent.some(({ ruleId }) => ruleId === rule.id);
}
