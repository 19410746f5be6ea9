/** Puts an example passage of the pack into a small draft, so that it is read where such text stands. */
import type { Rule } from '../../rules/schema/rule';
import { readOwnSettings } from '../../language-server/config/front-matter';
import type { Context } from '../../language-server/engine/context';
import type { Language } from '../../language-server/engine/draft';
import type { Phase } from '../../language-server/engine/finding';
import { readText } from './read-text';

const TITLES: Readonly<Record<Language, string>> = {
  nl: 'Bestek voor de levering van laptops',
  fr: 'Cahier des charges pour la fourniture d’ordinateurs portables',
  de: 'Vergabeunterlagen zur Lieferung von Notebooks',
  en: 'Invitation to tender for the supply of laptops',
};

const OTHER_TITLES: Readonly<Record<Language, string>> = {
  nl: 'Bestek',
  fr: 'Cahier des charges',
  de: 'Vergabeunterlagen',
  en: 'Invitation to tender',
};

const HEADINGS: Readonly<Record<Phase, Readonly<Record<Language, string>>>> = {
  exclusion: { nl: 'Uitsluitingsgronden', fr: 'Motifs d’exclusion', de: 'Ausschlussgründe', en: 'Exclusion grounds' },
  selection: { nl: 'Selectiecriteria', fr: 'Critères de sélection', de: 'Eignungskriterien', en: 'Selection criteria' },
  specification: {
    nl: 'Technische specificaties',
    fr: 'Spécifications techniques',
    de: 'Leistungsbeschreibung',
    en: 'Technical specification',
  },
  award: { nl: 'Gunningscriteria', fr: 'Critères d’attribution', de: 'Zuschlagskriterien', en: 'Award criteria' },
  performance: {
    nl: 'Uitvoeringsvoorwaarden',
    fr: 'Conditions d’exécution',
    de: 'Ausführungsbedingungen',
    en: 'Contract performance conditions',
  },
  unknown: { nl: 'Algemeen', fr: 'Généralités', de: 'Allgemeines', en: 'General' },
};

export interface ExampleOptions {
  under?: Phase | undefined;
  whole?: boolean | undefined;
  context?: Readonly<Record<string, string>> | undefined;
}

/** The context an example is read in: its own, then what the draft's front matter says, then what the rule is for. */
export function exampleContext(rule: Rule, source: string, { context }: ExampleOptions): Context {
  const { frontMatter } = readText(source, 'markdown');
  const told = frontMatter ? readOwnSettings(frontMatter, rule.id).config : {};
  const subject = rule.subject === 'ict' && rule.kind !== 'question' ? ['laptop'] : undefined;
  return {
    date: '2026-11-21',
    jurisdiction: told.jurisdiction ?? rule.jurisdictions?.[0],
    threshold: told.threshold,
    mode: told.mode,
    productGroups: told.productGroups ?? rule.products ?? subject,
    rules: { [rule.id]: { enabled: true } },
    ...(context as Partial<Context>),
  };
}

/** A Markdown draft around a passage, or the passage itself where it is a whole draft. */
export function exampleDraft(text: string, rule: Rule, language: Language, { under, whole }: ExampleOptions): string {
  if (whole) return text;
  const title = rule.subject === 'ict' ? TITLES[language] : OTHER_TITLES[language];
  return `# ${title}\n\n## ${HEADINGS[under ?? 'specification'][language]}\n\n${text}\n`;
}

const SCORED = /\b(?:punt|punten|points?|Punkte?|marks?)\b|%/u;

/** A Markdown draft around one sentence of the bank; a row of cells parted by " | " stands in a table. */
export function sentenceDraft(text: string, language: Language): string {
  const phase: Phase = SCORED.test(text) ? 'award' : 'specification';
  const cells = text.split(' | ');
  const body =
    cells.length === 1
      ? text
      : [`|${' |'.repeat(cells.length)}`, `|${' --- |'.repeat(cells.length)}`, `| ${cells.join(' | ')} |`].join('\n');
  return `# ${TITLES[language]}\n\n## ${HEADINGS[phase][language]}\n\n${body}\n`;
}
