/** `tenderlint/coverage`: what the draft covers, theme by theme. */
import { coverageThemes } from '../../document/coverage';
import type { Pack } from '../../engine/pack';
import type { CheckedDocument } from '../checked-document';
import type { CoverageResult } from '../protocol';

export function coverage(document: CheckedDocument, pack: Pack): CoverageResult {
  return { version: document.version, themes: coverageThemes(document.checked, document.clauses(), pack) };
}
