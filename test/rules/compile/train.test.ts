import assert from 'node:assert/strict';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import { Pack } from '../../../language-server/engine/pack';
import { trainReaders } from '../../../rules/compile/train';
import type { SentenceFile } from '../../../rules/schema/sentences';
import { testPack } from '../../support/pack';

type Entry = SentenceFile['sentences'][number];

const file = (family: SentenceFile['family'], sentences: Entry[], more: Partial<SentenceFile> = {}): SentenceFile => ({
  language: 'en',
  family,
  judgedFor: 'all families',
  subject: 'ict',
  sentences,
  ...more,
});

const ANIMALS = ['otter', 'heron', 'badger', 'weasel', 'marten', 'lynx', 'stork', 'vole'];

/** Nonsense of no family, so that nothing but the bank can teach it. */
const BANK: SentenceFile[] = [
  file('repairability', [
    ...ANIMALS.map((animal) => ({ fault: 'nonsense', text: `The purple ${animal} swallows the trombone entirely.` })),
    ...ANIMALS.map((animal) => ({ sound: 'nonsense', text: `The yellow ${animal} returns the trombone unharmed.` })),
  ]),
  file('greenwashing', [
    ...ANIMALS.map((animal) => ({ fault: 'nonsense', text: `A whispering ${animal} polishes the lighthouse.` })),
    { fault: 'nonsense', text: 'The purple otter swallows the trombone entirely.' },
  ]),
  file(
    'procurement',
    ANIMALS.map((animal) => ({ sound: 'other', text: `Some meadow feeds a grazing ${animal} in winter.` })),
    { subject: 'other' },
  ),
];

const { pack: untrained, families } = (() => {
  const { compiled } = testPack();
  return { pack: compiled, families: ['human-rights', 'certification', 'repairability', 'greenwashing'] as const };
})();

/** What a reader of the bank thinks of a text: likeness by family, and evidence on the subject. */
function read(
  text: string,
  bank = BANK,
): { likeness: (family: (typeof families)[number]) => number; onSubject: number } {
  const reader = trainReaders(untrained, bank).en;
  assert.ok(reader);
  const en = { ...untrained.languages.en, reader };
  const pack = new Pack({ ...untrained, languages: { ...untrained.languages, en } });
  const [sentence] = annotate(text, 'en', pack).sentences;
  const second = pack.secondReader('en');
  assert.ok(sentence && second);
  return {
    likeness: (family) => sentence.likeness?.[second.column(family)] ?? Number.NaN,
    onSubject: sentence.onSubject ?? Number.NaN,
  };
}

describe('Training the second reader', () => {
  it('tells a fault in words it met in other company from a sound sentence, and one family from another', () => {
    const fault = read('The purple squirrel swallows the trombone entirely.');
    const sound = read('The yellow squirrel returns the trombone unharmed.');
    assert.ok(fault.likeness('repairability') > 0.5, String(fault.likeness('repairability')));
    assert.ok(sound.likeness('repairability') < 0.2, String(sound.likeness('repairability')));
    const green = read('A whispering squirrel polishes the lighthouse.');
    assert.ok(green.likeness('greenwashing') > 0.5, String(green.likeness('greenwashing')));
    assert.ok(green.likeness('repairability') < 0.2, String(green.likeness('repairability')));
  });

  it('takes a text that stands under two families for a fault of both', () => {
    const both = read('The purple otter swallows the trombone entirely.');
    const one = read('The purple heron swallows the trombone entirely.');
    assert.ok(both.likeness('greenwashing') > one.likeness('greenwashing'));
    assert.ok(both.likeness('repairability') > 0.5);
  });

  it('tells the subject of a draft by the sentences of other drafts', () => {
    assert.ok(read('Some meadow feeds a grazing squirrel in winter.').onSubject < 0);
    assert.ok(read('The purple squirrel swallows the trombone entirely.').onSubject > 0);
    const withoutOthers = BANK.filter(({ subject }) => subject === 'ict');
    assert.ok(Number.isNaN(read('Some meadow feeds a grazing squirrel.', withoutOthers).onSubject));
  });

  it('gives the same weights every time', () => {
    assert.deepEqual(trainReaders(untrained, BANK), trainReaders(untrained, BANK));
  });
});
