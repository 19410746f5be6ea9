/** A reviewer that has read a draft before finds the same as one that has not, and a rule that breaks is alone in it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { CHECKS } from '../../language-server/engine/judge/checks/index';
import { Pack } from '../../language-server/engine/pack';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const corpus = fileURLToPath(new URL('../corpus/development/', import.meta.url));
const drafts = ['nl', 'fr', 'de', 'en'].map((language) => {
  const name = readdirSync(`${corpus}${language}`).find((each) => each.startsWith('flawed') && each.endsWith('.md'));
  return readFileSync(`${corpus}${language}/${name}`, 'utf8').slice(0, 6_000);
});
const context = { date: '2026-11-21', jurisdiction: 'BE' as const };

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(60),
  insert: fc.constantFrom(
    '',
    ' ',
    '\n\n',
    '# ',
    '- ',
    '| a | b |\n|---|---|\n',
    'niet ',
    'TCO Certified',
    ' of gelijkwaardig',
    ' 5 jaar ',
    '</p>',
    '💻',
  ),
});

describe('A reviewer', () => {
  it('finds the same after any edits as one that starts afresh', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.array(edit, { minLength: 1, maxLength: 5 }), (draft, edits) => {
        const reviewer = new Reviewer(testPack());
        let source = draft;
        reviewer.review(readText(source, 'markdown'), context);
        for (const { at, length, insert } of edits) {
          const start = at % (source.length + 1);
          source = source.slice(0, start) + insert + source.slice(start + length);
          const after = reviewer.review(readText(source, 'markdown'), context);
          const fresh = new Reviewer(testPack()).review(readText(source, 'markdown'), context);
          assert.deepEqual(after, fresh);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reports a rule that throws and runs the others', () => {
    const broken = { ...(CHECKS as Record<string, unknown>) };
    assert.ok(Object.keys(broken).length > 0);
    const { compiled } = testPack();
    const [first] = compiled.rules;
    assert.ok(first);
    const rule = {
      ...first,
      id: 'procurement/broken',
      family: 'procurement',
      kind: 'check',
      check: 'no-such-check',
      options: {},
      subject: 'any',
      status: 'stable',
      valid: {},
    };
    const {
      jurisdictions: _,
      buyers: __,
      threshold: ___,
      products: ____,
      modes: _____,
      ...everywhere
    } = rule as typeof rule & Record<string, unknown>;
    const languages = Object.fromEntries(
      Object.entries(compiled.languages).map(([language, part]) => [
        language,
        { ...part, texts: { ...part.texts, 'procurement/broken': part.texts[first.id] } },
      ]),
    );
    const pack = new Pack({ ...compiled, rules: [everywhere, ...compiled.rules], languages } as never);
    const draft = readText(drafts[0] ?? '', 'markdown');
    const review = new Reviewer(pack).review(draft, context);
    assert.deepEqual(
      review.failures.map(({ ruleId, message }) => [ruleId, message.includes('no check named')]),
      [['procurement/broken', true]],
    );
    assert.deepEqual(review.findings, new Reviewer(testPack()).review(draft, context).findings);
  });
});
