/** Documents with more ids and elements than a function call takes arguments. */
import assert from 'node:assert/strict';
import { DocxEditor } from '../../../../language-server/formats/docx/edit/docx-editor';
import { Ids } from '../../../../language-server/formats/docx/edit/revision';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { parseXml } from '../../../../language-server/formats/package/parse-xml';
import { descendants } from '../../../../language-server/formats/package/vocabulary';
import { REVIEWER } from '../../../support/docx-fidelity';
import { buildDocx, element, p } from '../build-docx';
import { partOf } from './edited';

const MANY = 150_000;

describe('A document with very many ids', () => {
  it('has another free for a tracked change, above all but those near the end of the range', () => {
    const used = Array.from({ length: MANY }, (_, at) => at + 1);
    const ids = new Ids(new Set([...used, 2_000_000_000]));
    assert.deepEqual([ids.take(), ids.take()], [`${MANY + 1}`, `${MANY + 2}`]);
    assert.equal(new Ids(new Set()).take(), '1');
  });

  it('has another free for a comment', () => {
    const theirs = Array.from({ length: MANY }, (_, at) => `<w:comment w:id="${at}"/>`).join('');
    const parts = {
      'word/comments.xml': element('w:comments', theirs),
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    };
    const bytes = buildDocx({ body: p('een twee'), parts });
    const editor = new DocxEditor(readDocx(bytes), bytes);
    assert.deepEqual(editor.addComments([{ start: 0, end: 3, paragraphs: ['Zwak.'] }], REVIEWER), { refused: [] });
    assert.match(partOf(editor.save(), 'word/comments.xml'), new RegExp(`<w:comment w:id="${MANY}" w:author`));
  });
});

describe('An element with very many children', () => {
  it('is walked through in order', () => {
    const { documentElement } = parseXml(Buffer.from(`<a><b>${'<c/>'.repeat(MANY)}</b><d/></a>`), 'a.xml');
    assert.ok(documentElement);
    const names = [...descendants(documentElement, () => true)].map(({ nodeName }) => nodeName);
    assert.deepEqual([names.length, names[0], names[1], names.at(-1)], [MANY + 2, 'b', 'c', 'd']);
  });
});
