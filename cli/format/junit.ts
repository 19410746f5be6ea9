/** JUnit XML: a suite a file, a case a finding; errors and warnings fail, advice passes with its words in the output. */
import type { Finding } from '../../language-server/engine/finding';
import { escapeMarkup } from '../../language-server/report/escape-markup';
import { placeOf, type FileReport, type Report } from '../report';

function caseOf(finding: Finding, { path, lines }: FileReport): string {
  const { line, character } = lines.position(finding.start);
  const name = `${finding.ruleId} (${line + 1}:${character + 1})`;
  const body = `${finding.message}\n${finding.why}\n${finding.text}`;
  const inner =
    finding.severity === 'advice'
      ? `<system-out>${escapeMarkup(body)}</system-out>`
      : `<failure type="${finding.severity}" message="${escapeMarkup(finding.message)}">${escapeMarkup(body)}</failure>`;
  return `    <testcase classname="${escapeMarkup(path)}" name="${escapeMarkup(name)}">${inner}</testcase>`;
}

function suiteOf(report: FileReport): string {
  const { findings } = report.checked;
  const failures = findings.filter((finding) => finding.severity !== 'advice').length;
  const cases = findings.map((finding) => caseOf(finding, report));
  const rows =
    cases.length > 0 ? cases : [`    <testcase classname="${escapeMarkup(report.path)}" name="no findings"/>`];
  return `  <testsuite name="${escapeMarkup(report.path)}" tests="${rows.length}" failures="${failures}" errors="0">\n${rows.join('\n')}\n  </testsuite>`;
}

/** The report as JUnit XML. */
export function formatJunit({ files, errors }: Report): string {
  const broken = errors
    .map((error) => ({ path: placeOf(error), message: error.message }))
    .map(
      ({ path, message }) =>
        `  <testsuite name="${escapeMarkup(path)}" tests="1" failures="0" errors="1">\n    <testcase classname="${escapeMarkup(path)}" name="read"><error message="${escapeMarkup(message)}"/></testcase>\n  </testsuite>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tenderlint">\n${[...files.map(suiteOf), ...broken].join('\n')}\n</testsuites>\n`;
}
