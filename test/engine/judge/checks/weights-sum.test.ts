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
  it('reads a sentence that gives every criterion its share', () => {
    const prose = (text: string): string => `## Award criteria\n\n${text}`;
    const told = prose('Price counts for 60 %, quality for 30 % and the environment for 20 %.');
    assert.deepEqual(hitsOf('weights-sum', told, 'en')[0]?.values, { sum: '110', expected: '100' });
    assert.deepEqual(hitsOf('weights-sum', told.replace('20 %', '10 %'), 'en'), []);
    const german = '## Zuschlagskriterien\n\nDer Preis zählt 50 %, die Qualität 40 % und der Service 20 %.';
    assert.equal(hitsOf('weights-sum', german, 'de').length, 1);
    const french = "## Critères d'attribution\n\nLe prix compte pour 50 %, la qualité pour 30 % et le délai pour 10 %.";
    assert.equal(hitsOf('weights-sum', french, 'fr').length, 1);
    const dutch = '## Gunningscriteria\n\nDe prijs telt voor 50 %, kwaliteit voor 30 % en duurzaamheid voor 10 %.';
    assert.equal(hitsOf('weights-sum', dutch, 'nl').length, 1);
  });
  it('takes no other percentages of a sentence for weights', () => {
    const text =
      '## Award criteria\n\nThe price falls by 10 % in year two, by 20 % where parts last, and by 40 % later.';
    assert.deepEqual(hitsOf('weights-sum', text, 'en'), []);
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
