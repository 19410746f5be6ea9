/** Findings as diagnostics. */
import { DiagnosticSeverity, type Diagnostic, type Position } from 'vscode-languageserver';
import type { ConfigProblem } from '../../config/parse';
import type { Finding, Severity } from '../../engine/finding';
import type { FindingGroup } from '../../engine/finding-group';
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

/** All findings of a document. `pages` is the address of the rule pages' folder. */
export function diagnostics(document: CheckedDocument, pages: string | undefined): Diagnostic[] {
  if (!document.shown) return [];
  const { groups } = document.checked;
  const own = groups
    ? groups.flatMap((group) => diagnosticsOf(group, document, pages))
    : document.checked.findings.map((finding) => diagnostic(finding, document, pages));
  return [...settingsDiagnostics(document.own.problems), ...own];
}

/** What was made of a group of findings, and where its first stood: it stays while all it says does. */
interface Made {
  pages: string | undefined;
  renamings: number;
  first: Position;
  own: readonly Diagnostic[];
}

const MADE = new WeakMap<FindingGroup, Made>();

function diagnosticsOf(
  group: FindingGroup,
  document: CheckedDocument,
  pages: string | undefined,
): readonly Diagnostic[] {
  const { start, renamings } = group;
  if (start === undefined) return [];
  const before = MADE.get(group);
  const first = document.position(start);
  // They move together, so that lines and characters of all stay the same where those of the first do.
  const isSame =
    before?.first.line === first.line &&
    before.first.character === first.character &&
    before.renamings === renamings &&
    before.pages === pages;
  if (isSame) return before.own;
  const own = group.findings.map((finding) => diagnostic(finding, document, pages));
  if (own.every(({ relatedInformation }) => !relatedInformation)) MADE.set(group, { pages, renamings, first, own });
  return own;
}

/** One finding of a document as a diagnostic. */
export function diagnostic(finding: Finding, document: CheckedDocument, pages: string | undefined): Diagnostic {
  const href = rulePage(pages, finding.ruleId);
  const tags = tagsOf(finding);
  const data: DiagnosticData = { finding: finding.id };
  return {
    range: document.range(finding),
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
