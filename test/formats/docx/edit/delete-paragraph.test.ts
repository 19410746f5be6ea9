import assert from 'node:assert/strict';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { readInLibreOffice } from '../../../support/libreoffice';
import { del, ins, list, p, r, sdt, tbl, tc, tr } from '../build-docx';
import { by, edit, partOf, shown, type Edited } from './edited';

/** Paragraphs of the body, empty ones too. */
function paragraphsIn({ body }: Edited): number {
  return body.match(/<w:p[ >]/g)?.length ?? 0;
}

const STRUCK_MARK = /<w:rPr><w:del [^>]*\/><\/w:rPr>/;

describe('A paragraph of a .docx that loses all of its text', () => {
  it('goes with its mark', () => {
    const edited = edit(p('een') + p('twee', { style: 'Tekst' }) + p('drie'), [['twee', '']]);
    assert.ok(
      edited.body.includes(
        `<w:p><w:pPr><w:pStyle w:val="Tekst"/><w:rPr><w:del ${by(2)}/></w:rPr></w:pPr><w:del ${by(1)}>`,
      ),
      edited.body,
    );
    assert.deepEqual([edited.accepted, edited.rejected], ['een\ndrie', 'een\ntwee\ndrie']);
    assert.equal(readDocx(edited.bytes).draft.source, 'een\ndrie');
  });

  it('leaves no empty item in its list', () => {
    const items = ['een', 'twee', 'drie'].map((text) => p(text, { list: { id: 1 } })).join('');
    const edited = edit({ body: items, numbering: [list(1, [{}])] }, [['twee', '']]);
    assert.match(edited.body, STRUCK_MARK);
    assert.equal(edited.accepted, 'een\ndrie');
  });

  it('stays, empty, at the end of a document, cell or section, and between two tables', () => {
    const table = tbl([tr([tc('cel')])]);
    for (const [body, text] of [
      [p('een') + p('twee'), 'twee'],
      [table + p('slot'), 'cel'],
      [p('een', { section: '<w:sectPr/>' }) + p('twee'), 'een'],
      [table + p('tussen') + table + p('slot'), 'tussen'],
      [p('een') + sdt(p('twee')), 'twee'],
    ] as const) {
      const edited = edit(body, [[text, '']]);
      assert.doesNotMatch(edited.body, STRUCK_MARK, body);
      assert.deepEqual(edited.refused, []);
    }
  });

  it('goes before a table, but not the last paragraph that keeps two tables apart', () => {
    const table = tbl([tr([tc('cel')])]);
    assert.match(edit(p('een') + p('twee') + table + p('slot'), [['twee', '']]).body, STRUCK_MARK);
    const both = edit(table + p('een') + p('twee') + table + p('slot'), [['een\ntwee', '']]);
    assert.equal(both.body.match(new RegExp(STRUCK_MARK, 'g'))?.length, 1);
    assert.deepEqual([both.accepted, both.rejected], ['cel\ncel\nslot', 'cel\neen\ntwee\ncel\nslot']);
  });

  it('stays for a picture, a note, or text that somebody has put in', () => {
    for (const rest of ['<w:r><w:drawing/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>', ins(r(' nieuw'))]) {
      assert.doesNotMatch(edit(p(r('een') + rest) + p('twee'), [['een', '']]).body, STRUCK_MARK, rest);
    }
  });

  it('goes with what somebody else has struck in it', () => {
    const edited = edit(p(r('een') + del(' oud')) + p('twee'), [['een', '']]);
    assert.match(edited.body, STRUCK_MARK);
    assert.deepEqual([edited.accepted, edited.rejected], ['twee', 'een oud\ntwee']);
  });

  it('goes with the bookmarks, comments and ends of them in it and behind it', () => {
    const begin = '<w:bookmarkStart w:id="50" w:name="b"/>';
    const end = '<w:bookmarkEnd w:id="50"/>';
    for (const body of [p(begin + r('een') + end) + p('twee'), begin + p('een') + end + p('twee')]) {
      const edited = edit(body, [['een', '']]);
      assert.match(edited.body, STRUCK_MARK, body);
      assert.ok(edited.body.includes(begin) && edited.body.includes(end), edited.body);
    }
  });

  it('is struck behind the insertion of its mark by somebody else', () => {
    const { body } = edit(p('een') + p('twee', { mark: 'ins' }) + p('drie'), [['twee', '']]);
    assert.match(body, /<w:rPr><w:ins w:id="90"[^>]*\/><w:del [^>]*\/><\/w:rPr>/);
  });

  it('makes room for the paragraphs that come in its place', () => {
    const edited = edit(p('een') + p('twee') + p('drie'), [['twee', '\nNieuw.']]);
    assert.equal(edited.accepted, 'een\nNieuw.\ndrie');
    assert.equal(edited.rejected, 'een\ntwee\ndrie');
    assert.equal(paragraphsIn(shown(edited.bytes)), 4);
    const atEnd = edit(p('een') + p('twee'), [['twee', '\nNieuw.']]);
    assert.deepEqual([atEnd.accepted, atEnd.rejected], ['een\nNieuw.', 'een\ntwee']);
  });

  it('is simply gone where changes are not tracked', () => {
    const edited = edit(p('een') + p('twee') + p('drie'), [['twee', '']], false);
    assert.equal(paragraphsIn(edited), 2);
    assert.equal(edited.accepted, 'een\ndrie');
  });

  it('stays, empty, without tracking where a bookmark or what somebody has struck would be lost', () => {
    for (const theirs of ['<w:bookmarkStart w:id="50" w:name="b"/>', del(' oud')]) {
      const edited = edit(p('een') + p(r('twee') + theirs) + p('drie'), [['twee', '']], false);
      assert.ok(edited.body.includes(theirs), edited.body);
    }
  });

  it('goes with others in one deletion; the ends of those that stay are kept apart', () => {
    const edited = edit(p('een twee') + p('drie') + p('vier') + p('vijf zes'), [[' twee\ndrie\nvier\nvijf ', '']]);
    assert.deepEqual([edited.accepted, edited.rejected], ['een\nzes', 'een twee\ndrie\nvier\nvijf zes']);
    assert.deepEqual(edit(p('een') + p('twee'), [['een\ntwee', 'x']]).refused, ['several-paragraphs']);
  });

  it('is kept whole where one of several in a deletion is locked', () => {
    const locked = sdt(p('twee'), '<w:lock w:val="contentLocked"/>');
    const edited = edit(p('een') + locked + p('drie'), [['een\ntwee', '']]);
    assert.deepEqual(edited.refused, ['locked']);
    assert.equal(partOf(edited.bytes, 'word/document.xml').includes('<w:del '), false);
  });

  it('is read by LibreOffice as gone when accepted and as it was when rejected', function () {
    this.timeout(60_000);
    const body = p('een') + p('twee') + p('drie vier') + p('vijf') + tbl([tr([tc(p('zes') + p('zeven'))])]) + p('slot');
    const edited = edit(body, [
      ['twee', ''],
      ['drie ', ''],
      ['vijf', ''],
      ['zes', ''],
    ]);
    const [read] = readInLibreOffice([edited.bytes]);
    assert.deepEqual(read?.accepted, ['een', 'vier', 'zeven', 'slot']);
    assert.deepEqual(read.rejected, ['een', 'twee', 'drie vier', 'vijf', 'zes', 'zeven', 'slot']);
  });
});
