/** A sentence goes with what it fills, and leaves the form of its draft alone. */
import assert from 'node:assert/strict';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import { deletion } from '../../../language-server/engine/propose/deletion';
import type { Phase } from '../../../language-server/engine/finding';
import type { Passage } from '../../../language-server/engine/situate/situation';
import { applyEdits } from '../../../language-server/document/merge-edits';
import { testPack } from '../../support/pack';
import { readText } from '../../support/read-text';

/** The Markdown source without a sentence of it; undefined where no deletion is offered. */
function without(sentence: string, source: string, phase: Phase = 'specification'): string | undefined {
  const draft = readText(source, 'markdown');
  const start = source.indexOf(sentence);
  const block = draft.blocks.find((each) => each.start <= start && start < each.end);
  assert.ok(block);
  const annotation = annotate(block.text, 'en', testPack());
  const edit = deletion({ start, end: start + sentence.length }, { block, phase, annotation } as Passage, draft);
  return edit && applyEdits(source, [edit]);
}

describe('The deletion of a sentence', () => {
  it('takes the heading run into the text with the last sentence under it', () => {
    const source = 'One.\n\n**Art. 9 – Glass.** It is green.\n\nThree.';
    assert.equal(without('It is green.', source), 'One.\n\nThree.');
  });

  it('leaves the number of the sentences behind it', () => {
    assert.equal(without('4.2 It is green.', '4.2 It is green. It lasts.'), '4.2 It lasts.');
  });

  it('leaves the blank line above a list whose first item goes', () => {
    assert.equal(without('green;', 'Such as:\n\n1. green;\n2. blue.'), 'Such as:\n\n2. blue.');
  });

  it('is not offered for the name of a clause', () => {
    assert.equal(without('D.4 *Climate.', 'D.4 *Climate.* It lasts.'), undefined);
  });

  it('is not offered for a criterion with a share of the award', () => {
    assert.equal(without('Greenness, 10 %.', 'Greenness, 10 %.', 'award'), undefined);
    assert.equal(without('Greenness, 10 %.', 'One.\n\nGreenness, 10 %.'), 'One.');
  });
});
