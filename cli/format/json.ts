/** The JSON of `tenderlint check --format json`, version 1 (see docs/command-line.md). */
import type { Decision } from '../../language-server/decisions/decision';
import type { Finding } from '../../language-server/engine/finding';
import type { FileReport, Report } from '../report';

/** Place of an offset, lines and characters from 0. */
export function place(report: FileReport, offset: number): { line: number; character: number; offset: number } {
  return { ...report.lines.position(offset), offset };
}

/** A finding as the JSON of every command has it. */
export function findingJson(finding: Finding, report: FileReport): object {
  const { id, ruleId, family, kind, severity, message, why, law, phase, start, end, text } = finding;
  return {
    id,
    ruleId,
    category: family,
    kind,
    severity,
    message,
    why,
    law,
    phase,
    start: place(report, start),
    end: place(report, end),
    text,
    ...(finding.elements.length > 0
      ? {
          elements: finding.elements.map((element) => ({
            id: element.id,
            label: element.label,
            present: element.present,
          })),
        }
      : {}),
    ...(finding.related.length > 0
      ? {
          related: finding.related.map((other) => ({
            message: other.message,
            start: place(report, other.start),
            end: place(report, other.end),
          })),
        }
      : {}),
    replacements: finding.replacements,
  };
}

function asJson({ id, ruleId }: Finding, { state, reason, author, time }: Decision): object {
  return { id, ruleId, state, reason, author, time };
}

/** The report as one JSON text with a line break at its end. */
export function formatJson({ pack, files, errors, warnings, explainsApplicability }: Report): string {
  const { version, sha256 } = pack.compiled;
  const body = {
    version: 1,
    pack: { version, sha256 },
    files: files.map((report) => {
      const { review, findings, suppressed, decided, reopened, draft } = report.checked;
      return {
        path: report.path,
        language: review.language,
        productGroups: review.productGroups,
        jurisdiction: review.jurisdiction,
        ictHardware: review.ictHardware,
        checkedWords: review.checkedWords,
        findings: findings.map((finding) => findingJson(finding, report)),
        suppressed: suppressed.map(({ finding, reason }) => ({ id: finding.id, ruleId: finding.ruleId, reason })),
        ...(decided.length > 0 ? { decided: decided.map(({ finding, decision }) => asJson(finding, decision)) } : {}),
        ...(reopened.length > 0
          ? { reopened: reopened.map(({ finding, decision, because }) => ({ ...asJson(finding, decision), because })) }
          : {}),
        notRead: draft.notRead,
        failures: review.failures,
        ...(explainsApplicability ? { notApplied: review.notApplied } : {}),
      };
    }),
    errors,
    warnings,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
