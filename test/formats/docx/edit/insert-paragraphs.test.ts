import assert from 'node:assert/strict';
import { DocxEditor, type NewParagraph } from '../../../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { REVIEWER } from '../../../support/docx-fidelity';
import { buildDocx, list, p, style, tbl, tc, tr, type DocxOptions } from '../build-docx';
import { shown, type Edited } from './edited';

const CLAUSE: NewParagraph[] = [{ text: 'Mensenrechten', heading: 2 }, { text: 'De leverancier meldt alles.' }];

function insert(document: string | DocxOptions, after: string, paragraphs = CLAUSE): Edited & { blocks: unknown[] } {
  const bytes = buildDocx(typeof document === 'string' ? { body: document } : document);
  const projection = readDocx(bytes);
  const at = projection.draft.source.indexOf(after);
  const editor = new DocxEditor(projection, bytes);
  assert.ok(editor.insertParagraphs(at, paragraphs, REVIEWER));
  const saved = editor.save();
  const blocks = readDocx(saved).draft.blocks.map(({ kind, text, level }) => [kind, text, level]);
  return { ...shown(saved), blocks };
}

const STYLES = [style('Kop2', { name: 'heading 2' }), style('Kop3', { name: 'heading 3' })];

describe('Paragraphs put into a .docx', () => {
  it('take the style of their neighbours and are tracked with their marks', () => {
    const body =
      p('Eisen', { style: 'Kop2' }) + p('Tekst.', { style: 'Tekst' }) + p('Gunning', { style: 'Kop2' }) + p('Einde.');
    const { blocks, rejected, body: xml } = insert({ body, styles: STYLES }, 'Tekst');
    assert.deepEqual(blocks.slice(1, 5), [
      ['paragraph', 'Tekst.', undefined],
      ['heading', 'Mensenrechten', 2],
      ['paragraph', 'De leverancier meldt alles.', undefined],
      ['heading', 'Gunning', 2],
    ]);
    assert.equal(rejected, 'Eisen\nTekst.\nGunning\nEinde.');
    assert.match(
      xml,
      /<w:pStyle w:val="Tekst"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t[^>]*>De leverancier/,
    );
  });

  it('take the document’s style for a heading level it does not use yet', () => {
    const body = p('Eisen', { style: 'Kop2' }) + p('Tekst.') + p('Einde.');
    const { blocks } = insert({ body, styles: STYLES }, 'Tekst', [{ text: 'Onder', heading: 3 }]);
    assert.deepEqual(blocks[2], ['heading', 'Onder', 3]);
  });

  it('take number and level of the list they continue', () => {
    const body = p('Kop', { style: 'Kop2' }) + p('een', { list: { id: 1, level: 1 } }) + p('twee', { list: { id: 1 } });
    const numbering = [list(1, [{}, {}])];
    const { body: xml } = insert({ body, styles: STYLES, numbering }, 'een', [{ text: 'erbij', item: 1 }]);
    assert.match(
      xml,
      /<w:ilvl w:val="1"\/><w:numId w:val="1"\/><\/w:numPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t[^>]*>erbij/,
    );
  });

  it('take over a list without who put its number in', () => {
    const numbered = p('een', { list: { id: 1 } }).replace('</w:numPr>', '<w:ins w:id="90" w:author="A"/></w:numPr>');
    const numbering = [list(1, [{}])];
    const { body: xml } = insert({ body: numbered + p('twee'), numbering }, 'een', [{ text: 'erbij', item: 0 }]);
    assert.match(
      xml,
      /<w:numId w:val="1"\/><\/w:numPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r>.*erbij/,
    );
  });

  it('at the end of the document leave its last mark where it is, so that rejecting gives the old document back', () => {
    const body = p('Kop', { style: 'Kop2' }) + p('Laatste.', { style: 'Slot' });
    const { accepted, rejected, body: xml } = insert({ body, styles: STYLES }, 'Laatste');
    assert.equal(accepted, 'Kop\nLaatste.\nMensenrechten\nDe leverancier meldt alles.');
    assert.equal(rejected, 'Kop\nLaatste.');
    assert.match(xml, /<w:pStyle w:val="Slot"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:r><w:t[^>]*>Laatste/);
    assert.match(xml, /<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="Slot"\/><\/w:pPr><\/w:pPrChange>/);
  });

  it('after a cell go after the whole table', () => {
    const body = tbl([tr([tc('a'), tc('b')])]) + p('Na de tabel.');
    const { blocks } = insert(body, 'a');
    assert.deepEqual(
      blocks.map((block) => (block as unknown[])[1]),
      ['a', 'b', 'Mensenrechten', 'De leverancier meldt alles.', 'Na de tabel.'],
    );
  });

  it('come in the order given when several go to one place', () => {
    const bytes = buildDocx({ body: p('een') + p('einde') });
    const editor = new DocxEditor(readDocx(bytes), bytes);
    editor.applyEdits(
      [
        { start: 3, end: 3, newText: '\nTitel\nTwee', heading: 1 },
        { start: 3, end: 3, newText: '\nDrie' },
      ],
      REVIEWER,
    );
    assert.equal(readDocx(editor.save()).draft.source, 'een\nTitel\nTwee\nDrie\neinde');
  });
});
