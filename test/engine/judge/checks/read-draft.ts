/** A Markdown text read and situated with the pack of the repository, ready for a check. */
import assert from 'node:assert/strict';
import { Matcher } from '../../../../language-server/engine/judge/match';
import type { CheckHit } from '../../../../language-server/engine/judge/checks/check';
import { CHECKS } from '../../../../language-server/engine/judge/checks/index';
import { Reviewer } from '../../../../language-server/engine/review';
import type { Language } from '../../../../language-server/engine/draft';
import { readText } from '../../../support/read-text';
import { testPack } from '../../../support/pack';

const DATE = '2026-11-21';

/** What a check, told by the name rules use, flags in a Markdown text. */
export function hitsOf(
  name: string,
  text: string,
  language: Language,
  options: Record<string, unknown> = {},
): CheckHit[] {
  const pack = testPack();
  const context = { date: DATE, language };
  const situation = new Reviewer(pack).read(readText(text, 'markdown'), context);
  const matcher = new Matcher(situation, pack);
  const check = CHECKS[name];
  assert.ok(check, `there is no check named ${name}`);
  if ('inDraft' in check) return check.inDraft(matcher, options, context);
  const judged = situation.passages.filter((passage) => passage.judged);
  return judged.flatMap((passage) => [...check.inPassage(passage, matcher, options)]);
}

/** The flagged words. */
export function wordsOf(hits: readonly CheckHit[]): string[] {
  return hits.map(({ passage, start, end }) => passage.annotation.text.slice(start, end));
}
