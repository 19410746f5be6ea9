import assert from 'node:assert/strict';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, list, p, r, sdt, style, tbl, tc, tr, type DocxOptions } from './build-docx';
import { outline } from '../outline';

function read(body: string, more: Omit<DocxOptions, 'body'> = {}): string[] {
  return outline(readDocx(buildDocx({ body, ...more })).draft);
}

describe('tables of a .docx', () => {
  it('give every cell its place', () => {
    assert.deepEqual(read(tbl([tr([tc('a'), tc('b')]), tr([tc('c'), tc('d')])]) + p('na') + tbl([tr([tc('e')])])), [
      'cell 0.0.0: a',
      'cell 0.0.1: b',
      'cell 0.1.0: c',
      'cell 0.1.1: d',
      'paragraph: na',
      'cell 1.0.0: e',
    ]);
  });

  it('give several paragraphs of a cell the same place', () => {
    assert.deepEqual(read(tbl([tr([tc(p('een') + p('twee'))])])), ['cell 0.0.0: een', 'cell 0.0.0: twee']);
  });

  it('count the columns that merged cells cover, and carry nothing for the rest of a vertical merge', () => {
    const rows = [
      tr([tc('breed', { span: 2 }), tc('rechts')]),
      tr([tc('hoog', { merge: 'restart' }), tc('x'), tc('y')]),
      tr([tc('verborgen', { merge: 'continue' }), tc('z'), tc('w')]),
    ];
    assert.deepEqual(read(tbl(rows)), [
      'cell 0.0.0: breed',
      'cell 0.0.2: rechts',
      'cell 0.1.0: hoog',
      'cell 0.1.1: x',
      'cell 0.1.2: y',
      'cell 0.2.1: z',
      'cell 0.2.2: w',
    ]);
  });

  it('may stand inside cells', () => {
    const inner = tbl([tr([tc('binnen')])]);
    assert.deepEqual(read(tbl([tr([tc(p('voor') + inner + p('na')), tc('naast')])])), [
      'cell 0.0.0: voor',
      'cell 1.0.0: binnen',
      'cell 0.0.0: na',
      'cell 0.0.1: naast',
    ]);
  });

  it('have the header rows that repeat on each page', () => {
    const rows = [
      tr([tc('Eis')], { header: true }),
      tr([tc('Gewicht')], { header: true }),
      tr([tc('40')]),
      tr([tc('x')], { header: true }),
    ];
    assert.deepEqual(read(tbl(rows)), [
      'cell 0.0.0 head: Eis',
      'cell 0.1.0 head: Gewicht',
      'cell 0.2.0: 40',
      'cell 0.3.0: x',
    ]);
  });

  it('have a header in a first row that is bold when the next is not', () => {
    const bold = (text: string): string => tc(p(r(text, { bold: true })));
    assert.deepEqual(read(tbl([tr([bold('Critère'), bold('Points')]), tr([bold('Prix'), tc('40')])])), [
      'cell 0.0.0 head: Critère',
      'cell 0.0.1 head: Points',
      'cell 0.1.0: Prix',
      'cell 0.1.1: 40',
    ]);
    assert.deepEqual(read(tbl([tr([bold('a')]), tr([bold('b')])])), ['cell 0.0.0: a', 'cell 0.1.0: b']);
  });

  it('have a header in the first row when their style formats it, not by the look flag alone', () => {
    const look = (id: string): string => `<w:tblStyle w:val="${id}"/><w:tblLook w:val="04A0"/>`;
    const styles = [
      style('Grid', { type: 'table' }),
      style('Kleur', { type: 'table', basedOn: 'Grid', firstRow: true }),
    ];
    const rows = [tr([tc('a')]), tr([tc('b')])];
    assert.deepEqual(read(tbl(rows, look('Kleur')) + tbl(rows, look('Grid')), { styles }), [
      'cell 0.0.0 head: a',
      'cell 0.1.0: b',
      'cell 1.0.0: a',
      'cell 1.1.0: b',
    ]);
  });

  it('leave out rows deleted by a tracked change', () => {
    assert.deepEqual(read(tbl([tr([tc('a')]), tr([tc('weg')], { deleted: true }), tr([tc('b')])])), [
      'cell 0.0.0: a',
      'cell 0.1.0: b',
    ]);
  });

  it('may have content controls around rows and cells', () => {
    const rows = sdt(tr([tc('a'), sdt(tc('prompt'), '<w:showingPlcHdr/>')]));
    const { draft } = readDocx(buildDocx({ body: tbl([rows]) }));
    assert.deepEqual(outline(draft), ['cell 0.0.0: a', 'cell 0.0.1: prompt']);
    assert.deepEqual(draft.placeholders, [{ start: 2, end: 8 }]);
  });

  it('keep headings and list items in their cells', () => {
    const cell = tc(p('Kop', { style: 'Kop2' }) + p('punt', { list: { id: 1 } }));
    const options = { styles: [style('Kop2', { name: 'heading 2' })], numbering: [list(1, [{}])] };
    assert.deepEqual(read(tbl([tr([cell])]), options), ['heading 2 0.0.0: Kop', 'cell *0 0.0.0: punt']);
  });

  it('end a paragraph whose mark was deleted', () => {
    assert.deepEqual(read(tbl([tr([tc(p('a', { mark: 'del' })), tc('b')])])), ['cell 0.0.0: a', 'cell 0.0.1: b']);
  });
});
