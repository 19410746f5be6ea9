/** Phrases that more than one writer of the report needs. */
import type { Language } from '../engine/draft';
import type { LawEntry } from '../document/citations';
import { productName } from '../names/index';
import { stringsIn } from '../server/strings/index';
import type { FindingDecision, Place, Report, ReportFinding } from './report';
import { countryIn, dayIn, languageNameIn, numberIn, reportWords } from './words/index';

/** Formats whose lines people see; an office document has none. */
const LINED = new Set(['markdown', 'html', 'plain']);

export function sectionText({ section, line }: Place, language: Language, format: string): string {
  const words = reportWords(language);
  const title = section === '' ? words.opening : section;
  return LINED.has(format) ? `${title}, ${words.line(line)}` : title;
}

export function placeText({ place }: ReportFinding, language: Language, format: string): string {
  return place ? sectionText(place, language, format) : reportWords(language).wholeDraft;
}

/** "in force from 18 April 2016; checked on 20 November 2026". */
export function lawDates({ validFrom, validUntil, checkedOn }: LawEntry, language: Language): string {
  const strings = stringsIn(language);
  const day = (value: string | undefined): string | undefined => (value ? dayIn(language, value) : undefined);
  return [strings.inForce(day(validFrom), day(validUntil)), strings.checkedOn(dayIn(language, checkedOn))]
    .filter(Boolean)
    .join('; ');
}

/** "Jan Peeters, 3 March 2026"; '' where neither was told. */
export function whoAndWhen({ author, time }: Pick<FindingDecision, 'author' | 'time'>, language: Language): string {
  return [author, time === '' ? '' : dayIn(language, time)].filter(Boolean).join(', ');
}

/** The decision on a finding in one line; '' where there is none. */
export function decisionText({ decision, status }: ReportFinding, language: Language): string {
  if (!decision) return '';
  const words = reportWords(language);
  const who = whoAndWhen(decision, language);
  const again = decision.reopened === undefined ? '' : ` ${words.reopened[decision.reopened]}`;
  return `${words.status[status]}. ${decision.reason}${who === '' ? '' : ` (${who})`}${again}`;
}

/** What the review knew, as label and value, in the order of a title page. */
export function facts({ language, draft, context, madeOn, pack, program }: Report): [label: string, value: string][] {
  const words = reportWords(language);
  const { facts: label, mode } = words;
  const country = context.jurisdiction === undefined ? label.unknown : countryIn(language, context.jurisdiction);
  const products = context.productGroups.map((id) => productName(language, id)).join(', ');
  return [
    [label.draft, draft.name],
    [
      label.language,
      `${languageNameIn(language, draft.language)}, ${label.words(numberIn(language, draft.words), draft.words)}`,
    ],
    [label.jurisdiction, country],
    [label.buyer, context.buyer ? words.buyer[context.buyer] : label.unknown],
    [label.threshold, context.threshold ? words.threshold[context.threshold] : label.unknown],
    [label.products, products === '' ? label.unknown : products],
    [label.kind, context.partial ? `${mode[context.mode]}, ${words.partial}` : mode[context.mode]],
    [label.reviewedBy, dayIn(language, context.date)],
    [label.madeOn, dayIn(language, madeOn)],
    [label.rules, `tenderlint ${program}, ${label.rules.toLowerCase()} ${pack.version}, ${pack.sha256.slice(0, 12)}`],
  ];
}
