/** Findings as diagnostics. */
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import type { ConfigProblem } from '../../config/parse';
import type { Finding, Severity } from '../../engine/finding';
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
  return [
    ...settingsDiagnostics(document.own.problems),
    ...document.checked.findings.map((finding) => diagnostic(finding, document, pages)),
  ];
}

/** What was made of a finding, for as long as it says the same at the same place. */
const MADE = new WeakMap<Finding, { diagnostic: Diagnostic; pages: string | undefined; id: string }>();

export function diagnostic(finding: Finding, document: CheckedDocument, pages: string | undefined): Diagnostic {
  const range = document.range(finding);
  const before = MADE.get(finding);
  const { related, id } = finding;
  if (before?.pages === pages && before?.id === id && related.length === 0 && isSame(before.diagnostic.range, range))
    return before.diagnostic;
  const made = toDiagnostic(finding, range, document, pages);
  MADE.set(finding, { diagnostic: made, pages, id });
  return made;
}

function isSame(left: Range, right: Range): boolean {
  return (
    left.start.line === right.start.line &&
    left.start.character === right.start.character &&
    left.end.line === right.end.line &&
    left.end.character === right.end.character
  );
}

function toDiagnostic(
  finding: Finding,
  range: Range,
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
