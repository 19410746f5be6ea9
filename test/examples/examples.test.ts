/** The example tenders show what they are there to show, in Markdown and in Word alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Context } from '../../language-server/engine/context';
import { LANGUAGES, type Draft, type Language } from '../../language-server/engine/draft';
import { FAMILIES, type Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readBytes } from '../../language-server/formats/read-bytes';
import { readText } from '../support/read-text';
import { TWINS, wordTwin } from '../../scripts/examples';
import { testPack } from '../support/pack';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const read = (path: string): string => readFileSync(folder + path, 'utf8');

/** The four families that a reader of the examples comes for. */
const SHOWN = FAMILIES.filter((family) => family !== 'procurement');

describe('The example tenders', () => {
  let reviewer: Reviewer;
  before(() => {
    reviewer = new Reviewer(testPack());
  });

  function findings(path: string): Finding[] {
    const draft = readText(read(path), 'markdown');
    const settings = parse(draft.frontMatter?.yaml ?? '') as { mode?: Context['mode']; tenderlint: Partial<Context> };
    const context: Context = { date: '2026-11-21', ...settings.tenderlint, mode: settings.mode };
    return reviewer.review(draft, context).findings;
  }

  for (const language of LANGUAGES) {
    it(`${language}: the flawed one draws an error or warning of each family`, () => {
      const drawn = new Set(
        findings(`${language}/laptops-flawed.md`)
          .filter(({ severity }) => severity !== 'advice')
          .map(({ family }) => family),
      );
      assert.deepEqual(
        SHOWN.filter((family) => !drawn.has(family)),
        [],
      );
    });

    for (const name of ['laptops-good', 'laptops-template']) {
      it(`${language}: ${name} draws no error and no warning`, () => {
        const bad = findings(`${language}/${name}.md`).filter(({ severity }) => severity !== 'advice');
        assert.deepEqual(
          bad.map(({ ruleId, text }) => `${ruleId}: ${text}`),
          [],
        );
      });
    }

    for (const name of TWINS) {
      it(`${language}: ${name}.docx says what its Markdown says`, async () => {
        const bytes = readFileSync(`${folder}${language}/${name}.docx`);
        const twin = await readBytes(bytes, `${name}.docx`);
        assert.deepEqual(outline(twin), outline(readText(read(`${language}/${name}.md`), 'markdown')));
      });

      it(`${language}: ${name}.docx is what "npm run examples" makes now`, async () => {
        assert.ok(
          await same(language, name),
          `examples/${language}/${name}.docx is out of date: run "npm run examples"`,
        );
      });
    }
  }
});

/** Kind and words of every block of the body, footnotes last as Word keeps them. */
function outline({ blocks }: Draft): string[] {
  const shown = blocks.filter(({ region }) => region === 'body' || region === 'footnote');
  const rank = (region: string): number => (region === 'footnote' ? 1 : 0);
  return shown
    .sort((left, right) => rank(left.region) - rank(right.region))
    .map(({ kind, region, text }) => `${region} ${kind}: ${text}`);
}

async function same(language: Language, name: string): Promise<boolean> {
  const made = await wordTwin(read(`${language}/${name}.md`), language);
  return Buffer.from(made).equals(readFileSync(`${folder}${language}/${name}.docx`));
}
