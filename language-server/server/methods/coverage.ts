/** `tenderlint/coverage`: what the draft covers, theme by theme: the pack's clauses and what no draft should lack. */
import type { Finding } from '../../engine/finding';
import type { Rule } from '../../../rules/schema/rule';
import type { CheckedDocument } from '../checked-document';
import type { Pack } from '../../engine/pack';
import type { ClauseCoverage, CoverageResult, CoverageState, CoverageTheme } from '../protocol';
import { clauseCoverage } from './clauses';

export function coverage(document: CheckedDocument, pack: Pack): CoverageResult {
  const clauses = clauseCoverage(document, pack).flatMap((clause) => {
    const rule = pack.compiled.rules.find((each) => each.kind === 'clause' && each.clause === clause.clause);
    return rule ? [clauseTheme(clause, rule, document)] : [];
  });
  const absences = pack.compiled.rules.flatMap((rule) =>
    rule.kind === 'absence' && rule.status !== 'preview' ? [absenceTheme(rule, document, pack)] : [],
  );
  return { version: document.version, themes: [...clauses, ...absences] };
}

function clauseTheme(clause: ClauseCoverage, rule: Rule, document: CheckedDocument): CoverageTheme {
  const { open, waived } = findingsOf(rule, document);
  let state: CoverageState = clause.range ? (clause.present === clause.total ? 'found' : 'weak') : 'missing';
  if (state !== 'found' && waived) state = 'waived';
  if (!asked(rule, document)) state = 'not-checked';
  return {
    family: rule.family,
    id: clause.clause,
    title: clause.name,
    state,
    findings: open.map(({ id }) => id),
    clause,
  };
}

function absenceTheme(rule: Rule, document: CheckedDocument, pack: Pack): CoverageTheme {
  const { open, waived } = findingsOf(rule, document);
  const state = !asked(rule, document) ? 'not-checked' : open.length > 0 ? 'missing' : waived ? 'waived' : 'found';
  const text = pack.text(rule.id, document.checked.review.language);
  const title = text.replacements[0]?.title ?? text.message;
  return { family: rule.family, id: rule.id, title, state, findings: open.map(({ id }) => id) };
}

function findingsOf(rule: Rule, { checked }: CheckedDocument): { open: Finding[]; waived: boolean } {
  return {
    open: checked.findings.filter(({ ruleId }) => ruleId === rule.id),
    waived: [...checked.suppressed, ...checked.decided].some(({ finding }) => finding.ruleId === rule.id),
  };
}

/** True where the rule had its say on the draft. */
function asked(rule: Rule, { checked: { review } }: CheckedDocument): boolean {
  const silent = [...review.notApplied, ...review.failures];
  return review.ictHardware && !silent.some(({ ruleId }) => ruleId === rule.id);
}
