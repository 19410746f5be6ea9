import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../language-server/engine/draft';
import { SOUND, compileTree } from './tree';

const LEVELS = '{ unlikely: { repairability: 0.1 }, doubtful: { repairability: 0.5 } }';

/** A bank of one language: nonsense that is a fault, and nonsense that is none. */
function bank(language: Language, fault: string): Record<string, string> {
  const lines = ['one', 'two', 'three', 'four'].flatMap((word) => [
    `  - { fault: nonsense, text: "${fault} ${word} swallows all" }`,
    `  - { sound: nonsense, text: "quiet ${word} returns all" }`,
  ]);
  const file = `language: ${language}\nfamily: repairability\nsentences:\n${lines.join('\n')}\n`;
  return { [`sentences/${language}/repairability.yaml`]: file };
}

/** A rule that hears the reader, without which none is trained for its family. */
const READING: Record<string, string> = {
  'repairability/reads/rule.yaml': `
id: repairability/reads
family: repairability
kind: check
check: reads-like-fault
options: { family: repairability, threshold: 0.5 }
about: Reads like a fault.
severity: advice
basis: practice
lastChecked: 2026-11-21
`,
  ...Object.fromEntries(
    LANGUAGES.map((code) => [
      `repairability/reads/text.${code}.yaml`,
      SOUND[`repairability/parts/text.${code}.yaml`] ?? '',
    ]),
  ),
};

const BASE = compileTree({
  ...READING,
  ...bank('nl', 'loud'),
  ...bank('en', 'loud'),
  'pack.yaml': `version: 2026.1.0\nsecondWitness: ${LEVELS}\n`,
}).pack;

describe('The second reader of a pack', () => {
  it('is there for the languages of its bank only, with the levels that go with it', () => {
    assert.deepEqual(
      LANGUAGES.filter((language) => BASE.languages[language].reader),
      ['nl', 'en'],
    );
    assert.deepEqual(BASE.secondWitness, {
      unlikely: { repairability: 0.1 },
      doubtful: { repairability: 0.5 },
      sure: {},
    });
  });

  it('stays that of the base, levels and all, where a pack that adds to it has no bank', () => {
    const { pack } = compileTree({}, BASE);
    assert.deepEqual(pack.languages.nl.reader, BASE.languages.nl.reader);
    assert.deepEqual(pack.secondWitness, BASE.secondWitness);
  });

  it('is trained anew where such a pack has a bank, in that language alone and without the levels of the other', () => {
    const { pack } = compileTree(bank('nl', 'shrill'), BASE);
    assert.ok(pack.languages.nl.reader);
    assert.notDeepEqual(pack.languages.nl.reader, BASE.languages.nl.reader);
    assert.deepEqual(pack.languages.en.reader, BASE.languages.en.reader);
    assert.equal(pack.languages.fr.reader, undefined);
    assert.equal(pack.secondWitness, undefined);
  });

  it('is not heard at levels that contradict each other', () => {
    const { problems } = compileTree({
      'pack.yaml':
        'version: 2026.1.0\nsecondWitness: { unlikely: { repairability: 0.5 }, doubtful: { repairability: 0.1 } }\n',
    });
    assert.match(
      problems.map(({ message }) => message).join(),
      /"unlikely" to be no more than "doubtful", and neither more than "sure"/,
    );
    const sure = compileTree({
      'pack.yaml':
        'version: 2026.1.0\nsecondWitness: { doubtful: { human-rights: 0.5 }, sure: { human-rights: 0.2 } }\n',
    });
    assert.match(
      sure.problems.map(({ message }) => message).join(),
      /"unlikely" to be no more than "doubtful", and neither more than "sure"/,
    );
  });
});
