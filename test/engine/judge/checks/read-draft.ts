/** A Markdown text read and situated with the pack of the repository, ready for a check. */
import { Matcher } from '../../../../language-server/engine/judge/match';
import type { Check, CheckHit } from '../../../../language-server/engine/judge/checks/check';
import { Reviewer } from '../../../../language-server/engine/review';
import type { Language } from '../../../../language-server/engine/draft';
import { readText } from '../../../support/read-text';
import { testPack } from '../../../support/pack';

const DATE = '2026-11-21';

/** What a check flags in a Markdown text. */
export function hitsOf(
  check: Check,
  text: string,
  language: Language,
  options: Record<string, unknown> = {},
): CheckHit[] {
  const pack = testPack();
  const context = { date: DATE, language };
  const situation = new Reviewer(pack).read(readText(text, 'markdown'), context);
  return check(new Matcher(situation, pack), options, context);
}

/** The flagged words. */
export function wordsOf(hits: readonly CheckHit[]): string[] {
  return hits.map(({ passage, start, end }) => passage.annotation.text.slice(start, end));
}
