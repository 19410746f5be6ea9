/** Runs every example of the pack: what flags, its mended twin, and the near-misses. */
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { RuleSetting } from '../../language-server/engine/context';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { exampleContext, exampleDraft, type ExampleOptions } from '../support/example-draft';
import { readPackSources, testPack } from '../support/pack';

const sources = readPackSources();

describe('The examples of the pack', () => {
  let reviewer: Reviewer;
  before(() => {
    reviewer = new Reviewer(testPack());
  });

  for (const { rule, texts } of sources) {
    describe(rule.id, () => {
      const findings = (
        text: string,
        options: ExampleOptions,
        language: Language,
        silenced: readonly string[] = [],
      ): Finding[] => {
        const source = exampleDraft(text, rule, language, options);
        const context = exampleContext(rule, source, options);
        const off = silenced.map((id): [string, RuleSetting] => [id, { enabled: false }]);
        const rules = { ...Object.fromEntries(off), ...context.rules };
        return reviewer.review(readText(source, 'markdown'), { ...context, rules }).findings;
      };
      for (const language of LANGUAGES) {
        const text = texts[language];
        text.examples.forEach((example, at) => {
          it(`${language} ${at + 1}: flags "${example.flag.slice(0, 60)}"`, () => {
            const silenced: string[] = [];
            let ids: string[] = [];
            // Advice keeps silent where a louder rule of the family flags the same words: hear it alone.
            do {
              silenced.push(...ids);
              ids = findings(example.flag, example, language, silenced).map(({ ruleId }) => ruleId);
            } while (!ids.includes(rule.id) && ids.some((id) => !silenced.includes(id)));
            assert.ok(ids.includes(rule.id), `expected ${rule.id}, got ${ids.join(', ') || 'nothing'}`);
          });
          it(`${language} ${at + 1}: no longer flags the mended text`, () => {
            const ids = findings(example.fixed, example, language).map(({ ruleId }) => ruleId);
            assert.ok(!ids.includes(rule.id), `"${example.fixed}" still draws ${rule.id}`);
          });
        });
        text.nearMisses.forEach((miss, at) => {
          it(`${language} near-miss ${at + 1} draws nothing of the family`, () => {
            const options: ExampleOptions = typeof miss === 'string' ? {} : miss;
            const words = typeof miss === 'string' ? miss : miss.text;
            // An example passage is no whole tender: what it does not say is no fault of it. A question is no fault at all.
            const drawn = findings(words, options, language).filter(
              (finding) =>
                finding.ruleId === rule.id ||
                (finding.family === rule.family &&
                  rule.kind !== 'question' &&
                  finding.kind !== 'question' &&
                  ((options.whole ?? false) || !['absence', 'incomplete'].includes(finding.kind))),
            );
            assert.deepEqual(
              drawn.map(({ ruleId, text: flagged }) => `${ruleId}: ${flagged}`),
              [],
            );
          });
        });
      }
    });
  }
});
