/** What a replacement changes, word by word. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordDiff } from '../../../addin/pane/state/word-diff';

describe('The word diff', () => {
  it('holds both texts in full, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = wordDiff(before, after);
        const side = (left: string): string =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        assert.equal(side('added'), before);
        assert.equal(side('removed'), after);
      }),
      { numRuns: 500 },
    );
  });

  it('strikes and puts in only what changes', () => {
    assert.deepEqual(wordDiff('The warranty lasts two years at least.', 'The warranty lasts five years at least.'), [
      { kind: 'same', text: 'The warranty lasts ' },
      { kind: 'removed', text: 'two' },
      { kind: 'added', text: 'five' },
      { kind: 'same', text: ' years at least.' },
    ]);
  });

  it('shows another text whole instead of picking words out of it', () => {
    const parts = wordDiff(
      'a valid certificate for every device in its range;',
      'The tenderer shows its ability by two deliveries.',
    );
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['removed', 'added'],
    );
  });

  it('says nothing of nothing', () => {
    assert.deepEqual(wordDiff('', ''), []);
    assert.deepEqual(wordDiff('same', 'same'), [{ kind: 'same', text: 'same' }]);
  });
});
