/** A rule's page for people, as Markdown, from the same files the rule is compiled from. */
import { LANGUAGES, type Language } from '../language-server/engine/draft';
import type { CountryForms } from '../language-server/engine/pack';
import { fill } from '../language-server/engine/propose/forms';
import type { ClauseText } from '../rules/schema/clause';
import type { Citation } from '../rules/schema/law';
import type { Rule, RuleText } from '../rules/schema/rule';

/** All that the pages of a pack are made of. */
export interface PageSources {
  rules: readonly { rule: Rule; texts: Readonly<Partial<Record<Language, RuleText>>> }[];
  law: ReadonlyMap<string, Citation>;
  clauses: ReadonlyMap<string, Readonly<Partial<Record<Language, ClauseText>>>>;
  forms: Readonly<Record<Language, CountryForms>>;
}

export const FAMILY_NAMES: Readonly<Record<Rule['family'], string>> = {
  'human-rights': 'Human rights',
  certification: 'Labels and certificates',
  repairability: 'Repair and lifetime',
  greenwashing: 'Green claims',
  procurement: 'Procurement form',
};

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' };

const KINDS: Readonly<Record<Rule['kind'], string>> = {
  span: 'a passage',
  absence: 'something missing from the draft as a whole',
  clause: 'a clause that is there but lacks elements',
  check: 'figures, places or marks that are compared across the draft',
  question: 'something nobody has said that other rules rest on; the answer settles it',
};

const BASES: Readonly<Record<Rule['basis'], string>> = {
  law: 'The rule rests on law.',
  policy: 'The rule rests on policy commitments: no law prescribes it for every buyer.',
  practice: 'The rule rests on good practice: no law prescribes it.',
};

const PLACES: Readonly<Record<RuleText['replacements'][number]['do'], string>> = {
  'replace-match': 'replaces the words',
  'replace-sentence': 'replaces the sentence',
  'insert-after-match': 'is put behind the words',
  'insert-after-name': 'is put behind the name of the label, make or standard',
  'insert-after-sentence': 'is put behind the sentence',
  'insert-clause': 'is put where it belongs',
  'insert-missing-elements': 'adds what the clause lacks',
  'delete-sentence': 'takes the sentence out',
  'as-worked-out': 'puts the figures right',
};

const COUNTRIES: Readonly<Record<string, string>> = {
  BE: 'Belgium',
  NL: 'the Netherlands',
  FR: 'France',
  DE: 'Germany',
  AT: 'Austria',
  CH: 'Switzerland',
  UK: 'the United Kingdom',
  NO: 'Norway',
  EU: 'the European Union',
};

