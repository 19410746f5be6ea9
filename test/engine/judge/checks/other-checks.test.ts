import assert from 'node:assert/strict';
import type { CheckHit } from '../../../../language-server/engine/judge/checks/check';
import { hitsOf, wordsOf } from './read-draft';

describe('Left-over blanks', () => {
  const blanks = (text: string): string[] => wordsOf(hitsOf('placeholder', text, 'en', { concept: 'placeholder' }));
  it('are brackets, dots and words of the template', () => {
    assert.deepEqual(blanks('The term is [number] years and the price .......... euro.'), ['[number]', '..........']);
    assert.deepEqual(blanks('The date is TBD.'), ['TBD']);
  });
  it('are not notes by number, formulas, nor the blanks of a form for the tenderer', () => {
    assert.deepEqual(blanks('As the Court held [12], this is allowed.'), []);
    assert.deepEqual(blanks('The energy costs are [watts × 1,800 h × 0.29 euro].'), []);
    assert.deepEqual(blanks('## Tender form\n\nName: ____________'), []);
  });
  it('need the concept as an option', () => {
    assert.throws(() => hitsOf('placeholder', 'Text.', 'en'), /needs the option "concept"/);
  });
});

describe('Annexes', () => {
  const missing = (text: string): string[] => wordsOf(hitsOf('annex-reference', text, 'en'));
  it('are missed where others are in the file', () => {
    assert.deepEqual(missing('See Annex 3.\n\n## Annex 1\n\nList.\n\n## Annex 2\n\nForm.'), ['Annex 3']);
  });
  it('are not missed where the file has none, or where the annex is that of a law', () => {
    assert.deepEqual(missing('See Annex 3.'), []);
    assert.deepEqual(missing('See Annex 10 to Directive 2014/24/EU.\n\n## Annex 1\n\nList.'), []);
  });
});

describe('Contradicting lengths of time', () => {
  const options = { subjects: ['warranty'], except: ['battery'] };
  const contradictions = (text: string): string[] => wordsOf(hitsOf('conflicting-durations', text, 'en', options));
  it('reads a length under a title as one of what the title names', () => {
    const both = { ...options, subjects: ['warranty', 'spare-part'] };
    const lengths = (text: string): string[] => wordsOf(hitsOf('conflicting-durations', text, 'en', both));
    const parts = 'Spare parts can be ordered for seven years after delivery.\n\n';
    assert.deepEqual(lengths(`${parts}Warranty. Five years from delivery, spare parts and labour included.`), []);
    assert.deepEqual(lengths(`${parts}### Warranty\n\nFive years from delivery, spare parts included.`), []);
    assert.equal(lengths(`${parts}They are offered as spare parts for five years from delivery.`).length, 1);
  });

  it('are found for the same thing', () => {
    assert.deepEqual(contradictions('The warranty runs for three years.\n\nThe warranty lasts five years.'), [
      'five years',
    ]);
  });
  it('are none for different goods, exceptions or the award', () => {
    assert.deepEqual(
      contradictions('The warranty on laptops is three years.\n\nThe warranty on monitors is five years.'),
      [],
    );
    assert.deepEqual(contradictions('The warranty is three years.\n\nThe warranty on the battery is two years.'), []);
    assert.deepEqual(
      contradictions('The warranty is three years.\n\n## Award criteria\n\nA warranty of five years earns 5 points.'),
      [],
    );
  });
});

