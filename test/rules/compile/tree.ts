/** A small rules tree on disk for tests of the compiler. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CompiledPack } from '../../../language-server/engine/pack';
import { compile, ENGINE_CONCEPTS, type Compiled } from '../../../rules/compile/compile';
import { loadRules } from '../../../rules/compile/load';
import { formatProblem } from '../../../rules/compile/problem';

export type Tree = Record<string, string>;

const engine = ENGINE_CONCEPTS.map((id) => `  - { id: ${id}, about: asked by the engine, en: ["=zz ${id}"] }`);

const text = (language: string): string => `
language: ${language}
message: Names it.
why: It matters.
examples: [{ flag: a laptop, fixed: a tablet }]
nearMisses: [a phone]
`;

const clauseText = (language: string): string => `
language: ${language}
name: Repair
labels: { RE-01: parts }
variants: [{ heading: Repair, elements: { RE-01: "Parts are kept." } }]
`;

/** A tree without problems: one concept each for product and part, one label, one citation, one clause, one rule. */
export const SOUND: Tree = {
  'pack.yaml': 'version: 2026.1.0',
  'vocabulary/engine.yaml': `subject: engine\nconcepts:\n${engine.join('\n')}\n`,
  'vocabulary/products.yaml': `
subject: products
concepts:
  - { id: "product:laptop", about: portable computer, nl: [laptop], en: [laptop, notebook] }
  - { id: part, about: part, en: [spare part], not: { en: [spare part of a car] } }
  - { id: goods, about: both, includes: ["product:laptop", part] }
  - { id: everything, about: all, includes: [goods], near: [part], notNear: ["product:laptop"] }
`,
  'vocabulary/forms.yaml': 'nl: {}\nfr: { document: { default: marché, BE: cahier } }\nde: {}\nen: {}\n',
  'law/eu.yaml': `
subject: Union law
citations:
  - id: EU-PPD-43
    title: { nl: a, fr: b, de: c, en: d }
    jurisdictions: [EU]
    checkedOn: 2026-11-21
    certainty: read
`,
  'labels/some-label.yaml': `
id: some_label
name: Some Label
aliases: { nl: [Zeker-label], en: ["^Some label"] }
notAliases: { en: [some label printer] }
kind: type1_ecolabel
certificateOf: product_model
certifiable: true
status: current
version: {}
coverage: {}
verdicts: [{ verdict: check_supply, why: because }]
stages: {}
confidence: high
`,
  'clauses/repair/clause.yaml': `
id: repair
about: repair
topic: [{ has: [part] }]
elements: [{ id: RE-01, about: parts, core: true, see: [{ has: [part] }] }]
`,
  ...Object.fromEntries(['nl', 'fr', 'de', 'en'].map((code) => [`clauses/repair/text.${code}.yaml`, clauseText(code)])),
  'repairability/parts/rule.yaml': `
id: repairability/parts
family: repairability
kind: span
about: Parts.
severity: advice
basis: practice
lastChecked: 2026-11-21
law: [EU-PPD-43]
see: [{ has: [goods, { label: { kind: [type1_ecolabel] } }] }]
`,
  ...Object.fromEntries(['nl', 'fr', 'de', 'en'].map((code) => [`repairability/parts/text.${code}.yaml`, text(code)])),
};

/** Compiles the sound tree with some files put in their place; undefined takes a file away. With a base, it adds to that. */
export function compileTree(changes: Record<string, string | undefined> = {}, base?: CompiledPack): Compiled {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const [file, content] of Object.entries({ ...SOUND, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  const tree = loadRules(root);
  rmSync(root, { recursive: true });
  return compile(tree, base);
}

/** The problems of a changed tree, as people read them. */
export function problemsOf(changes: Record<string, string | undefined>): string[] {
  return compileTree(changes).problems.map(formatProblem);
}

/** A file of the sound tree with one passage replaced, which must be there. */
export function changed(file: string, from: string, to: string): Record<string, string> {
  const content = SOUND[file];
  if (!content?.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  return { [file]: content.replace(from, to) };
}
