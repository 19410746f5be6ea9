/**
 * `npm run quality`: reviews the corpus and prints recall and precision per family and language, both halves side by
 * side; writes docs/quality.md. Options: --half, --family, --language, --verbose (lists misses and false alarms),
 * --no-write, --only NAME.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readText } from '../support/read-text';
import { Reviewer } from '../../language-server/engine/review';
import { testPack } from '../support/pack';
import { CORPUS_DATE, HALVES, readCorpus, type Half } from './corpus';
import { qualityPage, scoreTable } from './page';
import { scoreDraft, type DraftScore } from './score';

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    family: { type: 'string' },
    language: { type: 'string' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});

const halves: readonly Half[] = HALVES.filter((half) => !values.half || half === values.half);
const reviewer = new Reviewer(testPack());
const scores: DraftScore[] = readCorpus('test/corpus', halves)
  .filter((draft) => !values.language || draft.language === values.language)
  .filter((draft) => !values.only || draft.name.includes(values.only))
  .map((draft) => {
    const review = reviewer.review(readText(draft.source, 'markdown'), { date: CORPUS_DATE });
    for (const failure of review.failures) process.stderr.write(`${failure.ruleId}: ${failure.message}\n`);
    return scoreDraft(draft, review.findings);
  });

if (values.verbose) printDetails();
process.stdout.write(`${scoreTable(scores, halves)}\n`);
const whole = !values.half && !values.family && !values.language && !values.only;
if (whole && !values['no-write']) writeFileSync('docs/quality.md', qualityPage(scores));

function printDetails(): void {
  for (const { draft, misses, falseAlarms } of scores) {
    const where = `${draft.half}/${draft.language}/${draft.name}`;
    for (const { expected } of misses) {
      if (values.family && expected.category !== values.family) continue;
      process.stdout.write(`MISS  ${where} [${expected.category} ${expected.kind}] ${expected.quote ?? '(absence)'}\n`);
    }
    for (const { finding, reason } of falseAlarms) {
      if (values.family && finding.family !== values.family) continue;
      process.stdout.write(
        `FALSE ${where} [${finding.ruleId} ${finding.severity}] ${finding.text.slice(0, 160)} — ${reason}\n`,
      );
    }
  }
}
