/** The findings as a table for a spreadsheet: one row each. */
import { namesIn } from '../names/index';
import type { Report, ReportFinding } from './report';
import { reportWords } from './words/index';
import type { CsvColumn } from './words/words';

/**
 * Quoted as in RFC 4180, with a byte order mark by which Excel knows UTF-8. Fields are parted by a comma in English and
 * by a semicolon in the other languages, as the Excel of each expects.
 */
export function writeCsv(report: Report): string {
  const { columns } = reportWords(report.language);
  const separator = report.language === 'en' ? ',' : ';';
  const names = Object.keys(columns) as CsvColumn[];
  const rows = report.findings.map((finding) => {
    const values = valuesOf(finding, report);
    return names.map((name) => values[name]);
  });
  const lines = [names.map((name) => columns[name]), ...rows].map((row) => row.map(field).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function valuesOf(finding: ReportFinding, { language }: Report): Record<CsvColumn, string> {
  const words = reportWords(language);
  const names = namesIn(language);
  const { place, decision, quote, replacements } = finding;
  return {
    number: String(finding.number),
    severity: names.severity[finding.severity],
    family: names.family[finding.family],
    rule: finding.ruleId,
    status: words.status[finding.status],
    section: place ? place.section || words.opening : words.wholeDraft,
    line: place ? String(place.line) : '',
    phase: finding.phase === 'unknown' ? '' : names.phase[finding.phase],
    text: quote?.flagged ?? '',
    message: finding.message.text,
    why: finding.why.text,
    law: finding.law.map(({ title, address }) => (address === '' ? title : `${title} <${address}>`)).join('\n'),
    replacement: replacements[0]?.text.text ?? '',
    reason: decision?.reason ?? '',
    author: decision?.author ?? '',
    time: decision?.time ?? '',
  };
}

/** A field in quotes. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replace(/"/g, '""')}"`;
}