/** The page of one rule. */
export function rulePage({ rule, texts }: PageSources['rules'][number], sources: PageSources): string {
  const english = texts.en;
  const parts = [
    `# ${rule.id}`,
    sentence(rule.about),
    facts(rule),
    ...(english ? ['## Why it matters', readable(english.why, 'en', sources), BASES[rule.basis]] : [BASES[rule.basis]]),
    '## Severity',
    severity(rule),
    ...lawSection(rule, sources),
    ...practiceSection(rule),
    ...LANGUAGES.flatMap((language) => languageSection(texts[language], language, sources)),
    '## Switching it off',
    'For a folder, in `tenderlint.yaml` (see [configuration](../../configuration.md)):',
    fence('yaml', `rules:\n  ${rule.id}: off`),
    'For one passage of a Markdown or HTML draft, with the reason (see [suppressions](../../suppressions.md)):',
    fence('html', `<!-- tenderlint-ignore ${rule.id}: say why it is right here -->`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A text of the pack with the words that go for any country; what the draft fills in is shown as an ellipsis. */
function readable(text: string, language: Language, { forms }: PageSources): string {
  return escape(fill(text.trim(), { label: '[label]' }, forms[language], null).replace(/\{[a-z-]+\}/g, '…'));
}

function escape(text: string): string {
  return text.replace(/[<>*_`]/g, (mark) => `\\${mark}`);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? escape(text) : `${escape(text)}.`;
}

function fence(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text.trim()}\n\`\`\``;
}

function facts(rule: Rule): string {
  const rows = [
    ['Family', `[${FAMILY_NAMES[rule.family]}](README.md)`],
    ['Marks', KINDS[rule.kind]],
    ['Drafts', drafts(rule)],
    ['Countries', rule.jurisdictions ? names(rule.jurisdictions.map(country)) : 'all'],
    ['In force', period(rule.valid)],
    ['Last checked', rule.lastChecked],
    ...(rule.status === 'preview' ? [['Status', 'preview: off unless switched on in the settings']] : []),
  ];
  return rows.map(([name, value]) => `- **${name}:** ${value}`).join('\n');
}

function drafts(rule: Rule): string {
  const about = rule.products
    ? `about ${names(rule.products, 'or')}`
    : rule.subject === 'ict'
      ? 'about ICT hardware'
      : 'about anything';
  const buyers = rule.buyers ? `, of ${names(rule.buyers, 'or')} buyers` : '';
  const threshold = rule.threshold ? `, ${rule.threshold} the EU threshold` : '';
  const modes = rule.modes ? `, as ${names(rule.modes, 'or')}` : '';
  return `${about}${buyers}${threshold}${modes}`;
}

function country(code: string): string {
  return COUNTRIES[code] ?? code;
}

function names(values: readonly string[], join: 'and' | 'or' = 'and'): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${join} ${last}`;
}

function period({ from, until }: Rule['valid']): string {
  if (!from && !until) return 'always';
  return [from ? `from ${from}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
}

function severity(rule: Rule): string {
  const grades =
    rule.kind === 'clause'
      ? rule.grade.map(({ lacks, severity: as, unless }) => [
          `${lacks} or more core elements lacking${unless.length > 0 ? ` and none of ${unless.join(', ')}` : ''}`,
          as,
        ])
      : [];
  const cases = rule.severityWhen.map((when) => [names(conditions(when)), when.severity]);
  const rows = [...grades, ...cases];
  const needs =
    rule.needs.length > 0
      ? `\n\nThe severity rests on the ${names(rule.needs)}. While that is unknown it is one step lower, never higher.`
      : '';
  if (rows.length === 0) return `${capital(rule.severity)}.${needs}`;
  const rest = rule.kind === 'clause' ? [] : [['otherwise', rule.severity]];
  const table = [...rows, ...rest].map(([when, as]) => `| ${when} | ${as} |`);
  return ['| when | severity |', '| --- | --- |', ...table].join('\n') + needs;
}

function conditions(when: Rule['severityWhen'][number]): string[] {
  const { phases, jurisdictions, products, scored, modality, threshold, from, until } = when;
  return [
    phases && `under ${names(phases, 'or')}`,
    jurisdictions && `in ${names(jurisdictions.map(country), 'or')}`,
    products && `for ${names(products, 'or')}`,
    scored === undefined ? undefined : scored ? 'where it earns points' : 'where it earns no points',
    modality && `as ${names(modality, 'or')}`,
    threshold && `${threshold} the EU threshold`,
    from && `from ${from}`,
    until && `until ${until}`,
  ].filter((part) => part !== undefined);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The citations that are certain; an unsure one is never shown as ground. */
function lawSection(rule: Rule, { law }: PageSources): string[] {
  const certain = rule.law.flatMap((id) => law.get(id) ?? []).filter(({ certainty }) => certainty !== 'unsure');
  if (certain.length === 0) return [];
  const rows = certain.map(({ id, title, address, validFrom, validUntil, checkedOn }) => {
    const name = escape(capital(title.en));
    const dates = period({ from: validFrom, until: validUntil });
    return `- ${address ? `[${name}](${address})` : name} (\`${id}\`${dates === 'always' ? '' : `, ${dates}`}, checked on ${checkedOn})`;
  });
  return ['## Law', rows.join('\n')];
}

function practiceSection(rule: Rule): string[] {
  if (rule.practice.length === 0) return [];
  const links = rule.practice.map((id) => `[${id}](../../practice.md#${id.toLowerCase()})`);
  return ['## Good practice', links.join(', ')];
}

function languageSection(text: RuleText | undefined, language: Language, sources: PageSources): string[] {
  if (!text) return [];
  return [
    `## In ${LANGUAGE_NAMES[language]}`,
    `**Message.** ${readable(text.message, language, sources)}`,
    `**Why.** ${readable(text.why, language, sources)}`,
    ...text.replacements.map((replacement) => proposal(replacement, language, sources)),
    '**Draws the rule, and mended (→):**',
    ...examples(text),
    '**Looks alike and draws nothing:**',
    ...nearMisses(text),
  ];
}

function proposal(
  { title, do: place, text, safe, jurisdictions }: RuleText['replacements'][number],
  language: Language,
  sources: PageSources,
): string {
  const clause = /^clause:(\S+)$/.exec(text.trim())?.[1];
  const words = clause === undefined ? text : (sources.clauses.get(clause)?.[language]?.name ?? clause);
  const where = jurisdictions ? ` (${names(jurisdictions.map(country))})` : '';
  const care = safe ? 'keeps the meaning' : 'to be weighed';
  const quoted = words.trim() === '' ? '' : `\n\n${quote(readable(words, language, sources))}`;
  return `**Proposal: ${escape(title)}**${where}, ${PLACES[place]}; ${care}.${quoted}`;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Sentences as a list, each with its mended twin; whole small drafts as they are written. */
function examples({ examples: all }: RuleText): string[] {
  const rows: string[] = [];
  const drafts: string[] = [];
  for (const { flag, fixed, under } of all) {
    if (isDraft(flag) || isDraft(fixed)) drafts.push(fence('markdown', flag), '→', fence('markdown', fixed));
    else rows.push(`- ${lead(under)}${escape(flag.trim())}\n  → ${escape(fixed.trim())}`);
  }
  return [rows.join('\n'), ...drafts].filter((part) => part !== '');
}

function nearMisses({ nearMisses: all }: RuleText): string[] {
  const misses = all.map((miss) => (typeof miss === 'string' ? { text: miss, under: undefined } : miss));
  const rows = misses
    .filter(({ text }) => !isDraft(text))
    .map(({ text, under }) => `- ${lead(under)}${escape(text.trim())}`);
  const drafts = misses.filter(({ text }) => isDraft(text)).map(({ text }) => fence('markdown', text));
  return [rows.join('\n'), ...drafts].filter((part) => part !== '');
}

function isDraft(text: string): boolean {
  return text.trim().includes('\n');
}

function lead(phase: string | undefined): string {
  return phase === undefined ? '' : `(under ${phase}) `;
}
