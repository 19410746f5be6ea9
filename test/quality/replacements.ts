/**
 * Lists the replacements that do not work, over the examples of the pack and the development half of the corpus.
 * Options: --family, --language, --advice (lists new advice as well). Ends with 1 where there are any.
 */
import { parseArgs } from 'node:util';
import { Reviewer } from '../../language-server/engine/review';
import { testPack } from '../support/pack';
import { replacementCases } from './replacement-cases';
import { replacementFaults } from './replacement-check';

const { values } = parseArgs({
  options: { family: { type: 'string' }, language: { type: 'string' }, advice: { type: 'boolean', default: false } },
});
const reviewer = new Reviewer(testPack());
let tried = 0;
let failed = 0;
let advised = 0;
for (const each of replacementCases(reviewer, ['development'])) {
  const { name, finding } = each;
  if (values.family && finding.family !== values.family) continue;
  if (values.language && finding.language !== values.language) continue;
  for (const replacement of finding.replacements) {
    tried++;
    const { broken, advice } = replacementFaults(each, replacement, reviewer);
    const faults = values.advice ? [...broken, ...advice] : broken;
    if (broken.length > 0) failed++;
    if (advice.length > 0) advised++;
    if (faults.length === 0) continue;
    process.stdout.write(
      `${finding.ruleId} [${finding.language}] "${replacement.title}" in ${name}\n    on: ${finding.text.slice(0, 140)}\n${faults.map((fault) => `    ${fault}\n`).join('')}`,
    );
  }
}
process.stdout.write(`${tried} replacements tried, ${failed} do not work, ${advised} draw new advice\n`);
process.exitCode = failed > 0 ? 1 : 0;
