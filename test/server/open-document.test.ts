import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../language-server/document/line-index';
import { formatOf, OpenDocument } from '../../language-server/server/open-document';

const open = (text: string): OpenDocument => {
  const document = OpenDocument.create('untitled:1', 'markdown', 1, text);
  document.takeChanges();
  return document;
};
const piece = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '😀', 'é', ' ');
const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));

describe('An open document', () => {
  it('tells one range around all changes since it was last asked', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(30), fc.nat(8), text), { minLength: 1, maxLength: 5 }),
        (first, changes) => {
          const document = open(first);
          changes.forEach(([at, length, insert], version) => {
            const lines = new LineIndex(document.text);
            const range = { start: lines.position(at), end: lines.position(at + length) };
            OpenDocument.update(document, [{ range, text: insert }], version + 2);
          });
          const changed = document.takeChanges();
          assert.ok(changed);
          const { fromA, toA, fromB, toB } = changed;
          assert.equal(first.slice(0, fromA) + document.text.slice(fromB, toB) + first.slice(toA), document.text);
        },
      ),
    );
  });

  it('takes ranges past the end of a line or the text as ending there', () => {
    const document = open('ab\ncd');
    OpenDocument.update(
      document,
      [{ range: { start: { line: 1, character: 99 }, end: { line: 99, character: 0 } }, text: 'e' }],
      2,
    );
    assert.equal(document.text, 'ab\ncde');
    OpenDocument.update(
      document,
      [{ range: { start: { line: 2, character: 0 }, end: { line: 0, character: 1 } }, text: '' }],
      3,
    );
    assert.equal(document.text, 'a');
  });

  it('takes a change without a range as the whole text', () => {
    const document = open('old');
    OpenDocument.update(document, [{ text: 'new' }], 2);
    assert.equal(document.text, 'new');
    assert.equal(document.takeChanges(), undefined);
  });

  it('is read in the format of its language id, else of its ending', () => {
    assert.equal(formatOf('plaintext', 'file:///a.md'), 'plain');
    assert.equal(formatOf('unknown', 'file:///a.html'), 'html');
    assert.equal(formatOf('unknown', 'untitled:1'), 'markdown');
    assert.equal(formatOf('paragraphs', 'word:doc'), 'paragraphs');
  });
});
