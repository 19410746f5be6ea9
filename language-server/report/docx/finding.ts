/** A finding as paragraphs that stay together as far as a page allows. */
import { HeadingLevel, type Paragraph } from 'docx';
import { namesIn } from '../../names/index';
import { decisionText, lawDates, placeText } from '../phrases';
import type { Report, ReportFinding } from '../report';
import { colonIn, reportWords } from '../words/index';
import { COLOURS, link, paragraph, run, shaded, title } from './pieces';

export function findingParagraphs(finding: ReportFinding, { language, draft }: Report): Paragraph[] {
  const words = reportWords(language);
  const names = namesIn(language);
  const { number, severity, status, phase, message, why, quote, law, elements, ruleId, basis } = finding;
  const place = placeText(finding, language, draft.format);
  const facts = [place, ...(phase === 'unknown' || !finding.place ? [] : [names.phase[phase]])].join(' · ');
  const labels = (present: boolean): string =>
    elements.flatMap((element) => (element.present === present ? [element.label] : [])).join(' · ');
  const labelled = (label: string, text: string): Paragraph[] =>
    text === '' ? [] : [paragraph([run(`${label}${colonIn(language)} `, { bold: true }), run(text)])];
  return [
    title(`${number}. ${message.text}`, HeadingLevel.HEADING_3),
    paragraph(
      [
        run(names.severity[severity], { bold: true, color: COLOURS[severity] }),
        run(status === 'open' ? '' : `  ${words.status[status]}`, { bold: true }),
        run(`  ${facts}`, { color: COLOURS.soft }),
      ],
      { keepNext: true, spacing: { after: 80 } },
    ),
    ...(quote
      ? [
          paragraph(
            [
              run(quote.before),
              run(quote.flagged.replace(/\n/g, ' '), { shading: { fill: COLOURS.mark } }),
              run(quote.after),
            ],
            { style: 'Quote' },
          ),
        ]
      : []),
    paragraph(why.text),
    ...labelled(words.coverage.present, labels(true)),
    ...labelled(words.coverage.lacking, labels(false)),
    ...proposal(finding, language),
    ...law.map((entry) =>
      paragraph(
        [
          entry.address === '' ? run(entry.title) : link(entry.title, entry.address),
          run(` (${lawDates(entry, language)})`, { color: COLOURS.soft }),
        ],
        { style: 'Small' },
      ),
    ),
    paragraph(basis === undefined ? ruleId : `${ruleId} · ${words.basis[basis]}`, { style: 'Small' }),
    ...labelled(words.annex.decision, decisionText(finding, language)),
  ];
}

function proposal({ replacements }: ReportFinding, language: Report['language']): Paragraph[] {
  const [first] = replacements;
  if (!first) return [];
  const { findings } = reportWords(language);
  const look = shaded(COLOURS.proposal);
  const lines = first.removes ? [findings.remove] : first.text.text.split('\n');
  return [
    paragraph(
      [run(`${findings.proposed}${colonIn(language)} ${first.title.text}`, { bold: true, color: COLOURS.good })],
      {
        ...look,
        keepNext: true,
      },
    ),
    ...lines.map((line) => paragraph(line, look)),
  ];
}
