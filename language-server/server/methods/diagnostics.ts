/** Findings as diagnostics. */
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import type { ConfigProblem } from '../../config/parse';
import type { Finding, Severity } from '../../engine/finding';
import { placesBefore } from '../../engine/same-objects';
import type { CheckedDocument } from '../checked-document';
import { rulePage } from '../rule-pages';
import { tagsOf } from './diagnostic-tags';

/** The `source` of every diagnostic. */
export const SOURCE = 'tenderlint';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
};

/** What a diagnostic carries back to the server in its `data`. */
export interface DiagnosticData {
  finding: string;
}

/** All findings of a document, in reading order. `pages` is the address of the rule pages' folder. */
export function diagnostics(document: CheckedDocument, pages: string | undefined): Diagnostic[] {
  if (!document.shown) return [];
  const made = MADE.get(document.kin);
  const before = made?.pages === pages ? made : undefined;
  const { findings } = document.checked;
  const places = placesBefore(findings, before?.findings ?? []);
  const ids = findings.map(({ id }) => id);
  const ranges = new Int32Array(4 * findings.length);
  const own = findings.map((finding, at) => {
    const range = document.range(finding);
    const { start, end } = range;
    ranges.set([start.line, start.character, end.line, end.character], 4 * at);
    const place = places[at] ?? -1;
    const old = before?.own[place];
    const isSame = before?.ids[place] === ids[at] && isSameRange(ranges, at, before?.ranges, place);
    return old && isSame && !old.relatedInformation ? old : diagnosticAt(range, finding, document, pages);
  });
  MADE.set(document.kin, { pages, findings, ids, ranges, own });
  return [...settingsDiagnostics(document.own.problems), ...own];
}

/** What was made of the findings of a document's version before, and of which: a diagnostic stays as long as it says the same. */
interface Made {
  pages: string | undefined;
  findings: readonly Finding[];
  ids: readonly string[];
  /** Four numbers each: line and character of start and end. */
  ranges: Int32Array;
  own: readonly Diagnostic[];
}

const MADE = new WeakMap<object, Made>();

function isSameRange(ranges: Int32Array, at: number, others: Int32Array | undefined, place: number): boolean {
  for (let each = 0; each < 4; each++) if (ranges[4 * at + each] !== others?.[4 * place + each]) return false;
  return true;
}

/** One finding of a document as a diagnostic. */
export function diagnostic(finding: Finding, document: CheckedDocument, pages: string | undefined): Diagnostic {
  return diagnosticAt(document.range(finding), finding, document, pages);
}

function diagnosticAt(
  range: Range,
  finding: Finding,
  document: CheckedDocument,
  pages: string | undefined,
): Diagnostic {
  const href = rulePage(pages, finding.ruleId);
  const tags = tagsOf(finding);
  const data: DiagnosticData = { finding: finding.id };
  return {
    range,
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    message: `${finding.message}\n${finding.why}`,
    ...(tags.length === 0 ? {} : { tags }),
    ...(finding.related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map((place) => ({
            location: { uri: document.uri, range: document.range(place) },
            message: place.message,
          })),
        }),
    data,
  };
}

/** What is wrong in a settings file, or in a draft's front matter. */
export function settingsDiagnostics(problems: readonly ConfigProblem[]): Diagnostic[] {
  return problems.map(({ line, character, message, severity }) => ({
    range: { start: { line, character }, end: { line, character: character + 1 } },
    severity: SEVERITY[severity],
    code: 'settings',
    source: SOURCE,
    message,
  }));
}
