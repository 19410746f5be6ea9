/** `npm run new-rule -- family/name`: a folder with a rule and its four texts, to be filled in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { family, slug } from '../schema/common';

/** Makes the folder under `root` (the rules folder) and gives the files made. Throws with what to do on a bad or taken id. */
export function scaffoldRule(root: string, id: string, today: string): string[] {
  const [folder = '', name = '', ...more] = id.split('/');
  if (more.length > 0 || !family.safeParse(folder).success || !slug.safeParse(name).success) {
    const families = family.options.join(', ');
    throw new Error(`"${id}" is no rule id. Write family/name-with-hyphens; families are ${families}.`);
  }
  const path = join(root, folder, name);
  if (existsSync(path)) throw new Error(`There is already a rule "${id}". Edit ${path} or choose another name.`);
  mkdirSync(path, { recursive: true });
  const files: [string, string][] = [
    ['rule.yaml', ruleFile(folder, name, today)],
    ...LANGUAGES.map((language): [string, string] => [`text.${language}.yaml`, textFile(language)]),
  ];
  for (const [file, text] of files) writeFileSync(join(path, file), text);
  return files.map(([file]) => join(path, file));
}

function ruleFile(folder: string, name: string, today: string): string {
  return `id: ${folder}/${name}
family: ${folder}
kind: span # span: a passage · absence: something is missing · clause: a clause lacks elements · check: code
about: Say in one sentence what the rule sees.
severity: advice # error: a binding rule is broken on its face · warning: lawful only under a condition · advice: weak
# severityWhen: # the first case that fits wins
#   - { phases: [selection], severity: error }
law: [] # ids from rules/law
practice: [] # ids from docs/practice.md
basis: practice # law, policy or practice: said to the user
lastChecked: ${today}
status: preview # stable once every language has been read by someone who writes it
see:
  # Every item of \`has\` must be in the sentence. The first must be a concept, a list of concepts or a label.
  - has: [spare-part]
    # lacks: [{ quantity: [duration] }]
    # hasIn: { section: [warranty] }
    # phases: [specification, award]
mark: match
`;
}

const GUIDANCE: Readonly<Record<Language, { message: string; why: string; title: string }>> = {
  nl: { message: 'Wat hier staat.', why: 'Waarom het ertoe doet.', title: 'Wat de knop doet' },
  fr: { message: 'Ce qui est écrit ici.', why: 'Pourquoi cela compte.', title: 'Ce que fait le bouton' },
  de: { message: 'Was hier steht.', why: 'Warum es zählt.', title: 'Was die Schaltfläche tut' },
  en: { message: 'What stands here.', why: 'Why it matters.', title: 'What the button does' },
};

function textFile(language: Language): string {
  const { message, why, title } = GUIDANCE[language];
  return `language: ${language}
message: ${message} # one sentence; may use {match}, {label}, {missing}
why: ${why} # one or two sentences; "open to challenge under …", never "illegal"
replacements:
  - title: ${title}
    do: replace-match # or replace-sentence, insert-after-match, insert-after-name, insert-after-sentence, delete-sentence
    text: TEXT TO INSERT
    safe: false # true only where the meaning stays the same
examples: # each is run as a test: \`flag\` draws the rule, \`fixed\` no longer does
  - flag: A SENTENCE FROM A REAL TENDER
    fixed: THE SAME SENTENCE MENDED
nearMisses: # sentences that look alike and must draw nothing
  - A SENTENCE THAT IS FINE
`;
}

function main(id: string | undefined): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!id) {
    console.error('Usage: npm run new-rule -- family/name');
    process.exitCode = 2;
    return;
  }
  try {
    const files = scaffoldRule(root, id, new Date().toISOString().slice(0, 10));
    console.log(`${files.join('\n')}\n`);
    console.log(`Next:
1. Fill in rule.yaml. Concepts to name are in rules/vocabulary; how to add one: docs/vocabulary.md.
2. Write message, why, replacements and examples in all four languages.
3. npm run pack     checks every file and says what is missing, with its line.
4. npm run mocha -- test/rules/examples.test.ts -g ${id}     runs its examples.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2]);