describe('Labels piled on the same goods', () => {
  const options = { labels: ['tco_certified', 'epeat', 'blauer_engel'], most: 2, unless: ['or-equivalent'] };
  const piled = (text: string, told: Record<string, unknown> = options): CheckHit[] =>
    hitsOf('labels-piled', `## Specification\n\n${text}`, 'en', told);
  it('are flagged at the label that is one too many, with the others beside it', () => {
    const [hit] = piled('Laptops bear TCO Certified.\n\nLaptops have EPEAT Gold.\n\nLaptops carry the Blue Angel.');
    assert.ok(hit);
    assert.deepEqual(wordsOf([hit]), ['Blue Angel']);
    assert.equal(hit.values?.count, '3');
    assert.deepEqual(
      hit.related?.map(({ message }) => message),
      ['TCO Certified', 'EPEAT'],
    );
  });
  it('are none where they are asked of different goods, or of one of them twice', () => {
    assert.deepEqual(
      piled('Laptops bear TCO Certified.\n\nMonitors have EPEAT Gold.\n\nPrinters carry the Blue Angel.'),
      [],
    );
    assert.deepEqual(piled('Laptops bear TCO Certified.\n\nAll bear TCO Certified.\n\nLaptops have EPEAT.'), []);
  });
  it('are none where a label may be left out, or an equivalent takes its place', () => {
    assert.deepEqual(
      piled('They bear TCO Certified.\n\nThey have EPEAT or equivalent.\n\nThey preferably carry the Blue Angel.'),
      [],
    );
  });
  it('need their options', () => {
    assert.throws(() => piled('Text.', {}), /needs the option "most"/);
    assert.throws(() => piled('Text.', { most: 2, unless: [] }), /needs the option "labels"/);
  });
});

describe('The weight of the environment', () => {
  const options = { concept: 'ecological-topic', minimum: 30, reason: 'environment-share-reason' };
  const draft = (weight: number): string =>
    `## Award criteria\n\n| Criterion | Weight |\n| --- | --- |\n| Price | ${100 - weight} % |\n| Climate and environment | ${weight} % |`;
  it('is flagged below the minimum and not at it', () => {
    assert.deepEqual(hitsOf('environment-weight', draft(20), 'en', options)[0]?.values, { share: '20', minimum: '30' });
    assert.deepEqual(hitsOf('environment-weight', draft(30), 'en', options), []);
  });
  it('counts a criterion, and not its parts beside it', () => {
    const parts = (weight: number): string =>
      `${draft(weight)}\n| – warranty | ${weight - 10} % |\n| – recycled plastic | 10 % |`;
    assert.deepEqual(hitsOf('environment-weight', parts(35), 'en', options), []);
    assert.equal(hitsOf('environment-weight', parts(25), 'en', options)[0]?.values?.share, '25');
  });
  it('takes weights that add up as they stand for criteria, whatever else adds up', () => {
    const plain = (...weights: number[]): string =>
      `## Award criteria\n\n| Criterion | Weight |\n| --- | --- |\n${weights
        .map((weight, at) => `| ${['Price', 'Climate', 'Service', 'Delivery', 'Design', 'Colour'][at]} | ${weight} % |`)
        .join('\n')}`;
    for (const weights of [
      [50, 20, 30],
      [40, 20, 20, 20],
      [45, 20, 35, 0, 0, 0],
    ]) {
      assert.equal(hitsOf('environment-weight', plain(...weights), 'en', options)[0]?.values?.share, '20');
    }
  });
  it('counts the green parts of a criterion that is not green itself', () => {
    const quality = (green: number): string =>
      `## Award criteria\n\n| Criterion | Weight |\n| --- | --- |\n| Price | 40 % |\n| Quality | 60 % |\n| – service | ${100 - green} % |\n| – climate | ${green} % |`;
    assert.deepEqual(hitsOf('environment-weight', quality(50), 'en', options), []);
    assert.equal(hitsOf('environment-weight', quality(40), 'en', options)[0]?.values?.share, '24');
  });
  it('may be told in a sentence under its heading', () => {
    const told = (share: number): string =>
      `${draft(20)}\n\n## Climate and environment\n\nThe weight of this part is ${share} %.`;
    assert.deepEqual(hitsOf('environment-weight', told(30), 'en', options), []);
    assert.equal(hitsOf('environment-weight', told(20), 'en', options).length, 1);
  });
});

describe('Advertising marks', () => {
  it('are trade mark signs and exclamation marks outside quotation marks', () => {
    assert.equal(hitsOf('advertising-marks', 'The EcoFuse™ unit prints for you!', 'en').length, 1);
    assert.deepEqual(hitsOf('advertising-marks', 'The name “EcoFuse™” earns nothing.', 'en'), []);
    assert.deepEqual(hitsOf('advertising-marks', 'The value is != 3.', 'en'), []);
  });
});
