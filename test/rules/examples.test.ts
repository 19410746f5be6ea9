/** Runs every example of the pack: what flags, its mended twin, and the near-misses. */
import assert from 'node:assert/strict';
import { readOwnSettings } from '../../language-server/config/front-matter';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { Context } from '../../language-server/engine/context';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../../language-server/formats/read-text';
import { exampleDraft, type ExampleOptions } from '../support/example-draft';
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
        const draft = readText(exampleDraft(text, rule, language, options), 'markdown');
        const told = draft.frontMatter ? readOwnSettings(draft.frontMatter, rule.id).config : {};
        const subject = rule.subject === 'ict' && rule.kind !== 'question' ? ['laptop'] : undefined;
        const context: Context = {
          date: '2026-11-21',
          jurisdiction: told.jurisdiction ?? rule.jurisdictions?.[0],
          threshold: told.threshold,
          mode: told.mode,
          productGroups: told.productGroups ?? rule.products ?? subject,
          rules: {
            ...Object.fromEntries(silenced.map((id) => [id, { enabled: false }])),
            [rule.id]: { enabled: true },
          },
          ...(options.context as Partial<Context>),
        };
        return reviewer.review(draft, context).findings;
      };
      for (const language of LANGUAGES) {
        const text = texts[language];
        text.examples.forEach((example, at) => {
          it(`${language} ${at + 1}: flags "${example.flag.slice(0, 60)}"`, () => {
            let ids = findings(example.flag, example, language).map(({ ruleId }) => ruleId);
            // Advice keeps silent where a louder rule of the family flags the same words: hear it alone.
            if (!ids.includes(rule.id))
              ids = findings(example.flag, example, language, ids).map(({ ruleId }) => ruleId);
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
