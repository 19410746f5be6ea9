/** What is wrong with one setting, in words: the key, what was expected, the nearest right word. */
import type { z } from 'zod';
import { nearest } from './nearest';

type Issue = z.core.$ZodIssue;

/** The message for a value that does not fit. Unknown keys have `unknownKey`. */
export function explainIssue(issue: Issue): string {
  const key = issue.path.map(String).join('.') || 'The file';
  if (issue.code === 'invalid_value') return explainValue(key, issue.input, issue.values.map(String));
  if (issue.code === 'invalid_type') {
    return `${key}: found ${shown(issue.input)}, expected ${EXPECTED[issue.expected] ?? issue.expected}.`;
  }
  return `${key}: found ${shown(issue.input)}, ${issue.message}.`;
}

/** The message for a value that is none of those allowed, with the nearest of them. */
export function explainValue(key: string, value: unknown, allowed: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
  return `${key}: found ${shown(value)}, expected ${oneOf(allowed)}.${near ? ` Did you mean "${near}"?` : ''}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'settings written as "key: value"',
  record: 'settings written as "rule: value"',
  boolean: 'true or false',
};

/** The message for a key nobody knows, with the nearest that is known. */
export function unknownKey(key: string, path: readonly string[], known: readonly string[]): string {
  const near = nearest(key, known);
  const where = path.length > 0 ? ` under ${path.join('.')}` : '';
  return `Unknown key "${key}"${where}.${near ? ` Did you mean "${near}"?` : ` Expected ${oneOf(known)}.`}`;
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
}

function shown(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  return JSON.stringify(input);
}
