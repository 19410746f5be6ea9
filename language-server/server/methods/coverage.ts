/** `tenderlint/coverage`: what the draft covers, theme by theme. */
import { coverageThemes } from '../../document/coverage';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { CoverageResult } from '../protocol';

export function coverage(document: CheckedDocument, _: unknown, { pack }: Desk): CoverageResult {
  return { version: document.version, themes: coverageThemes(document.checked, document.clauses(), pack) };
}
