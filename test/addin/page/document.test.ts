/** How the page lays a document out and marks it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HostParagraph, InlineMark } from '../../../addin/host';
import { layOut } from '../../../addin/page/document/blocks';
import { piecesOf } from '../../../addin/page/document/pieces';
import { reportName, reviewedName } from '../../../addin/pane/view/save-file';

const paragraph = (role: string, text: string): HostParagraph => ({
  key: `${role} ${text}`,
  role: role as HostParagraph['role'],
  text,
  editable: true,
});

const mark = (id: string, text: string, start: number, end: number): InlineMark => ({
  id,
  family: 'greenwashing',
  suggestions: [],
  passage: { paragraph: 'p', start, end, text: text.slice(start, end) },
});

describe('The pieces of a paragraph', () => {
  it('make the text, and with what is struck the text it had, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), marks, (text, original, ranges) => {
        const here = ranges.map(([one, other], index) =>
          mark(`m${index}`, text, Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)),
        );
        const pieces = piecesOf(text, original, here);
        const join = (left: string): string =>
          pieces
            .filter(({ change }) => change !== left)
            .map((piece) => piece.text)
            .join('');
        assert.equal(join('deleted'), text);
        assert.equal(join('inserted'), original);
        for (const { id, passage } of here) {
          const marked = pieces.filter((piece) => piece.marks.includes(id)).map((piece) => piece.text);
          assert.equal(marked.join(''), passage.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('mean by a click the shortest of several findings', () => {
    const text = 'All laptops carry the label.';
    const [, piece] = piecesOf(text, text, [mark('sentence', text, 0, 28), mark('label', text, 22, 27)]);
    assert.deepEqual(piece?.marks, ['label', 'sentence']);
  });

  it('show a paragraph that is new as put in', () => {
    assert.deepEqual(
      piecesOf('New.', undefined, []).map(({ change }) => change),
      ['inserted'],
    );
  });
});

describe('The layout', () => {
  it('puts cells into their rows and tables, several paragraphs of a cell into one', () => {
    const { body } = layOut([
      paragraph('th:0:0:0', 'Topic'),
      paragraph('th:0:0:1', 'Requirement'),
      paragraph('td:0:1:0', 'Warranty'),
      paragraph('td:0:1:1', 'Two years'),
      paragraph('td:0:1:1', 'on site'),
      paragraph('td:1:0:0', 'Another table'),
    ]);
    assert.deepEqual(
      body.map((block) =>
        block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.length)) : [],
      ),
      [
        [
          [1, 1],
          [1, 2],
        ],
        [[1]],
      ],
    );
  });

  it('keeps items that follow one another together, and parts lists by what stands between', () => {
    const { body } = layOut([paragraph('li', 'a'), paragraph('li2', 'b'), paragraph('p', 'x'), paragraph('li', 'c')]);
    assert.deepEqual(
      body.map(({ kind }) => kind),
      ['list', 'paragraph', 'list'],
    );
  });

  it('sets notes and page margins apart', () => {
    const { body, notes, margins } = layOut([paragraph('p', 'x'), paragraph('fn', 'note'), paragraph('hd', 'head')]);
    assert.deepEqual([body.length, notes.length, margins.length], [1, 1, 1]);
  });
});

describe('The reviewed copy', () => {
  it('is named after the document, once', () => {
    assert.equal(reviewedName('Bestek laptops v2.1.docx'), 'Bestek laptops v2.1.reviewed.docx');
    assert.equal(reviewedName('Bestek.reviewed.docx'), 'Bestek.reviewed.docx');
  });

  it('has a report beside it that is named after the document as well', () => {
    assert.equal(reportName('Bestek laptops.reviewed.docx', 'html'), 'Bestek laptops.report.html');
    assert.equal(reportName('', 'docx'), 'tenderlint.report.docx');
  });
});
