/** A proposed text stays a sentence of its own beside what stands before and behind it. */
import assert from 'node:assert/strict';
import { beforeRest, following } from '../../../language-server/engine/propose/joint';

describe('A proposed text', () => {
  const before = (text: string, rest: string): string =>
    beforeRest(text, 3, { start: 0, end: 3 + rest.length }, `abc${rest}`);

  it('ends with a semicolon where the block goes on in lower case', () => {
    assert.equal(before('It lasts.', ' and so on'), 'It lasts;');
    assert.equal(before('[It lasts.]', ' and so on'), '[It lasts];');
  });

  it('keeps its full stop before a capital and at the end of the block', () => {
    assert.equal(before('It lasts.', ' And so on'), 'It lasts.');
    assert.equal(before('It lasts.', ''), 'It lasts.');
  });

  it('is parted by a full stop from words that have none', () => {
    assert.equal(following('It lasts.', 5, 'green'), '. It lasts.');
    assert.equal(following('It lasts.', 6, 'green;'), ' It lasts.');
    assert.equal(following('It lasts.', 8, '(green.)'), ' It lasts.');
  });
});
