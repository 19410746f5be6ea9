/** The directions in which the parts of the program may import one another, read from the sources by TypeScript. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const HOSTS = ['addin', 'vscode', 'cli', 'language-server', 'rules'];

interface Import {
  /** File of this project, from its root, or the name of a package. */
  target: string;
  /** Types only: gone when the program runs. */
  typeOnly: boolean;
  /** `import()`: loaded when reached. */
  lazy: boolean;
}

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('/node_modules/'));
}

const graph = new Map(HOSTS.flatMap(sources).map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    found.push({ target: resolveTarget(file, specifier), typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node), false);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false, true);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, true, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    !name &&
    !!namedBindings &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((each) => each.isTypeOnly)
  );
}

function resolveTarget(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(dirname(file), specifier);
  const known = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
  return known.find((each) => existsSync(join(root, each)) && /\.\w+$/.test(each)) ?? path;
}

/** Imports of the files in a folder that `wrong` finds fault with, as `file → target`. */
function faults(folder: string, wrong: (target: string, each: Import, file: string) => boolean): string[] {
  return [...graph]
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([file, imports]) =>
      imports.filter((each) => wrong(each.target, each, file)).map(({ target }) => `${file} → ${target}`),
    );
}

/** Everything that is loaded at once when `file` is: packages and files, without what is imported on demand. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  for (const { target, typeOnly, lazy } of graph.get(file) ?? []) {
    if (typeOnly || lazy || seen.has(target)) continue;
    seen.add(target);
    loadedWith(target, seen);
  }
  return seen;
}

const isPackage = (target: string): boolean =>
  !/^(?:addin|vscode|cli|language-server|rules)\//.test(target) && !target.endsWith('.json');

describe('The architecture', () => {
  it('is read: the test sees the files and their imports', () => {
    assert.ok(graph.size > 100);
    assert.ok(loadedWith('cli/commands/check.ts').has('language-server/engine/review.ts'));
    for (const imports of graph.values()) {
      for (const { target } of imports) assert.ok(isPackage(target) || existsSync(join(root, target)), target);
    }
  });

  it('the engine imports the engine, types of the rules and the stemmers, and nothing else', () => {
    const allowed = (target: string, { typeOnly }: Import): boolean =>
      target.startsWith('language-server/engine/') ||
      (typeOnly && target.startsWith('rules/schema/')) ||
      target.startsWith('natural/lib/natural/stemmers/');
    assert.deepEqual(
      faults('language-server/engine/', (target, each) => !allowed(target, each)),
      [],
    );
  });

  it('the readers of formats know nothing of the project but engine/draft.ts', () => {
    const allowed = (target: string): boolean =>
      isPackage(target) ||
      target.startsWith('language-server/formats/') ||
      target === 'language-server/engine/draft.ts';
    assert.deepEqual(
      faults('language-server/formats/', (target) => !allowed(target)),
      [],
    );
  });

  it('formats, settings and decisions know neither the server nor the hosts', () => {
    for (const folder of ['formats', 'config', 'decisions', 'document']) {
      const wrong = (target: string): boolean => /^(?:addin|vscode|cli|language-server\/server)\//.test(target);
      assert.deepEqual(faults(`language-server/${folder}/`, wrong), []);
    }
  });

  it('reports and comparisons run in browsers too: nothing of Node, no host, of the server only its words and labels', () => {
    const wrong = (target: string): boolean =>
      target.startsWith('node:') ||
      /^(?:addin|vscode|cli)\//.test(target) ||
      (target.startsWith('language-server/server/') && !/\/(?:strings\/\w+|label-facts)\.ts$/.test(target));
    for (const folder of ['report', 'compare']) assert.deepEqual(faults(`language-server/${folder}/`, wrong), []);
  });

  it('the server knows no host, and no host another but through what both may use', () => {
    assert.deepEqual(
      faults('language-server/server/', (target) => /^(?:addin|vscode|cli)\//.test(target)),
      [],
    );
    assert.deepEqual(
      faults('cli/', (target) => target.startsWith('vscode/')),
      [],
    );
    assert.deepEqual(
      faults('addin/', (target) => /^(?:vscode|cli)\//.test(target)),
      [],
    );
    assert.deepEqual(
      faults('vscode/', (target) => /^(?:addin|cli)\//.test(target)),
      [],
    );
  });

  it('the schemas of the rules import nothing of the project but one another and the engine’s types', () => {
    const allowed = (target: string, { typeOnly }: Import): boolean =>
      isPackage(target) ||
      target.startsWith('rules/schema/') ||
      (typeOnly && target.startsWith('language-server/engine/'));
    assert.deepEqual(
      faults('rules/schema/', (target, each) => !allowed(target, each)),
      [],
    );
  });

  it('engine and readers use nothing of Node, of browsers, of the network, and no clock or chance', () => {
    const FORBIDDEN =
      /\b(?:process|Buffer|require|window|document|navigator|localStorage|XMLHttpRequest|WebSocket)\.|\bfetch\(|\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bperformance\.now\b|\bset(?:Timeout|Interval)\(|\b__dirname\b/;
    for (const folder of ['engine', 'formats']) {
      const base = `language-server/${folder}/`;
      assert.deepEqual(
        faults(base, (target) => target.startsWith('node:')),
        [],
      );
      for (const file of graph.keys()) {
        if (!file.startsWith(base)) continue;
        const lines = withoutCommentsAndStrings(readFileSync(join(root, file), 'utf8'));
        // A parsed XML document is a value like any other.
        const hit = FORBIDDEN.exec(folder === 'engine' ? lines : lines.replace(/\bdocument\./g, ''));
        assert.equal(hit?.[0], undefined, file);
      }
    }
  });

  it('a check of a text loads neither YAML, zod, XML nor zip', () => {
    const loaded = [...loadedWith('cli/main.ts'), ...loadedWith('cli/commands/check.ts')];
    const heavy = ['yaml', 'zod', '@xmldom/xmldom', 'fflate', 'ignore', 'vscode-languageserver'];
    assert.deepEqual(
      loaded.filter((target) => heavy.some((name) => target === name || target.startsWith(`${name}/`))),
      [],
    );
  });

  it('the engine and the readers never load YAML or zod, whatever they read', () => {
    for (const folder of ['engine', 'formats']) {
      assert.deepEqual(
        faults(`language-server/${folder}/`, (target) => target === 'yaml' || target === 'zod'),
        [],
      );
    }
  });
});

function withoutCommentsAndStrings(source: string): string {
  const parts: string[] = [];
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node) || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return;
    if (node.getChildCount(file) === 0) parts.push(node.getText(file));
    else for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return parts.join(' ').replace(/ (?=[.(])|(?<=\.) /g, '');
}
