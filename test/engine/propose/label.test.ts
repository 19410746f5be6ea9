/** Numbers and headings run into the text stay when a sentence is replaced or deleted. */
import assert from 'node:assert/strict';
import { behindLabel, isLabel } from '../../../language-server/engine/propose/label';
import { readText } from '../../support/read-text';

/** What of a one-block Markdown source is left to change where `words` are the sentence. */
function changed(source: string, words: string): string {
  const [block] = readText(source, 'markdown').blocks;
  assert.ok(block);
  const start = source.indexOf(words);
  const range = behindLabel({ start, end: start + words.length }, block, source);
  return source.slice(range.start, range.end);
}

describe('The label of a block', () => {
  for (const number of ['4.2', '4.2.', 'D.4', '(3)', '(iv)', 'c)', 'B4.', 'VI.1']) {
    it(`is the number ${number} before a sentence`, () => {
      assert.equal(changed(`${number} The device is green.`, `${number} The device is green.`), 'The device is green.');
    });
  }

  it('is a number in bold, whose mark opens before the sentence', () => {
    assert.equal(changed('**4.3** The device is green.', '4.3** The device is green.'), 'The device is green.');
  });

  it('is no amount', () => {
    for (const words of ['12 Monate Garantie genügen.', '1.500 Geräte werden geliefert.', '3.5 kg is the most.']) {
      assert.equal(changed(words, words), words);
    }
  });

  it('takes both marks of an emphasis, or none', () => {
    assert.equal(changed('D.4 *Climate.* The rest.', 'D.4 *Climate.'), '*Climate.*');
    assert.equal(changed('**The device** is green. The rest.', 'The device** is green.'), '**The device** is green.');
  });

  it('says nothing alone', () => {
    for (const words of [
      '**Art. 9 – Glass.** ',
      '*Climate.*',
      'D.4 *Climate.*',
      '4.2',
      '- **Batteries:** ',
      '1. (a)',
    ]) {
      assert.ok(isLabel(words), words);
    }
    assert.ok(!isLabel('The device is green.'));
    assert.ok(!isLabel('**Glass.** It is green.'));
  });
});
