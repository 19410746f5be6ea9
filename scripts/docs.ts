/** `npm run docs`: writes the rule pages in docs/rules from the pack. `generateDocs` gives them without writing. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAMILIES, type Family } from '../language-server/engine/finding';
import { Pack } from '../language-server/engine/pack';
import { compile } from '../rules/compile/compile';
import { loadRules } from '../rules/compile/load';
import { perLanguage } from '../rules/compile/per-language';
import { formatProblem } from '../rules/compile/problem';
import { FAMILY_NAMES, rulePage, type PageSources } from './rule-page';

const root = fileURLToPath(new URL('..', import.meta.url));
export const RULES_FOLDER = join(root, 'docs/rules');

const ABOUT: Readonly<Record<Family, string>> = {
  'human-rights':
    'Is there a clause on human rights in the supply chain, and does it ask for things that can be checked?',
  certification:
    'Are labels, certificates, makes and standards asked for in a way that leaves every good supplier a door?',
  repairability: 'Does the wording on repair, parts, updates, batteries and the end of use bind anybody to anything?',
  greenwashing: 'Can a green claim be checked, and is it about the product that is bought?',
  procurement:
    'What belongs to none of the four families: weights, life-cycle cost, outdated law, country notices, contradictions, unfilled placeholders.',
};

function readSources(): { sources: PageSources; problems: string[] } {
  const tree = loadRules(join(root, 'rules'));
  const { pack, problems } = compile(tree);
  const inPack = new Set(pack.rules.map(({ id }) => id));
  const rules = tree.rules
    .filter(({ main }) => inPack.has(main.value.id))
    .map(({ main, texts }) => ({
      rule: main.value,
      texts: Object.fromEntries(Object.entries(texts).map(([language, source]) => [language, source.value])),
    }));
  const whole = new Pack(pack);
  const texts = (id: string) => perLanguage((language) => whole.clauseText(id, language));
  const clauses = new Map(pack.clauses.map(({ id }) => [id, texts(id)]));
  const law = new Map(pack.law.map((citation) => [citation.id, citation]));
  return {
    sources: { rules, law, clauses, forms: pack.forms },
    problems: problems.map(formatProblem),
  };
}

/** All generated pages by path from docs/rules, and what in the pack could not be read. */
export function generateDocs(): { pages: ReadonlyMap<string, string>; problems: string[] } {
  const { sources, problems } = readSources();
  const pages = new Map<string, string>([['README.md', index(sources)]]);
  for (const family of FAMILIES) pages.set(`${family}/README.md`, familyPage(family, sources));
  for (const entry of sources.rules) pages.set(`${entry.rule.id}.md`, rulePage(entry, sources));
  return { pages, problems };
}

function index(sources: PageSources): string {
  const families = FAMILIES.map((family) => {
    const count = sources.rules.filter(({ rule }) => rule.family === family).length;
    return `| [${FAMILY_NAMES[family]}](${family}/README.md) | ${count} | ${ABOUT[family]} |`;
  });
  return `${[
    '# The rules',
    'One page a rule: what it sees, why it matters, the law and practice behind it, and examples in four languages. The pages are made from `rules/` by `npm run docs`; every example on them is run by the tests.',
    ['| family | rules | asks |', '| --- | --- | --- |', ...families].join('\n'),
    'An **error** is wording that is open to challenge, binds nobody, or leaves the subject out. A **warning** is wording that holds only under a condition, or is weak. An **advice** is something to look at. Severities differ by phase of the procurement and by country; each page says how.',
    ...FAMILIES.flatMap((family) => [`## ${FAMILY_NAMES[family]}`, table(family, sources, `${family}/`)]),
  ].join('\n\n')}\n`;
}

function familyPage(family: Family, sources: PageSources): string {
  return `# ${FAMILY_NAMES[family]}\n\n${ABOUT[family]}\n\n${table(family, sources, '')}\n\nTo switch off the whole family, in \`tenderlint.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${family}: off\n\`\`\`\n\n[All rules](../README.md)\n`;
}

function table(family: Family, sources: PageSources, folder: string): string {
  const rows = sources.rules
    .filter(({ rule }) => rule.family === family)
    .map(({ rule }) => {
      const name = rule.id.slice(family.length + 1);
      const where = rule.jurisdictions ? rule.jurisdictions.join(', ') : 'all';
      return `| [${name}](${folder}${name}.md) | ${rule.severity} | ${where} | ${rule.about.replace(/\|/g, '\\|')} |`;
    });
  return ['| rule | severity | countries | sees |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function main(): void {
  const { pages, problems } = generateDocs();
  for (const problem of problems) console.error(problem);
  for (const name of readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md') && !pages.has(name)) rmSync(join(RULES_FOLDER, name));
  }
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(RULES_FOLDER, name)), { recursive: true });
    writeFileSync(join(RULES_FOLDER, name), text);
  }
  console.log(
    `docs/rules: ${pages.size} pages${problems.length > 0 ? `; ${problems.length} problems in rules/, see above` : ''}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(RULES_FOLDER, { recursive: true });
  main();
}
