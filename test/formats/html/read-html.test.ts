import assert from 'node:assert/strict';
import { readHtml } from '../../../language-server/formats/html/read-html';
import { assertExact, outline, sourceOf } from '../exactness';

function read(source: string): ReturnType<typeof readHtml> {
  const draft = readHtml(source);
  assertExact(draft);
  return draft;
}

describe('HTML', () => {
  it('reads headings, paragraphs, loose text and line breaks', () => {
    const draft = read(
      '<!doctype html><html><head><title>Titel</title><meta charset=utf-8></head><body><h1>Bestek</h1>\n<div>Losse tekst<p>Eerste\n   regel<br>tweede <b>regel</b> .</p>na</div></body></html>',
    );
    assert.deepEqual(outline(draft, 'level'), [
      ['heading', 'Bestek', 1],
      ['paragraph', 'Losse tekst', undefined],
      ['paragraph', 'Eerste regel\ntweede regel .', undefined],
      ['paragraph', 'na', undefined],
    ]);
  });

  it('gives a block the range of its element', () => {
    const draft = read('<div>\n <p class="a">Le <i>titulaire</i> répare.</p> <ul><li>écran<li>clavier</ul></div>');
    assert.deepEqual(
      draft.blocks.map(({ start, end }) => draft.source.slice(start, end)),
      ['<p class="a">Le <i>titulaire</i> répare.</p>', '<li>écran', '<li>clavier'],
    );
  });

  it('reads nested lists with their places, without closing tags too', () => {
    const draft = read('<ul><li>Akku<ol><li>sieben Jahre<li>zehn Tage</ol><li><p>Netzteil</p></ul><ol><li>Neu</ol>');
    assert.deepEqual(outline(draft, 'item'), [
      ['item', 'Akku', { list: 0, depth: 0 }],
      ['item', 'sieben Jahre', { list: 0, depth: 1 }],
      ['item', 'zehn Tage', { list: 0, depth: 1 }],
      ['item', 'Netzteil', { list: 0, depth: 0 }],
      ['item', 'Neu', { list: 1, depth: 0 }],
    ]);
  });

  it('places cells past spans, and tells heads of columns from heads of rows', () => {
    const draft = read(
      '<table><thead><tr><td>Lot<td colspan=2>Points</thead><tbody><tr><th rowspan="2">1</th><td>Prix</td><td>60</td></tr><tr><td>Délai<td>40</table>' +
        '<table><tr><th>Eis</th><th>Jaar</th></tr><tr><td>Garantie</td><td>5</td></tr></table>',
    );
    assert.deepEqual(
      draft.blocks.map(({ text, cell }) => [text, cell?.table, cell?.row, cell?.column, cell?.header]),
      [
        ['Lot', 0, 0, 0, true],
        ['Points', 0, 0, 1, true],
        ['1', 0, 1, 0, false],
        ['Prix', 0, 1, 1, false],
        ['60', 0, 1, 2, false],
        ['Délai', 0, 2, 1, false],
        ['40', 0, 2, 2, false],
        ['Eis', 1, 0, 0, true],
        ['Jaar', 1, 0, 1, true],
        ['Garantie', 1, 1, 0, false],
        ['5', 1, 1, 1, false],
      ],
    );
  });

  it('gives paragraphs of one cell the same place', () => {
    const draft = read(
      '<table><tr><td><p>Vijf jaar.</p><p>Ter plaatse.</p><ul><li>accu</ul></td><td>ja</td></tr></table>',
    );
    assert.deepEqual(outline(draft, 'cell'), [
      ['cell', 'Vijf jaar.', { table: 0, row: 0, column: 0, header: false }],
      ['cell', 'Ter plaatse.', { table: 0, row: 0, column: 0, header: false }],
      ['cell', 'accu', { table: 0, row: 0, column: 0, header: false }],
      ['cell', 'ja', { table: 0, row: 0, column: 1, header: false }],
    ]);
  });

  it('reads quotes, code and contents as such', () => {
    const draft = read(
      '<blockquote><p>Alt.</p></blockquote><pre>a &lt; b\n  c</pre><nav><ul><li><a href="#a">Anhang</a></ul></nav><p class="MsoToc2">Teil 2</p>',
    );
    assert.deepEqual(outline(draft), [
      ['quote', 'Alt.'],
      ['code', 'a < b\n  c'],
      ['toc', 'Anhang'],
      ['toc', 'Teil 2'],
    ]);
  });

  it('puts header and footer of the page, but not of a section, in their regions', () => {
    const draft = read(
      '<header><p>Gemeente Veenrand</p></header><main><article><header><h2>Perceel 1</h2></header></article></main><section role="doc-endnotes"><p>Noot.</p></section><footer>Pagina 1</footer>',
    );
    assert.deepEqual(outline(draft, 'region'), [
      ['paragraph', 'Gemeente Veenrand', 'header'],
      ['heading', 'Perceel 1', 'body'],
      ['paragraph', 'Noot.', 'footnote'],
      ['paragraph', 'Pagina 1', 'footer'],
    ]);
  });

  it('leaves out scripts, styles, templates, what is hidden and marks of footnotes', () => {
    const draft = read(
      '<style>p{}</style><script>if (a < b) document.write("<p>x</p>")</script><template><p>t</p></template><div hidden><div>h</div>i</div><p style="color:red; display: none">d</p><p hidden>p<p>Garantie<a role="doc-noteref" href="#1">1</a> vijf jaar',
    );
    assert.deepEqual(outline(draft), [['paragraph', 'Garantie vijf jaar']]);
    assert.deepEqual(draft.notRead, []);
  });

  it('says so where a hidden element without end swallows the rest', () => {
    const draft = read('<p>Eins</p>\n<div hidden>\n<p>Zwei</p>');
    assert.equal(draft.blocks.length, 1);
    assert.match(draft.notRead[0] ?? '', /<div> that opens on line 2 is never closed/);
  });

  it('decodes entities, with and without semicolon, and maps them whole', () => {
    const draft = read('<p>Caf&eacute; R&ampD &lt; 5&nbsp;&euro; &#x1F4BB; &fjlig;ord &nix; AT&T</p>');
    assert.equal(draft.blocks[0]?.text, 'Café R&D < 5\u00a0€ 💻 fjord &nix; AT&T');
    assert.equal(sourceOf(draft, 'é'), '&eacute;');
    assert.equal(sourceOf(draft, 'R&'), 'R&amp');
    assert.equal(sourceOf(draft, '💻'), '&#x1F4BB;');
    assert.equal(sourceOf(draft, 'fj'), '&fjlig;');
  });

  it('collects comments with exact ranges, also where nothing else is read', () => {
    const draft = read('<head><!-- kop --></head><p>a<!-- b --><!-->c<!x></p><!-- open');
    assert.deepEqual(
      draft.comments.map(({ start, end, text }) => [draft.source.slice(start, end), text]),
      [
        ['<!-- kop -->', ' kop '],
        ['<!-- b -->', ' b '],
        ['<!-->', ''],
        ['<!-- open', ' open'],
      ],
    );
    assert.deepEqual(outline(draft), [['paragraph', 'ac']]);
  });

  it('takes the language from the nearest lang, when the rules speak it', () => {
    const draft = read(
      '<html lang="nl-BE"><p>Eis</p><div lang="FR"><p>Exigence</p></div><p lang="es">Exigencia</p><p>Slot</p>',
    );
    assert.deepEqual(outline(draft, 'language'), [
      ['paragraph', 'Eis', 'nl'],
      ['paragraph', 'Exigence', 'fr'],
      ['paragraph', 'Exigencia', undefined],
      ['paragraph', 'Slot', 'nl'],
    ]);
  });

  it('keeps to the cell that a stray closing tag stands in', () => {
    const draft = read('<div><table><tr><td>a</div>b</td><td>c</td></tr></table></div>');
    assert.deepEqual(
      draft.blocks.map(({ text, cell }) => [text, cell?.column]),
      [
        ['a', 0],
        ['b', 0],
        ['c', 1],
      ],
    );
  });
});
