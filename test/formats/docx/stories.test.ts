import assert from 'node:assert/strict';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, p, r, sdt, tbl, tc, textBox, tr, type DocxOptions } from './build-docx';
import { outline } from '../outline';

function read(options: DocxOptions): string[] {
  return outline(readDocx(buildDocx(options)).draft);
}

const reference = (type: 'footnote' | 'endnote', id: number): string => `<w:r><w:${type}Reference w:id="${id}"/></w:r>`;

describe('notes, headers, footers and text boxes of a .docx', () => {
  it('puts notes after the body in the order of their references', () => {
    const body =
      p(r('Eerst') + reference('endnote', 1) + reference('footnote', 3)) + p(r('dan') + reference('footnote', 2));
    const footnotes = {
      2: p('noot twee'),
      3: p(`<w:r><w:footnoteRef/></w:r>${r('noot drie')}`),
      4: p('zonder verwijzing'),
    };
    assert.deepEqual(read({ body, footnotes, endnotes: { 1: p('eindnoot') } }), [
      'paragraph: Eerst',
      'paragraph: dan',
      'footnote paragraph: noot drie',
      'footnote paragraph: noot twee',
      'footnote paragraph: eindnoot',
    ]);
  });

  it('leaves out a note whose reference is deleted', () => {
    const body = p(r('tekst') + `<w:del w:id="1" w:author="A">${reference('footnote', 2)}</w:del>`);
    assert.deepEqual(read({ body, footnotes: { 2: p('weg') } }), ['paragraph: tekst']);
  });

  it('puts headers and footers last, each once, also those of earlier sections', () => {
    const section = '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/></w:sectPr>';
    const options = {
      body: p('tekst', { section }),
      headers: [p('Dienst Aankoop'), p('Bestek 12')],
      footers: [tbl([tr([tc('blz. 1')])])],
    };
    assert.deepEqual(read(options), [
      'paragraph: tekst',
      'header paragraph: Dienst Aankoop',
      'header paragraph: Bestek 12',
      'footer cell 0.0.0: blz. 1',
    ]);
  });

  it('reads a text box once, after the paragraph it is anchored in', () => {
    const body = p(r('anker') + textBox(p('in het kader') + sdt(p('meer')))) + p('verder');
    assert.deepEqual(read({ body }), [
      'paragraph: anker',
      'textbox paragraph: in het kader',
      'textbox paragraph: meer',
      'paragraph: verder',
    ]);
  });

  it('reads a text box in a paragraph that is empty otherwise, and one inside another', () => {
    assert.deepEqual(read({ body: p(textBox(p(r('buiten') + textBox(p('binnen'))))) }), [
      'textbox paragraph: buiten',
      'textbox paragraph: binnen',
    ]);
  });

  it('takes a text box in a header for part of the header', () => {
    assert.deepEqual(read({ body: p('x'), headers: [p(textBox(p('adres')))] }), [
      'paragraph: x',
      'header paragraph: adres',
    ]);
  });

  it('names what it saw and could not read', () => {
    const object = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const chart =
      '<w:r><w:drawing><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic></w:drawing></w:r>';
    const { draft } = readDocx(
      buildDocx({ body: p(r('tekst') + object + object + chart) + '<w:altChunk r:id="rId8"/>' }),
    );
    assert.deepEqual(draft.notRead, ['2 embedded objects', '1 chart', '1 inserted file']);
    assert.equal(draft.source, 'tekst');
  });
});
