/**
 * `npx tsx test/quality/sentences.ts --family repairability [--language nl] [--list]`: runs the pack over the sentence
 * bank (rules/sentences) and prints which share of the faulty sentences draws a finding of their family, and which
 * share of the sound ones draws an error or warning. A third of the bank, chosen by a hash of the text, is never listed:
 * its figures show whether rules were fitted to sentences.
 */
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { sentenceDraft } from '../support/example-draft';
import { testPack } from '../support/pack';
import { SCORED_FAMILIES } from './corpus';
import { readSentences } from './sentence-bank';

const { values } = parseArgs({
  options: { family: { type: 'string' }, language: { type: 'string' }, list: { type: 'boolean', default: false } },
});

/** True for the third of the bank that is measured but never shown. */
export function isHeldBack(text: string): boolean {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return hash % 3 === 0;
}

const reviewer = new Reviewer(testPack());

function findingsOf(text: string, language: Language, family: string): Finding[] {
  const draft = readText(sentenceDraft(text, language), 'markdown');
  const review = reviewer.review(draft, { date: '2026-11-21', productGroups: ['laptop'] });
  return review.findings.filter((finding) => finding.family === family && finding.kind !== 'absence');
}

interface Tally {
  faults: number;
  found: number;
  sound: number;
  alarms: number;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
const rows = [
  '| family | language | faults found, shown | faults found, held back | sound alarmed, shown | sound alarmed, held back |',
  '| --- | --- | --- | --- | --- | --- |',
];
for (const family of SCORED_FAMILIES.filter((each) => !values.family || each === values.family)) {
  for (const language of LANGUAGES.filter((each) => !values.language || each === values.language)) {
    const tallies: Record<'shown' | 'held', Tally> = {
      shown: { faults: 0, found: 0, sound: 0, alarms: 0 },
      held: { faults: 0, found: 0, sound: 0, alarms: 0 },
    };
    for (const entry of readSentences(family, [language])) {
      const held = isHeldBack(entry.text);
      const tally = tallies[held ? 'held' : 'shown'];
      const drawn = findingsOf(entry.text, language, family);
      if (entry.fault !== undefined) {
        tally.faults++;
        if (drawn.length > 0) tally.found++;
        else if (values.list && !held) process.stdout.write(`MISS  ${language} [${entry.fault}] ${entry.text}\n`);
      } else {
        tally.sound++;
        const loud = drawn.filter((finding) => finding.severity !== 'advice');
        if (loud.length > 0) tally.alarms++;
        if (loud.length > 0 && values.list && !held) {
          process.stdout.write(`FALSE ${language} ${loud.map(({ ruleId }) => ruleId).join(', ')}: ${entry.text}\n`);
        }
      }
    }
    const { shown, held } = tallies;
    rows.push(
      `| ${family} | ${language} | ${share(shown.found, shown.faults)} of ${shown.faults} | ${share(held.found, held.faults)} of ${held.faults} | ${share(shown.alarms, shown.sound)} of ${shown.sound} | ${share(held.alarms, held.sound)} of ${held.sound} |`,
    );
  }
}
process.stdout.write(`${rows.join('\n')}\n`);
