/** JUnit XML: a suite a file, a case a finding; errors and warnings fail, advice passes with its words in the output. */
import type { Finding } from '../../language-server/engine/finding';
import { placeOf, type FileReport, type Report } from '../report';

/** Text safe in XML: markup escaped, characters XML 1.0 forbids left out. */
function xml(text: string): string {
  return text

    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function caseOf(finding: Finding, { path, lines }: FileReport): string {
  const { line, character } = lines.position(finding.start);
  const name = `${finding.ruleId} (${line + 1}:${character + 1})`;
  const body = `${finding.message}\n${finding.why}\n${finding.text}`;
  const inner =
    finding.severity === 'advice'
      ? `<system-out>${xml(body)}</system-out>`
      : `<failure type="${finding.severity}" message="${xml(finding.message)}">${xml(body)}</failure>`;
  return `    <testcase classname="${xml(path)}" name="${xml(name)}">${inner}</testcase>`;
}

function suiteOf(report: FileReport): string {
  const { findings } = report.checked;
  const failures = findings.filter((finding) => finding.severity !== 'advice').length;
  const cases = findings.map((finding) => caseOf(finding, report));
  const rows = cases.length > 0 ? cases : [`    <testcase classname="${xml(report.path)}" name="no findings"/>`];
  return `  <testsuite name="${xml(report.path)}" tests="${rows.length}" failures="${failures}" errors="0">\n${rows.join('\n')}\n  </testsuite>`;
}

/** The report as JUnit XML. */
export function formatJunit({ files, errors }: Report): string {
  const broken = errors
    .map((error) => ({ path: placeOf(error), message: error.message }))
    .map(
      ({ path, message }) =>
        `  <testsuite name="${xml(path)}" tests="1" failures="0" errors="1">\n    <testcase classname="${xml(path)}" name="read"><error message="${xml(message)}"/></testcase>\n  </testsuite>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tenderlint">\n${[...files.map(suiteOf), ...broken].join('\n')}\n</testsuites>\n`;
}
