/** YAML files read with their positions kept, so that every problem names its line. */
import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { explainIssues } from './explain-issues';
import type { Problem } from './problem';

export type KeyPath = readonly PropertyKey[];

/** A valid file: its value, and the problem to report about a key of it. */
export interface Source<T> {
  file: string;
  value: T;
  problem(path: KeyPath, message: string): Problem;
}

export interface ReadOptions {
  /** Refuses a comment behind a list item: there `#` is more likely the term grammar's number, lost to YAML. */
  terms?: boolean;
}

/**
 * Reads `path` and holds it against a schema. Gives the source, or undefined with the reasons added to `problems`.
 * `file` is the name to show.
 */
export function readYaml<T extends z.ZodType>(
  path: string,
  file: string,
  schema: T,
  problems: Problem[],
  options: ReadOptions = {},
): Source<z.infer<T>> | undefined {
  const text = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    problems.push(...faults.map(({ pos, message }) => ({ file, line: lineAt(pos[0]), key: '', message })));
    return undefined;
  }
  const problem = (path: KeyPath, message: string): Problem => ({
    file,
    line: lineAt(offsetOf(document, path)),
    key: path.map(String).join('.'),
    message,
  });
  const before = problems.length;
  if (options.terms) {
    for (const offset of commentsBehindItems(document, text)) {
      const message =
        'a comment behind a list item: put it on a line of its own, or quote the item if # means a number';
      problems.push({ file, line: lineAt(offset), key: '', message });
    }
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (!parsed.success) {
    problems.push(...explainIssues(parsed.error.issues).map(({ path, message }) => problem(path, message)));
  }
  return parsed.success && problems.length === before ? { file, value: parsed.data, problem } : undefined;
}

/** Where the value of a key starts, or the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, path: KeyPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
      offset = range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function commentsBehindItems(document: Document.Parsed, text: string): number[] {
  const found: number[] = [];
  visit(document, {
    Seq(_, sequence) {
      for (const item of sequence.items) {
        if (!isScalar(item) || !item.range || item.type !== 'PLAIN') continue;
        const end = text.indexOf('\n', item.range[1]);
        if (/^[ \t]+#/.test(text.slice(item.range[1], end === -1 ? undefined : end))) found.push(item.range[0]);
      }
    },
  });
  return found;
}
