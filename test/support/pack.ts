/** The pack of this repository for tests: compiled in memory once a process, kept on disk while no file changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../language-server/engine/draft';
import { Pack } from '../../language-server/engine/pack';
import { compile, type Compiled } from '../../rules/compile/compile';
import { loadRules } from '../../rules/compile/load';
import { formatProblem } from '../../rules/compile/problem';
import type { Rule, RuleText } from '../../rules/schema/rule';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = `${root}node_modules/.cache/tenderlint`;
/** What of the engine the compiled pack rests on: how a text is read. */
const CODE = ['annotate', 'second-reader', 'propose'].map((name) => `language-server/engine/${name}`);

/** A rule of the pack with its texts, examples and all. */
export interface RuleSource {
  rule: Rule;
  texts: Readonly<Record<Language, RuleText>>;
}

interface Stored extends Compiled {
  sources: RuleSource[];
}

let stored: Stored | undefined;
let pack: Pack | undefined;

/** The compiled pack with its problems. */
export function compiledRules(): Compiled {
  return (stored ??= fromCache(fingerprint()));
}

/** All rules that are in the pack, as their authors wrote them. */
export function readPackSources(): readonly RuleSource[] {
  return (stored ??= fromCache(fingerprint())).sources;
}

/**
 * The pack. A faulty rule is left out with a line on stderr, so that the tests of the others still say something;
 * test/rules/compile/repository.test.ts is the one that fails.
 */
export function testPack(): Pack {
  if (pack) return pack;
  const { problems, pack: rules } = compiledRules();
  if (problems.length > 0) console.error(problems.map((problem) => `left out: ${formatProblem(problem)}`).join('\n'));
  return (pack = new Pack(rules));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const names = ['rules', ...CODE].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  for (const name of names.sort()) {
    if (/\.(yaml|ts)$/.test(name)) hash.update(`${name}\0`).update(readFileSync(root + name));
  }
  return hash.digest('hex').slice(0, 24);
}

function fromCache(key: string): Stored {
  const path = `${cache}/pack-${key}.json`;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stored;
  } catch {
    const fresh = read();
    mkdirSync(cache, { recursive: true });
    const before = readdirSync(cache).filter((name) => name.endsWith('.json'));
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(fresh));
    renameSync(`${path}.${process.pid}`, path);
    for (const name of before) rmSync(`${cache}/${name}`, { force: true });
    return fresh;
  }
}

function read(): Stored {
  const tree = loadRules(`${root}rules`);
  const result = compile(tree);
  const inPack = new Set(result.pack.rules.map((rule) => rule.id));
  const sources = tree.rules.flatMap(({ main, texts }): RuleSource[] => {
    const { nl, fr, de, en } = texts;
    if (!nl || !fr || !de || !en || !inPack.has(main.value.id)) return [];
    return [{ rule: main.value, texts: { nl: nl.value, fr: fr.value, de: de.value, en: en.value } }];
  });
  return { ...result, sources };
}
