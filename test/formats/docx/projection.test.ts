import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceRange } from '../../../language-server/engine/draft';
import type { DocxProjection, XmlStretch } from '../../../language-server/formats/docx/projection';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, del, ins, p, r, t, tbl, tc, textBox, tr } from './build-docx';

/** The text that a stretch of XML stands for, read from its node alone. */
function textOf({ node, from, to }: XmlStretch): string {
  if ('data' in node) return node.data.slice(from, to);
  const signs: Record<string, string> = { tab: '\t', br: '\u2028', noBreakHyphen: '\u2011', softHyphen: '\u00ad' };
  return signs[node.localName ?? ''] ?? '?';
}

/** What is left of a text when all that nobody sees is gone; blanks at line ends and doubled ones do not count. */
function visible(text: string): string {
  const bare = text.replace(/[\u00ad\u200b]/g, '').replaceAll('\u2028', '\n');
  return bare
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const word = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\u00a0', '\u00ad', '\u200b', '’', '&', '<', '😀', 'ß'),
  minLength: 1,
  maxLength: 6,
});
const run = fc.oneof(
  word.map((text) => r(text)),
  word.map((text) => r(text, { bold: true })),
  word.map((text) => ins(r(text))),
  word.map((text) => del(text)),
  word.map((text) => r(text, { hidden: true })),
  fc.constantFrom('tab', 'br', 'noBreakHyphen', 'softHyphen').map((name) => r(`${t('x')}<w:${name}/>`)),
  word.map((text) => textBox(p(text))),
);
const paragraph = fc
  .record({ runs: fc.array(run, { maxLength: 6 }), joined: fc.boolean() })
  .map(({ runs, joined }) => p(runs.join(''), joined ? { mark: 'del' } : {}));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((cells) => tbl([tr(cells.map((cell) => tc(cell)))])),
  },
);
const body = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join(''));

describe('the projection of a .docx', () => {
  it('shows the same text in a block and in the source behind it, for any range', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), (xml, a, b) => {
        const { draft } = readDocx(buildDocx({ body: xml }));
        for (const block of draft.blocks) {
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const range = sourceRange(block, start, end);
          assert.equal(visible(draft.source.slice(range.start, range.end)), visible(block.text.slice(start, end)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads every character back to the XML that holds it', () => {
    fc.assert(
      fc.property(body, (xml) => {
        const projection = readDocx(buildDocx({ body: xml }));
        const { source, blocks } = projection.draft;
        for (const { start, end } of blocks) {
          assert.equal(projection.stretches({ start, end }).map(textOf).join(''), source.slice(start, end));
        }
        for (let at = 0; at < source.length; at++) {
          const stretch = projection.at(at);
          assert.equal(stretch ? textOf(stretch) : '\n', source[at]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps blocks in order, one a line, with nothing between them but line feeds', () => {
    fc.assert(
      fc.property(body, (xml) => {
        const { draft } = readDocx(buildDocx({ body: xml }));
        assert.equal(draft.blocks.map(({ start, end }) => draft.source.slice(start, end)).join('\n'), draft.source);
        assert.ok(draft.blocks.every(({ start, end }) => !draft.source.slice(start, end).includes('\n')));
      }),
      { numRuns: 200 },
    );
  });

  const projection = (): DocxProjection =>
    readDocx(
      buildDocx({
        body:
          p(r('een ') + r('twee drie', { bold: true })) + p(r('noot') + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        footnotes: { 1: p('onder') },
      }),
    );

  it('names run, paragraph and offsets of a range over several runs', () => {
    const { draft, paragraphs } = projection();
    const stretches = projection().stretches({ start: 2, end: 8 });
    assert.deepEqual(
      stretches.map(({ from, to, part }) => [from, to, part]),
      [
        [2, 4, 'word/document.xml'],
        [0, 4, 'word/document.xml'],
      ],
    );
    assert.ok(stretches.every(({ run: element }) => element?.localName === 'r'));
    assert.equal(paragraphs.length, draft.blocks.length);
  });

  it('knows the part and the paragraph of every block, in nodes of the DOM it keeps', () => {
    const read = projection();
    const [first, , note] = read.paragraphs;
    assert.equal(first?.elements[0]?.ownerDocument, read.parts.document('word/document.xml'));
    assert.equal(note?.part, 'word/footnotes.xml');
    assert.equal(note.elements[0]?.textContent, 'onder');
    assert.equal(read.stretches({ start: 0, end: 3 })[0]?.paragraph, first?.elements[0]);
  });

  it('has nothing behind the line feed between blocks and beyond the end', () => {
    const read = projection();
    assert.equal(read.at(read.draft.source.indexOf('\n')), undefined);
    assert.equal(read.at(read.draft.source.length), undefined);
  });

  it('keeps the raw bytes of every part', () => {
    const bytes = buildDocx({ body: p('x'), parts: { 'word/media/image1.png': Uint8Array.of(1, 2, 3) } });
    const { parts } = readDocx(bytes);
    assert.ok(parts.partNames.includes('word/media/image1.png'));
    assert.deepEqual(parts.bytes('word/media/image1.png'), Uint8Array.of(1, 2, 3));
  });
});
