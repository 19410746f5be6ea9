/** The report as a Word document, to be annexed to the file. Loads `docx`: import it only where it is wanted. */
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import { FAMILIES, SEVERITIES } from '../../engine/finding';
import { namesIn } from '../../names/index';
import { silentRules } from '../not-applied';
import { facts, placeText, sectionText, whoAndWhen } from '../phrases';
import { startOf } from '../quote';
import { stands, type Report } from '../report';
import { colonIn, reportWords } from '../words/index';
import { findingParagraphs } from './finding';
import { COLOURS, paragraph, run, table, title } from './pieces';

const ABOUT = 240;
/** Millimetres as Word counts them: twentieths of a point. */
const MARGIN = Math.round((18 / 25.4) * 1440);

export async function writeDocx(report: Report): Promise<Uint8Array> {
  const words = reportWords(report.language);
  const document = new Document({
    title: `${words.title}: ${report.draft.name}`,
    creator: `tenderlint ${report.program}`,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(report) },
        children: [
          title(words.title, HeadingLevel.TITLE),
          paragraph([run(words.lead, { color: COLOURS.soft })]),
          ...overview(report),
          ...coverage(report),
          ...findings(report),
          ...annex(report),
          ...limits(report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 21, color: '1D2733' } },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 100 } } },
    heading2: { run: { size: 23, bold: true, color: '1F4F82' }, paragraph: { spacing: { before: 240, after: 80 } } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 240, after: 40 } } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: 'Cambria', color: '3D4855' },
      paragraph: { indent: { left: 280 }, spacing: { after: 100 } },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: COLOURS.soft },
      paragraph: { spacing: { after: 40 } },
    },
  ],
};

function footer({ program, pack }: Report): Footer {
  const small = { size: 16, color: COLOURS.soft } as const;
  const number = new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({ children: [run(`tenderlint ${program} · ${pack.version} · ${pack.sha256}   `, small), number] }),
    ],
  });
}

function overview(report: Report): FileChild[] {
  const { language, families, draft } = report;
  const words = reportWords(language);
  const names = namesIn(language);
  const errors = report.findings.filter((finding) => stands(finding) && finding.severity === 'error');
  const columns = SEVERITIES.map((severity) => words.severities[severity]);
  return [
    title(words.verdict.title, HeadingLevel.HEADING_1),
    paragraph([
      run(errors.length === 0 ? words.verdict.noMustFix : words.verdict.mustFix(errors.length), { bold: true }),
    ]),
    ...(draft.ictHardware ? [] : [paragraph(words.notIct)]),
    table([32, 68], undefined, facts(report)),
    title(words.summary.title, HeadingLevel.HEADING_1),
    table(
      [32, 13, 17, 12, 13, 13],
      [words.summary.family, ...columns, words.summary.setAside, words.summary.rules],
      families.map(({ family, open, setAside, silent, rules }) => [
        names.family[family],
        ...SEVERITIES.map((severity) => String(open[severity])),
        String(setAside),
        words.summary.silent(silent, rules),
      ]),
    ),
    title(words.mustFix.title, HeadingLevel.HEADING_1),
    paragraph(errors.length === 0 ? words.mustFix.none : words.mustFix.lead),
    ...errors.map((finding) =>
      paragraph([
        run(`${finding.number}. `, { bold: true, color: COLOURS.error }),
        run(finding.message.text),
        run(` ${placeText(finding, language, draft.format)}`, { color: COLOURS.soft }),
      ]),
    ),
  ];
}

function coverage({ language, coverage: themes, draft }: Report): FileChild[] {
  const words = reportWords(language);
  const rows = themes.map(({ family, title: name, state, place, elements, findings: numbers }) => {
    const core = elements.filter((element) => element.core);
    const lacking = core.flatMap(({ label, present }) => (present ? [] : [label])).join(' · ');
    const note = state === 'weak' && lacking !== '' ? `${words.coverage.lacking}${colonIn(language)} ${lacking}` : '';
    const where = [
      place ? sectionText(place, language, draft.format) : '',
      numbers.length === 0 ? '' : `${words.findings.title}${colonIn(language)} ${numbers.join(', ')}`,
    ];
    return [
      [
        paragraph([run(name, { bold: true, size: 19 })], { spacing: { after: 0 } }),
        paragraph([run(namesIn(language).family[family], { size: 17, color: COLOURS.soft })], {
          spacing: { after: 0 },
        }),
        ...(note === '' ? [] : [paragraph([run(note, { size: 17 })], { spacing: { after: 0 } })]),
      ],
      namesIn(language).coverage[state],
      where.filter(Boolean).join('. '),
    ];
  });
  return [
    title(words.coverage.title, HeadingLevel.HEADING_1),
    paragraph(words.coverage.lead),
    table([52, 18, 30], [words.coverage.theme, words.coverage.state, words.coverage.where], rows),
  ];
}

function findings(report: Report): FileChild[] {
  const words = reportWords(report.language);
  const families = FAMILIES.flatMap((family): FileChild[] => {
    const own = report.findings.filter((finding) => finding.family === family);
    if (own.length === 0) return [];
    return [
      title(namesIn(report.language).family[family], HeadingLevel.HEADING_2),
      ...own.flatMap((finding) => findingParagraphs(finding, report)),
    ];
  });
  return [
    title(words.findings.title, HeadingLevel.HEADING_1),
    ...(families.length === 0 ? [paragraph(words.findings.none)] : families),
  ];
}

function annex({ language, decisions }: Report): FileChild[] {
  const { annex: words, status: states, reopened: again } = reportWords(language);
  const rows = decisions.map(({ finding, about, ruleId, status, reason, reopened, author, time }) => [
    finding === undefined ? words.gone : String(finding),
    `${startOf(about.text.replace(/\n/g, ' '), ABOUT)} (${ruleId})`,
    reopened === undefined ? states[status] : `${states[status]}. ${again[reopened]}`,
    reason,
    whoAndWhen({ author, time }, language) || (status === 'suppressed' ? words.suppressedIn : ''),
  ]);
  return [
    title(words.title, HeadingLevel.HEADING_1),
    paragraph(rows.length === 0 ? words.none : words.lead),
    ...(rows.length === 0
      ? []
      : [table([8, 36, 17, 24, 15], [words.number, words.passage, words.decision, words.reason, words.by], rows)]),
  ];
}

function limits({ language, context, notRead, failures, notApplied }: Report): FileChild[] {
  const { limits: words } = reportWords(language);
  const listed = (label: string, rows: readonly string[]): Paragraph[] =>
    rows.length === 0 ? [] : [paragraph([run(label, { bold: true })]), ...rows.map((row) => paragraph(row))];
  return [
    title(words.title, HeadingLevel.HEADING_1),
    paragraph(words.legal),
    ...listed(words.notRead, notRead.length === 0 ? [words.allRead] : notRead),
    ...listed(
      words.failures,
      failures.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
    ...listed(
      words.notApplied,
      silentRules(notApplied, context.jurisdiction !== undefined, language).map(({ label, rules }) =>
        rules.length === 0 ? label : `${label}: ${rules.join(', ')}`,
      ),
    ),
  ];
}
