import assert from 'node:assert/strict';
import type { Annotation } from '../../../language-server/engine/annotate/annotation';
import { evidenceAfter, readSubject } from '../../../language-server/engine/situate/subject';
import type { Traits } from '../../../language-server/engine/situate/traits';
import { readText } from '../../support/read-text';

/** Paragraphs of ten words; `devices` of them name a laptop; of each so much evidence. */
function isIct({ sentences = 20, evidence = 0, devices = 0, text = 'Words.' }): boolean {
  const source = `# Purchase\n\n${Array.from({ length: sentences }, (_, at) => `${text} Number ${at}.`).join('\n\n')}\n`;
  const draft = readText(source, 'markdown');
  const annotations = draft.blocks.map(() => ({ words: 10 }) as unknown as Annotation);
  const traits = draft.blocks.map(({ kind }, at): Traits => {
    const named = kind !== 'heading' && at <= devices;
    const onSubject = kind === 'heading' ? { evidence: -9999, sentences: 1 } : { evidence, sentences: 1 };
    return { ...NOTHING, groups: named ? [['laptop', 1]] : [], onSubject };
  });
  return readSubject(draft, annotations, traits).ictHardware;
}

const NOTHING: Traits = {
  headings: [],
  wording: [],
  scored: false,
  groups: [],
  jurisdictions: [],
  otherSubjects: 0,
  blanks: 0,
  namesTemplate: false,
  partial: false,
  onSubject: { evidence: 0, sentences: 0 },
};

describe('What a draft is about', () => {
  it('is what its products say in a draft of few sentences, whatever the second reader thinks', () => {
    assert.equal(isIct({ sentences: 8, devices: 4, evidence: -400 }), true);
    assert.equal(isIct({ sentences: 8, devices: 0, evidence: 400 }), false);
  });

  it('is what the sentences of a longer one say on average, those of headings left out', () => {
    assert.equal(
      isIct({ devices: 6, evidence: 10 }),
      false,
      'products are named, and the sentences are of something else',
    );
    assert.equal(isIct({ devices: 6, evidence: 60 }), true);
    assert.equal(isIct({ devices: 0, evidence: 60 }), false, 'more is asked where no products are named');
    assert.equal(isIct({ devices: 0, evidence: 150 }), true);
  });

  it('is what a procurement code says, before all else', () => {
    assert.equal(isIct({ evidence: -400, text: 'CPV 30213100-6.' }), true);
    assert.equal(isIct({ devices: 6, evidence: 400, text: 'CPV 90910000-9.' }), false);
    assert.equal(isIct({ devices: 6, evidence: 400, text: 'CPV 50313200-4.' }), true, 'devices with their maintenance');
    assert.equal(isIct({ devices: 0, evidence: -400, text: 'CPV 30199000-0.' }), false, 'paper and stationery');
  });

  it('stays what it is while an edit leaves the evidence on one side', () => {
    const { blocks } = readText('Some words.\n', 'markdown');
    const [block] = blocks;
    assert.ok(block);
    const traits = (evidence: number): Traits => ({ ...NOTHING, onSubject: { evidence, sentences: 1 } });
    assert.equal(evidenceAfter(100, block, traits(50), traits(-40)), 10);
    assert.equal(evidenceAfter(100, block, traits(50), traits(-60)), null);
    assert.equal(evidenceAfter(-5, block, traits(0), traits(4)), -1);
    assert.equal(evidenceAfter(-5, block, traits(0), traits(5)), null);
    assert.equal(evidenceAfter(undefined, block, traits(0), traits(400)), undefined);
  });
});
