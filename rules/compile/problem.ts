/** What is wrong in one place of the rules tree. */
export interface Problem {
  /** Path from the root of the repository. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The key the value stands under, as `see.0.has.1`; empty for the file itself. */
  key: string;
  message: string;
  /** Follows from a problem of another file: it leaves the entry out of the pack but is not shown. */
  follows?: boolean;
}

/** One line for people: file:line, the key, what was expected. */
export function formatProblem({ file, line, key, message }: Problem): string {
  return key === '' ? `${file}:${line}  ${message}` : `${file}:${line}  ${key}: ${message}`;
}

/** Problems in reading order, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const shown = problems.filter((problem) => !problem.follows);
  const unique = new Map(shown.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}
