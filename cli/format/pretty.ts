/** Findings for people: grouped by section, with place, text, reason, law and replacement, and a count per family. */
import type { Colors } from 'picocolors/types';
import { FAMILIES, SEVERITIES, type Finding, type Severity } from '../../language-server/engine/finding';
import type { Pack } from '../../language-server/engine/pack';
import { reportWords } from '../../language-server/report/words/index';
import { wordsFor, type Words } from '../words';
import type { FileReport, Report } from '../report';
import { reopenedLine } from '../reopened-line';
import { notAppliedRows } from './not-applied';
import { wrap } from './wrap';

export interface PrettyOptions {
  colours: Colors;
  /** Columns of the terminal. */
  width: number;
}

type Paint = (text: string) => string;

function severityPaint({ colours }: PrettyOptions): Readonly<Record<Severity, Paint>> {
  return { error: colours.red, warning: colours.yellow, advice: colours.cyan };
}

/** Title of the section an offset stands in, from the heading before it. */
function sectionAt(report: FileReport, offset: number): string {
  const headings = report.checked.draft.blocks.filter((block) => block.kind === 'heading' && block.start <= offset);
  return headings.at(-1)?.text ?? '';
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 237)}…` : line;
}

function lawLine(finding: Finding, pack: Pack): string[] {
  return finding.law.flatMap((id) => {
    const citation = pack.compiled.law.find((entry) => entry.id === id);
    if (!citation || citation.certainty === 'unsure') return [];
    const since = citation.validFrom ? ` (${citation.validFrom})` : '';
    return [`${citation.title[finding.language]}${since}`];
  });
}

function printFinding(finding: Finding, report: FileReport, words: Words, options: PrettyOptions): string[] {
  const { colours, width } = options;
  const { line, character } = report.lines.position(finding.start);
  const paint = severityPaint(options)[finding.severity];
  const indent = '    ';
  const block = (label: string, text: string, style: Paint = (same) => same): string[] =>
    wrap(`${label}${text}`, width - 4).map((row) => `${indent}${style(row)}`);
  const place = finding.kind === 'absence' ? report.path : `${report.path}:${line + 1}:${character + 1}`;
  const rows = [
    `  ${paint(words.severity[finding.severity])} ${colours.bold(place)}  ${colours.dim(finding.ruleId)}`,
    ...block('', finding.message),
  ];
  if (finding.text !== '' && finding.kind !== 'absence')
    rows.push(...block('» ', excerpt(finding.text), colours.italic));
  rows.push(...block('', finding.why, colours.dim));
  const law = lawLine(finding, report.pack);
  if (law.length > 0) rows.push(...block(`${words.law}: `, law.join(' · '), colours.dim));
  const lacking = finding.elements.filter((element) => !element.present);
  if (finding.elements.length > 0) {
    const there = finding.elements.filter((element) => element.present).map((element) => element.label);
    if (there.length > 0) rows.push(...block(`${words.has}: `, there.join(', ')));
    rows.push(...block(`${words.lacks}: `, lacking.map((element) => element.label).join(', ')));
  }
  const [replacement] = finding.replacements;
  if (replacement) {
    rows.push(`${indent}${colours.green(`→ ${replacement.title}`)}`);
    for (const edit of replacement.edits) {
      for (const paragraph of edit.newText.trim().split(/\n+/)) {
        rows.push(...wrap(paragraph, width - 6).map((row) => `      ${colours.green(row)}`));
      }
    }
  }
  return [...rows, ''];
}

function printFile(report: FileReport, options: PrettyOptions, explainsApplicability: boolean): string[] {
  const { colours } = options;
  const { review, findings, suppressed, decided, reopened, draft } = report.checked;
  const words = wordsFor(review.language);
  const own = reportWords(review.language);
  const facts = [
    words.wordsChecked(review.checkedWords),
    review.jurisdiction ?? words.unknownJurisdiction,
    review.productGroups.join(', '),
  ];
  const rows = [colours.bold(colours.underline(report.path)), colours.dim(facts.filter(Boolean).join(' · ')), ''];
  if (!review.ictHardware) rows.push(colours.dim(own.notIct), '');
  let section: string | undefined;
  for (const finding of findings) {
    const title = finding.kind === 'absence' ? own.wholeDraft : sectionAt(report, finding.start);
    if (title !== section) {
      rows.push(colours.bold(title === '' ? own.opening : title));
      section = title;
    }
    rows.push(...printFinding(finding, report, words, options));
    const before = reopened.find((each) => each.finding === finding);
    if (before)
      rows.splice(
        -1,
        0,
        ...wrap(reopenedLine(before, review.language), options.width - 4).map((row) => `    ${colours.yellow(row)}`),
      );
  }
  for (const note of draft.notRead) rows.push(colours.yellow(`${words.notRead}: ${note}`));
  for (const { ruleId, message } of review.failures)
    rows.push(colours.yellow(`${words.ruleFailed(ruleId)}: ${message}`));
  const aside = suppressed.length + decided.length;
  if (aside > 0) rows.push(colours.dim(words.suppressed(aside)));
  if (explainsApplicability) rows.push(...notAppliedRows(report), '');
  rows.push(...countTable(findings, words, options), '');
  return rows;
}

function countTable(findings: readonly Finding[], words: Words, options: PrettyOptions): string[] {
  if (findings.length === 0) return [options.colours.green(words.nothing)];
  const paint = severityPaint(options);
  return FAMILIES.flatMap((family) => {
    const own = findings.filter((finding) => finding.family === family);
    if (own.length === 0) return [];
    const counts = SEVERITIES.flatMap((severity) => {
      const count = own.filter((finding) => finding.severity === severity).length;
      return count > 0 ? [paint[severity](`${count} ${words.counted[severity](count)}`)] : [];
    });
    return [`${words.family[family].padEnd(28)} ${counts.join(', ')}`];
  });
}

/** The report as text. */
export function formatPretty({ files, explainsApplicability }: Report, options: PrettyOptions): string {
  return files.map((file) => `${printFile(file, options, explainsApplicability).join('\n')}\n`).join('');
}
