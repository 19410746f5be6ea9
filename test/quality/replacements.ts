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
let surfacing = 0;
let advised = 0;
for (const each of replacementCases(reviewer, ['development'])) {
  const { name, finding } = each;
  if (values.family && finding.family !== values.family) continue;
  if (values.language && finding.language !== values.language) continue;
  for (const replacement of finding.replacements) {
    tried++;
    const { broken, surfaced, advice } = replacementFaults(each, replacement, reviewer);
    const faults = values.advice ? [...broken, ...advice] : broken;
    if (broken.length > 0) failed++;
    if (surfaced.length > 0) surfacing++;
    if (advice.length > 0) advised++;
    if (faults.length === 0) continue;
    process.stdout.write(
      `${finding.ruleId} [${finding.language}] "${replacement.title}" in ${name}\n    on: ${finding.text.slice(0, 140)}\n${faults.map((fault) => `    ${fault}\n`).join('')}`,
    );
  }
}
const others = `${surfacing} make another sentence's fault heard, ${advised} draw new advice`;
process.stdout.write(`${tried} replacements tried, ${failed} do not work, ${others}\n`);
process.exitCode = failed > 0 ? 1 : 0;
