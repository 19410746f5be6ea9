/** Makes the report of a checked draft. Pure: what the clock says is handed in. */
import { coverageThemes, type ClauseInDraft } from '../document/coverage';
import type { CheckedDraft } from '../document/check-draft';
import { LineIndex } from '../document/line-index';
import type { Language, SourceRange } from '../engine/draft';
import { FAMILIES, type Family, type Finding, type Severity } from '../engine/finding';
import type { Pack } from '../engine/pack';
import type { Section } from '../engine/situate/situation';
import { decisionsOf } from './decisions';
import { FindingWords } from './finding-words';
import { rulesByReason } from './not-applied';
import { quoteOf } from './quote';
import { readableText } from './readable-text';
import {
  REPORT_VERSION,
  stands,
  type FamilySummary,
  type FindingDecision,
  type FindingStatus,
  type Place,
  type Report,
  type ReportContext,
  type ReportFinding,
  type ReportTheme,
} from './report';

export interface ReportOptions {
  /** Name of the draft, as its readers know it. */
  name: string;
  pack: Pack;
  /** The clauses of the draft, as `Reviewer.clauses` reads them. */
  clauses: readonly ClauseInDraft[];
  /** Default: that of the draft. */
  language?: Language | undefined;
  /** Version of the program. */
  program: string;
  /** Day of the report. */
  madeOn: string;
}

export function makeReport(checked: CheckedDraft, options: ReportOptions): Report {
  const { pack, program, madeOn, name } = options;
  const { draft, review } = checked;
  const language = options.language ?? review.language;
  const places = new Places(checked);
  const findings = reportFindings(checked, pack, language, places);
  const numbers = new Map(findings.map(({ id, number }) => [id, number]));
  const { version, sha256 } = pack.compiled;
  return {
    version: REPORT_VERSION,
    language,
    program,
    pack: { version, sha256 },
    madeOn,
    draft: {
      name,
      language: review.language,
      format: draft.format,
      words: review.checkedWords,
      ictHardware: review.ictHardware,
    },
    context: contextOf(checked),
    families: FAMILIES.map((family) => summaryOf(family, findings, checked, pack)),
    coverage: coverageThemes(checked, options.clauses, pack, language).map(
      ({ family, id, title, state, findings: ids, clause }): ReportTheme => ({
        family,
        id,
        title,
        state,
        findings: ids.flatMap((each) => numbers.get(each) ?? []),
        ...(clause?.range ? { place: places.of(clause.range) } : {}),
        elements: clause?.elements.map(({ ranges: _, ...element }) => element) ?? [],
      }),
    ),
    findings,
    decisions: decisionsOf(checked, findings, pack, language),
    notRead: [...draft.notRead],
    failures: review.failures,
    notApplied: rulesByReason(review.notApplied),
  };
}

function contextOf({ context, situation }: CheckedDraft): ReportContext {
  const { jurisdiction, productGroups, mode, partial } = situation;
  return {
    date: context.date,
    ...(jurisdiction === null ? {} : { jurisdiction }),
    ...(context.buyer === undefined ? {} : { buyer: context.buyer }),
    ...(context.threshold === undefined ? {} : { threshold: context.threshold }),
    productGroups: [...productGroups],
    mode,
    partial,
  };
}

/** Where findings stand, as people say it. */
class Places {
  private readonly lines: LineIndex;

  constructor(private readonly checked: CheckedDraft) {
    this.lines = new LineIndex(checked.draft.source);
  }

  line(offset: number): number {
    return this.lines.position(offset).line + 1;
  }

  of({ start }: SourceRange): Place {
    return { section: this.sectionAt(start), line: this.line(start) };
  }

  private sectionAt(offset: number): string {
    const { passages } = this.checked.situation;
    const passage = passages.find(({ block }) => offset <= block.end);
    const section: Section | undefined = passage?.section;
    return (section && passages[section.heading]?.block.text) ?? '';
  }
}

interface Judged {
  finding: Finding;
  status: FindingStatus;
  decision?: FindingDecision;
}

/** Every finding with what was decided on it, by family and in reading order. */
function judged({ findings, suppressed, decided, reopened }: CheckedDraft): Judged[] {
  const again = new Map(reopened.map((each) => [each.finding, each]));
  const all: Judged[] = [
    ...findings.map((finding): Judged => {
      const before = again.get(finding);
      if (!before) return { finding, status: 'open' };
      const { reason, author, time } = before.decision;
      return { finding, status: 'reopened', decision: { reason, author, time, reopened: before.because } };
    }),
    ...suppressed.map(({ finding, reason }): Judged => {
      return { finding, status: 'suppressed', decision: { reason, author: '', time: '' } };
    }),
    ...decided.map(({ finding, decision: { state, reason, author, time } }): Judged => {
      return { finding, status: state, decision: { reason, author, time } };
    }),
  ];
  const rank = ({ finding }: Judged): number => FAMILIES.indexOf(finding.family);
  return all.sort((left, right) => rank(left) - rank(right) || left.finding.start - right.finding.start);
}

function reportFindings(checked: CheckedDraft, pack: Pack, language: Language, places: Places): ReportFinding[] {
  const { situation, draft } = checked;
  const words = new FindingWords(pack, language, situation.jurisdiction);
  return judged(checked).map(({ finding, status, decision }, at): ReportFinding => {
    const rule = pack.compiled.rules.find(({ id }) => id === finding.ruleId);
    const quote = quoteOf(finding, situation);
    const { id, ruleId, family, kind, severity, phase } = finding;
    return {
      number: at + 1,
      id,
      ruleId,
      family,
      kind,
      severity,
      status,
      phase,
      message: words.message(finding),
      why: words.why(finding),
      ...(kind === 'absence' ? {} : { place: places.of(finding) }),
      ...(quote ? { quote } : {}),
      ...(rule ? { basis: rule.basis } : {}),
      law: words.law(finding),
      elements: words.elements(finding),
      replacements: finding.replacements.map(({ title, edits, safe }) => {
        const text = edits.map(({ newText }) => readableText(newText, draft.format)).join('\n');
        return {
          title: words.title(finding, title),
          text: { text, language: finding.language },
          removes: text === '',
          safe,
        };
      }),
      related: finding.related.map(({ message, start }) => {
        return { message: { text: message, language: finding.language }, line: places.line(start) };
      }),
      ...(decision ? { decision } : {}),
    };
  });
}

function summaryOf(
  family: Family,
  findings: readonly ReportFinding[],
  { review }: CheckedDraft,
  pack: Pack,
): FamilySummary {
  const own = findings.filter((finding) => finding.family === family);
  const open = own.filter(stands);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const unasked = new Set([...review.notApplied, ...review.failures].map(({ ruleId }) => ruleId));
  const rules = pack.compiled.rules.filter((rule) => rule.family === family && !unasked.has(rule.id));
  const spoke = new Set(own.map(({ ruleId }) => ruleId));
  return {
    family,
    open: { error: count('error'), warning: count('warning'), advice: count('advice') },
    setAside: own.length - open.length,
    rules: rules.length,
    silent: rules.filter(({ id }) => !spoke.has(id)).length,
  };
}
