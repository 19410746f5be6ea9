/** Findings as diagnostics. */
import { DiagnosticSeverity, type Diagnostic, type Position } from 'vscode-languageserver';
import type { ConfigProblem } from '../../config/parse';
import { isHint, type Finding, type Severity } from '../../engine/finding';
import type { FindingGroup } from '../../engine/finding-group';
import type { CheckedDocument } from '../checked-document';
import { rulePage } from '../rule-pages';
import { tagsOf } from './diagnostic-tags';

/** The `source` of every diagnostic. */
const SOURCE = 'tenderlint';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
};

/** Editors dot a hint and leave it out of their lists. */
function severityOf(finding: Finding): DiagnosticSeverity {
  return isHint(finding) ? DiagnosticSeverity.Hint : SEVERITY[finding.severity];
}

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
  // A clause is flagged at its heading, before what its group follows; nearly all is in order by now.
  return [...settingsDiagnostics(document.own.problems), ...own.sort(inReadingOrder)];
}

/** The order of the findings themselves (`compare` of finding-group.ts). */
function inReadingOrder(left: Diagnostic, right: Diagnostic): number {
  const before = order(left.range.start, right.range.start) || order(left.range.end, right.range.end);
  return before || (String(left.code) < String(right.code) ? -1 : 1);
}

function order(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}

/** What was made of a group of findings: it stays while what it says does, and the lines it lies on. */
interface Made {
  pages: string | undefined;
  renamings: number;
  /** Where the first of them starts, how far all of them reach from there, and where lines start in between. */
  first: Position;
  length: number;
  lines: Int32Array;
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
  if (before?.renamings === renamings && before.pages === pages && liesAsBefore(before, start, document))
    return before.own;
  const { findings } = group;
  const own = findings.map((finding) => diagnostic(finding, document, pages));
  if (own.every(({ relatedInformation }) => !relatedInformation)) {
    const length = findings.reduce((far, { end }) => Math.max(far, end), start) - start;
    const lines = document.lineStarts({ start, end: start + length });
    MADE.set(group, { pages, renamings, first: document.position(start), length, lines, own });
  }
  return own;
}

/** True where the first finding, which starts there, and the lines of all of them are where they were. */
function liesAsBefore({ first, length, lines }: Made, start: number, document: CheckedDocument): boolean {
  const { line, character } = document.position(start);
  if (line !== first.line || character !== first.character) return false;
  return document.startsAre({ start, end: start + length }, lines);
}

/** One finding of a document as a diagnostic. */
export function diagnostic(finding: Finding, document: CheckedDocument, pages: string | undefined): Diagnostic {
  const href = rulePage(pages, finding.ruleId);
  const tags = tagsOf(finding);
  const data: DiagnosticData = { finding: finding.id };
  return {
    range: document.range(finding),
    severity: severityOf(finding),
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
