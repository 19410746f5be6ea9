import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addsUp } from '../../../../language-server/engine/judge/checks/weights-sum';
import { hitsOf } from './read-draft';

const table = (heads: string, ...rows: string[]): string =>
  [
    '## Award criteria',
    '',
    `| ${heads} |`,
    `|${' --- |'.repeat(heads.split('|').length)}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');

describe('The sum of weights', () => {
  it('is wrong where percentages of a table do not make 100', () => {
    const [hit] = hitsOf(
      'weights-sum',
      table('Criterion | Weight', 'Price | 60 %', 'Quality | 30 %', 'Energy | 5 %'),
      'en',
    );
    assert.deepEqual(hit?.values, { sum: '95', expected: '100' });
  });
  it('is right where they do, also after rounding', () => {
    assert.deepEqual(hitsOf('weights-sum', table('Criterion | Weight', 'Price | 60 %', 'Quality | 40 %'), 'en'), []);
    assert.deepEqual(
      hitsOf('weights-sum', table('Criterion | Weight', 'A | 33.3 %', 'B | 33.3 %', 'C | 33.3 %'), 'en'),
      [],
    );
  });
  it('counts sub-criteria once', () => {
    const rows = ['1 Price | 50', '2 Quality | 50', '2.1 Service | 30', '2.2 Warranty | 20'];
    assert.deepEqual(
      hitsOf('weights-sum', `${table('Criterion | Points', ...rows)}\n\nThere are 100 points in total.`, 'en'),
      [],
    );
  });
  it('holds points against the total row of the table', () => {
    const [hit] = hitsOf('weights-sum', table('Criterion | Points', 'Price | 60', 'Service | 25', 'Total | 100'), 'en');
    assert.deepEqual(hit?.values, { sum: '85', expected: '100' });
  });
  it('says nothing of points without a stated total', () => {
    assert.deepEqual(hitsOf('weights-sum', table('Criterion | Points', 'Price | 60', 'Service | 25'), 'en'), []);
  });
  it('does not take "Gesamtpreis" for a total row', () => {
    const text = table('Kriterium | Gewichtung', 'Gesamtpreis der Geräte | 60 %', 'Service | 40 %').replace(
      'Award criteria',
      'Zuschlagskriterien',
    );
    assert.deepEqual(hitsOf('weights-sum', text, 'de'), []);
  });
  it('reads lettered paragraphs, and keeps silent where one names several amounts', () => {
    const list = (last: string): string => `## Gunningscriteria\n\n- prijs: 60 %\n- dienstverlening: 20 %\n- ${last}`;
    assert.equal(hitsOf('weights-sum', list('energie: 10 %'), 'nl').length, 1);
    assert.deepEqual(hitsOf('weights-sum', list('energie: 10 %, waarvan 5 % voor schermen'), 'nl'), []);
  });
  it('accepts every split of the total, with or without sub-criteria behind', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(parts, (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        assert.ok(addsUp(weights, total));
        assert.ok(addsUp([...weights, 50, 20, 30], total + 50));
      }),
    );
  });
});
