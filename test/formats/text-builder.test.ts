import assert from 'node:assert/strict';
import { toSource } from '../../language-server/engine/draft';
import { TextBuilder, type CleanText } from '../../language-server/formats/text-builder';

/** The text as a block at the start of a source. */
const at = ({ map }: CleanText): { map: CleanText['map']; start: number } => ({ map, start: 0 });

describe('TextBuilder', () => {
  it('keeps adjacent pieces in one segment', () => {
    const builder = new TextBuilder();
    builder.append('vijf ', 10);
    builder.append('jaar', 15);
    assert.deepEqual(builder.finish(7), { text: 'vijf jaar', map: { clean: [0], source: [3] } });
  });

  it('leaves out soft hyphens and zero-width characters, and maps what follows past them', () => {
    const builder = new TextBuilder();
    builder.append('Liefer\u00adkette\u200b neu', 0);
    assert.deepEqual(builder.finish(0), { text: 'Lieferkette neu', map: { clean: [0, 6, 11], source: [0, 7, 13] } });
  });

  it('covers the whole source of a character that stands for more', () => {
    const builder = new TextBuilder();
    builder.append('R', 0);
    builder.replace('&', 1, 6);
    builder.append('D', 6);
    const clean = builder.finish(0);
    assert.equal(clean?.text, 'R&D');
    assert.deepEqual([toSource(at(clean), 1, 'start'), toSource(at(clean), 2, 'end')], [1, 6]);
    assert.deepEqual([toSource(at(clean), 2, 'start'), toSource(at(clean), 3, 'end')], [6, 7]);
    assert.deepEqual([toSource(at(clean), 0, 'start'), toSource(at(clean), 1, 'end')], [0, 1]);
  });

  it('makes one blank of a wrapped line and its blanks', () => {
    const builder = new TextBuilder();
    builder.append('twee  ', 0);
    builder.wrap(6, 8);
    builder.append('  jaar', 8);
    assert.equal(builder.finish(0)?.text, 'twee jaar');
  });

  it('takes blanks away beside a hard break, and at both ends', () => {
    const builder = new TextBuilder();
    builder.append('  Los 1 ', 0);
    builder.hardBreak(8, 12);
    builder.append(' Los 2 ', 12);
    builder.hardBreak(19, 20);
    const clean = builder.finish(0);
    assert.equal(clean?.text, 'Los 1\nLos 2');
    assert.equal(toSource(at(clean), 11, 'end'), 18);
  });

  it('keeps blanks in code', () => {
    const builder = new TextBuilder('keep');
    builder.append('  a  b ', 0);
    assert.equal(builder.finish(0)?.text, '  a  b');
  });

  it('has no text where nothing visible was added', () => {
    const builder = new TextBuilder();
    builder.append(' \u00a0\u00ad', 0);
    builder.wrap(3, 4);
    assert.equal(builder.finish(0), undefined);
  });
});
