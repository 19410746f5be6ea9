/** A draft checked by the pack of this repository, and its report. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDraft, type CheckedDraft } from '../../language-server/document/check-draft';
import type { ClauseInDraft } from '../../language-server/document/coverage';
import type { Language } from '../../language-server/engine/draft';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { makeReport } from '../../language-server/report/make-report';
import type { Report } from '../../language-server/report/report';
import { testPack } from '../support/pack';

export interface Checked {
  checked: CheckedDraft;
  clauses: ClauseInDraft[];
}

export function checkMarkdown(source: string): Checked {
  const reviewer = new Reviewer(testPack());
  const checked = checkDraft(readText(source, 'markdown'), reviewer, {
    defaults: {},
    ownSettings: {},
    told: { jurisdiction: 'BE' },
    today: '2026-11-21',
  });
  return { checked, clauses: reviewer.clauses(checked.situation) };
}

export function reportOn(source: string, language?: Language): Report {
  const { checked, clauses } = checkMarkdown(source);
  const options = { name: 'bestek.md', pack: testPack(), clauses, language, program: '1.2.3', madeOn: '2026-11-22' };
  return makeReport(checked, options);
}

export function example(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), 'utf8');
}
