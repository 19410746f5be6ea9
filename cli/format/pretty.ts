/** Findings for people: grouped by section, with place, text, reason, law and replacement, and a count per family. */
import type { Colors } from 'picocolors/types';
import { certainLaw } from '../../language-server/document/citations';
import type { Block, Draft, Language } from '../../language-server/engine/draft';
import { FAMILIES, isHint, SEVERITIES, type Finding, type Severity } from '../../language-server/engine/finding';
import type { Pack } from '../../language-server/engine/pack';
import { namesIn } from '../../language-server/names/index';
import { reportWords } from '../../language-server/report/words/index';
import { wordsFor } from '../words';
import { isEmpty, type FileReport, type Report } from '../report';
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

/** Findings by the heading of the section they stand in, in reading order; `null` holds those on the draft as a whole, last. */
function bySection(findings: readonly Finding[], { blocks }: Draft): Map<Block | undefined | null, Finding[]> {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const sections = new Map<Block | undefined | null, Finding[]>();
  for (const finding of findings.filter(({ kind }) => kind !== 'absence')) {
    const section = headings.findLast(({ start }) => start <= finding.start);
    const known = sections.get(section);
    if (known) known.push(finding);
    else sections.set(section, [finding]);
  }
  const missing = findings.filter(({ kind }) => kind === 'absence');
  return missing.length > 0 ? sections.set(null, missing) : sections;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 237)}…` : line;
}

/** Citations that are certain, each with the day it applies from. */
function lawLine({ law, language }: Finding, pack: Pack): string {
  return certainLaw(law, pack, language)
    .map(({ title, validFrom }) => (validFrom === undefined ? title : `${title} (${validFrom})`))
    .join(' · ');
}

function printFinding(finding: Finding, report: FileReport, language: Language, options: PrettyOptions): string[] {
  const { colours, width } = options;
  const { coverage } = reportWords(language);
  const { line, character } = report.lines.position(finding.start);
  const paint = severityPaint(options)[finding.severity];
  const indent = '    ';
  const block = (label: string, text: string, style: Paint = (same) => same): string[] =>
    wrap(`${label}${text}`, width - 4).map((row) => `${indent}${style(row)}`);
  const place = finding.kind === 'absence' ? report.path : `${report.path}:${line + 1}:${character + 1}`;
  const rows = [
    `  ${paint(namesIn(language).severity[finding.severity])} ${colours.bold(place)}  ${colours.dim(finding.ruleId)}`,
    ...block('', finding.message),
  ];
  if (finding.text !== '' && finding.kind !== 'absence')
    rows.push(...block('» ', excerpt(finding.text), colours.italic));
  rows.push(...block('', finding.why, colours.dim));
  const law = lawLine(finding, report.pack);
  if (law !== '') rows.push(...block(`${wordsFor(language).law}: `, law, colours.dim));
  const lacking = finding.elements.filter((element) => !element.present);
  if (finding.elements.length > 0) {
    const there = finding.elements.filter((element) => element.present).map((element) => element.label);
    if (there.length > 0) rows.push(...block(`${coverage.present}: `, there.join(', ')));
    rows.push(...block(`${coverage.lacking}: `, lacking.map((element) => element.label).join(', ')));
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
  return rows;
}

/** Two lines a hint: it takes little to read past what is right once in ten times. */
function printHints(hints: readonly Finding[], report: FileReport, { colours, width }: PrettyOptions): string[] {
  if (hints.length === 0) return [];
  const heading = wrap(wordsFor(report.checked.review.language).hints, width).map((row) => colours.bold(row));
  const listed = hints.flatMap(({ start, text, ruleId, values }) => {
    const { line, character } = report.lines.position(start);
    const place = `${report.path}:${line + 1}:${character + 1}`;
    return [
      `  ${colours.cyan(`${values?.likeness ?? ''} %`)} ${colours.bold(place)}  ${colours.dim(ruleId)}`,
      ...wrap(`» ${excerpt(text)}`, width - 4).map((row) => `    ${colours.italic(row)}`),
    ];
  });
  return [...heading, ...listed, ''];
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
  const firm = findings.filter((finding) => !isHint(finding));
  for (const [section, inside] of bySection(firm, draft)) {
    rows.push(colours.bold(section === null ? own.wholeDraft : (section?.text ?? own.opening)));
    for (const finding of inside) {
      rows.push(...printFinding(finding, report, review.language, options));
      const before = reopened.find((each) => each.finding === finding);
      if (before) {
        const again = `${own.status.reopened}: ${own.reopened[before.because]} ${before.decision.reason}`;
        rows.push(...wrap(again, options.width - 4).map((row) => `    ${colours.yellow(row)}`));
      }
      rows.push('');
    }
  }
  rows.push(...printHints(findings.filter(isHint), report, options));
  for (const note of draft.notRead) rows.push(colours.yellow(`${words.notRead}: ${note}`));
  for (const { ruleId, message } of review.failures)
    rows.push(colours.yellow(`${words.ruleFailed(ruleId)}: ${message}`));
  const aside = suppressed.length + decided.length;
  if (aside > 0) rows.push(colours.dim(words.suppressed(aside)));
  if (explainsApplicability) rows.push(...notAppliedRows(report), '');
  rows.push(...countTable(findings, review.language, options), '');
  return rows;
}

function countTable(findings: readonly Finding[], language: Language, options: PrettyOptions): string[] {
  if (findings.length === 0) return [options.colours.green(reportWords(language).findings.none)];
  const paint = severityPaint(options);
  return FAMILIES.flatMap((family) => {
    const own = findings.filter((finding) => finding.family === family);
    if (own.length === 0) return [];
    const counts = SEVERITIES.flatMap((severity) => {
      const count = own.filter((finding) => finding.severity === severity).length;
      return count > 0 ? [paint[severity](`${count} ${wordsFor(language).counted[severity](count)}`)] : [];
    });
    return [`${namesIn(language).family[family].padEnd(28)} ${counts.join(', ')}`];
  });
}

/** The report as text. Of a draft without text the warning has said all. */
export function formatPretty({ files, explainsApplicability }: Report, options: PrettyOptions): string {
  return files
    .filter((file) => !isEmpty(file))
    .map((file) => `${printFile(file, options, explainsApplicability).join('\n')}\n`)
    .join('');
}
