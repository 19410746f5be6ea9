/** A baseline file: the findings that a check leaves out. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { newFindings, readBaseline } from '../language-server/decisions/baseline';
import type { Language } from '../language-server/engine/draft';
import { commandWords } from './command-words/index';
import { describeFailure } from './read-input';
import type { FileReport } from './report';
import { UsageError } from './usage-error';

export interface LoadedBaseline {
  /** Path of the file, as given. */
  file: string;
  /** Leaves the findings out of a report that the baseline knows; returns how many. */
  leaveOut(report: FileReport): number;
}

/** Loads a baseline file. Throws a `UsageError`, in `language`. */
export function loadBaseline(file: string, language: Language): LoadedBaseline {
  const words = commandWords(language).baseline;
  try {
    const { files } = readBaseline(readFileSync(file, 'utf8'));
    const leaveOut = (report: FileReport): number => {
      const { checked, path } = report;
      const findings = newFindings(checked.findings, checked.draft, files[nameIn(file, path)] ?? {});
      report.checked = { ...checked, findings };
      return checked.findings.length - findings.length;
    };
    return { file, leaveOut };
  } catch (error) {
    const expected = words.expected(file);
    const why =
      error instanceof Error && 'code' in error ? `${describeFailure(error, language)} ${expected}` : expected;
    throw new UsageError(words.unreadable(file, why));
  }
}

/** A draft's path as a baseline file has it: relative to the file, with forward slashes. */
export function nameIn(file: string, path: string): string {
  return relative(dirname(resolve(file)), resolve(path)).replaceAll('\\', '/');
}
