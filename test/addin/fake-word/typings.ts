/** Word's interface as @types/office-js describes it: classes, members, requirement sets. The fake obeys this table. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface Member {
  kind: 'method' | 'property';
  isReadonly: boolean;
  /** 'WordApi' or 'WordApiDesktop' and a version; undefined where the typings name none. */
  set: { name: string; version: string } | undefined;
  /** Name of the Word class it gives: 'Paragraph'. */
  gives: string | undefined;
}

export type Typings = ReadonlyMap<string, ReadonlyMap<string, Member>>;

let typings: Typings | undefined;

/** Read once a process; takes most of a second. */
export function wordTypings(): Typings {
  return (typings ??= readTypings());
}

function readTypings(): Typings {
  const path = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf('declare namespace Word {');
  const to = text.indexOf('declare namespace OneNote {');
  const source = ts.createSourceFile('word.d.ts', text.slice(from, to), ts.ScriptTarget.Latest, false);
  const classes = new Map<string, Map<string, Member>>();
  for (const namespace of source.statements) {
    if (!ts.isModuleDeclaration(namespace) || !namespace.body || !ts.isModuleBlock(namespace.body)) continue;
    for (const statement of namespace.body.statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const members = classes.get(statement.name.text) ?? new Map<string, Member>();
      for (const member of statement.members) addMember(source, members, member);
      classes.set(statement.name.text, members);
    }
  }
  return classes;
}

function addMember(source: ts.SourceFile, members: Map<string, Member>, member: ts.ClassElement): void {
  if (!member.name || !(ts.isMethodDeclaration(member) || ts.isPropertyDeclaration(member))) return;
  const comment = source.text.slice(member.pos, member.name.getStart(source));
  const set = /\[Api set: (WordApi\w*) ([\d.]+)/.exec(comment);
  const type = member.type?.getText(source) ?? '';
  const gives = /^Word\.(\w+)$/.exec(type)?.[1];
  members.set(member.name.getText(source), {
    kind: ts.isMethodDeclaration(member) ? 'method' : 'property',
    isReadonly: !!member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword),
    set: set?.[1] !== undefined && set[2] !== undefined ? { name: set[1], version: set[2] } : undefined,
    gives,
  });
}
