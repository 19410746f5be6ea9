/** What the label register counts of a label for the goods at hand, dated, and whether that is old. */
import type { RegisteredLabel } from '../../../rules/schema/label';
import type { Context } from '../context';
import type { Language } from '../draft';
import { groupsNamedAt } from '../judge/labels';
import type { Observation } from '../judge/observation';
import type { Pack } from '../pack';
import type { Situation } from '../situate/situation';

/** Counts of labels change every month; after two years they say little. */
const OLD_AFTER_MONTHS = 24;

type Coverage = RegisteredLabel['coverage'][string];

export interface Market {
  /** A sentence with a date; empty where the register has no dated count. */
  evidence: string;
  /** The count is old, or the entry was of low confidence from the start. */
  unsure: boolean;
}

interface Words {
  asOf: (date: string) => string;
  models: (count: number) => string;
  brands: (count: number) => string;
  share: (percent: string) => string;
  old: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    asOf: (date) => `Stand ${date}:`,
    models: (count) => (count === 0 ? 'geen enkel model' : count === 1 ? '1 model' : `${count} modellen`),
    brands: (count) => (count === 1 ? '1 merk' : `${count} merken`),
    share: (percent) => `${percent} % van de verkochte toestellen`,
    old: '; dat is meer dan twee jaar oud, kijk het register na',
  },
  fr: {
    asOf: (date) => `Situation (${date})\u00a0:`,
    models: (count) => (count === 0 ? 'aucun modèle' : count === 1 ? '1 modèle' : `${count} modèles`),
    brands: (count) => (count === 1 ? '1 marque' : `${count} marques`),
    share: (percent) => `${percent} % des appareils vendus`,
    old: '\u00a0; cela date de plus de deux ans, consultez le registre',
  },
  de: {
    asOf: (date) => `Stand ${date}:`,
    models: (count) => (count === 0 ? 'kein Modell' : count === 1 ? '1 Modell' : `${count} Modelle`),
    brands: (count) => (count === 1 ? '1 Marke' : `${count} Marken`),
    share: (percent) => `${percent} % der verkauften Geräte`,
    old: '; das ist über zwei Jahre alt, sehen Sie im Register nach',
  },
  en: {
    asOf: (date) => `As of ${date}:`,
    models: (count) => (count === 0 ? 'no model' : count === 1 ? '1 model' : `${count} models`),
    brands: (count) => (count === 1 ? '1 brand' : `${count} brands`),
    share: (percent) => `${percent}% of the devices sold`,
    old: '; that is more than two years old, check the register',
  },
};

/** The count behind a finding that rests on the register; the first label in its evidence decides. */
export function marketFor(
  { evidence, passage, sentence }: Observation,
  language: Language,
  situation: Situation,
  context: Context,
  pack: Pack,
): Market {
  const label = evidence.map((hit) => pack.labelFor(hit.concept)).find((found) => found !== undefined);
  if (!label) return { evidence: '', unsure: false };
  const named = passage && sentence ? groupsNamedAt({ passage, situation, pack }, sentence) : undefined;
  const rows = (named ?? situation.productGroups).flatMap((group) => label.coverage[group] ?? []);
  const dated = rows.filter(({ asOf }) => asOf !== null);
  const old = dated.some(({ asOf }) => monthOf(context.date) - monthOf(asOf ?? '') > OLD_AFTER_MONTHS);
  // Where the goods at hand have different counts, none of them is said of all.
  const said = new Set(dated.map((row) => say(row, language, old)));
  const [only = ''] = said.size === 1 ? said : [];
  return { evidence: only, unsure: old || label.confidence === 'low' };
}

/** " As of 2024-03: 3 models." with a blank before it, to stand behind a sentence; empty where nothing is counted. */
function say({ products, brands, share, asOf }: Coverage, language: Language, old: boolean): string {
  const words = WORDS[language];
  const counted = [
    ...(products === null ? [] : [words.models(products)]),
    ...(brands === null || products === 0 ? [] : [words.brands(brands)]),
    ...(share === null ? [] : [words.share(language === 'en' ? String(share) : String(share).replace('.', ','))]),
  ];
  if (counted.length === 0 || asOf === null) return '';
  return ` ${words.asOf(asOf)} ${counted.join(', ')}${old ? words.old : ''}.`;
}

/** Months since year 0 of "2024", "2024-03", "2024-03-31" or "2025-Q1". */
function monthOf(date: string): number {
  const [year = '', part = '01'] = date.split('-');
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return Number(year) * 12 + month;
}
