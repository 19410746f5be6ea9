/** Zod's issues as short messages: the key, and what was expected there. */
import type { z } from 'zod';

export interface Explained {
  path: PropertyKey[];
  message: string;
}

type Issue = z.core.$ZodIssue;

/** One explanation an issue; of a union's many, those of the form that was most likely meant. */
export function explainIssues(issues: readonly Issue[]): Explained[] {
  return issues.flatMap((issue) => explain(issue));
}

function explain(issue: Issue): Explained[] {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown key: remove or rename it' }));
    case 'invalid_union': {
      const branch = likeliest(issue.errors);
      if (!branch) return [{ path, message: 'fits none of the allowed forms (see the JSON Schema of this file)' }];
      return explainIssues(branch).map((inner) => ({ path: [...path, ...inner.path], message: inner.message }));
    }
    case 'invalid_type':
      return [{ path, message: `expected ${issue.expected}${typed(issue.input)}` }];
    case 'invalid_value':
      return [{ path, message: `expected one of ${issue.values.map(String).join(', ')}` }];
    case 'invalid_format':
      return [{ path, message: issue.message.replace(/^Invalid string: must match pattern /, 'expected the form ') }];
    default:
      return [{ path, message: issue.message }];
  }
}

function typed(input: unknown): string {
  if (input === undefined) return '';
  if (typeof input === 'number') return ', found a number: put it in quotes';
  if (input === null) return ', found nothing';
  return `, found ${Array.isArray(input) ? 'a list' : `a ${typeof input}`}`;
}

/** The branch whose faults lie deepest: one that fails at its own root was not the one meant. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let bestDepth = 0;
  for (const branch of branches) {
    const depth = Math.min(...branch.map((issue) => issue.path.length));
    if (depth > bestDepth || (best && depth === bestDepth && branch.length < best.length)) {
      best = branch;
      bestDepth = depth;
    }
  }
  return best;
}
