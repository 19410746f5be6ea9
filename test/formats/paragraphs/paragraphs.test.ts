import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeParagraphs, type ParagraphRole } from '../../../language-server/formats/paragraphs/encode-paragraphs';
import { readParagraphs } from '../../../language-server/formats/paragraphs/read-paragraphs';
import { assertExact, outline } from '../exactness';

describe('Paragraphs, the wire format of Word', () => {
  it('reads the role of every paragraph', () => {
    const draft = readParagraphs(
      [
        ...[
          'h1\tBestek',
          'h6\tDetail',
          'p\tDe inschrijver levert.',
          'li\tAkku',
          'li3\tNetzteil',
          'q\tAlter Text',
          'toc\tInhalt\t3',
        ],
        ...[
          'li\tnieuwe lijst',
          'th:0:0:1\tPunten',
          'td:0:1:1\t60',
          'td\tlos',
          'fn\tNoot',
          'hd\tKop',
          'ft\tPagina 1',
          'tb\tKader',
        ],
      ].join('\n'),
    );
    assertExact(draft);
    assert.deepEqual(outline(draft, 'region', 'level', 'item', 'cell'), [
      ['heading', 'Bestek', 'body', 1, undefined, undefined],
      ['heading', 'Detail', 'body', 6, undefined, undefined],
      ['paragraph', 'De inschrijver levert.', 'body', undefined, undefined, undefined],
      ['item', 'Akku', 'body', undefined, { list: 0, depth: 0 }, undefined],
      ['item', 'Netzteil', 'body', undefined, { list: 0, depth: 2 }, undefined],
      ['quote', 'Alter Text', 'body', undefined, undefined, undefined],
      ['toc', 'Inhalt\t3', 'body', undefined, undefined, undefined],
      ['item', 'nieuwe lijst', 'body', undefined, { list: 1, depth: 0 }, undefined],
      ['cell', 'Punten', 'body', undefined, undefined, { table: 0, row: 0, column: 1, header: true }],
      ['cell', '60', 'body', undefined, undefined, { table: 0, row: 1, column: 1, header: false }],
      ['cell', 'los', 'body', undefined, undefined, undefined],
      ['paragraph', 'Noot', 'footnote', undefined, undefined, undefined],
      ['paragraph', 'Kop', 'header', undefined, undefined, undefined],
      ['paragraph', 'Pagina 1', 'footer', undefined, undefined, undefined],
      ['paragraph', 'Kader', 'textbox', undefined, undefined, undefined],
    ]);
  });

  it('reads a line without known role as a paragraph, whole', () => {
    const draft = readParagraphs('h7\tx\nzonder rol\nP\tgroot\nli\t\np\t\n');
    assert.deepEqual(outline(draft), [
      ['paragraph', 'h7\tx'],
      ['paragraph', 'zonder rol'],
      ['paragraph', 'P\tgroot'],
    ]);
  });

  it('reads U+2028 as a line break', () => {
    const draft = readParagraphs('p\tLos 1\u2028Los\t2');
    assertExact(draft);
    assert.equal(draft.blocks[0]?.text, 'Los 1\nLos\t2');
  });

  it('writes each paragraph on one line, whatever stands in it', () => {
    const encoded = encodeParagraphs([
      { role: 'h2', text: 'Garantie' },
      { role: 'td:0:1:2', text: 'Vijf\r\njaar\vter\fplaatse\ten gratis' },
    ]);
    assert.equal(encoded, 'h2\tGarantie\ntd:0:1:2\tVijf\u2028\u2028jaar\u2028ter\u2028plaatse\ten gratis');
  });

  it('keeps every character of a paragraph at its own offset of its own line', () => {
    const role = fc.constantFrom<ParagraphRole>(
      'p',
      'h3',
      'li',
      'li2',
      'td:0:0:0',
      'th:1:2:3',
      'q',
      'toc',
      'fn',
      'hd',
      'ft',
      'tb',
    );
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '\t', '\n', '\r', '\v', '\u2028', '\u00ad', '💻', '\0'),
    });
    fc.assert(
      fc.property(fc.array(fc.record({ role, text }), { minLength: 1 }), (paragraphs) => {
        const encoded = encodeParagraphs(paragraphs);
        const lines = encoded.split('\n');
        assert.equal(lines.length, paragraphs.length);
        paragraphs.forEach((paragraph, at) => {
          const line = lines[at] ?? '';
          assert.equal(line.length, paragraph.role.length + 1 + paragraph.text.length);
          assert.equal(
            line.slice(paragraph.role.length + 1).replace(/\u2028/g, '\n'),
            paragraph.text.replace(/[\r\v\u2028]/g, '\n'),
          );
        });
        assertExact(readParagraphs(encoded));
      }),
    );
  });
});
