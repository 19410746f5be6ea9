import assert from 'node:assert/strict';
import { sourceRange } from '../../../language-server/engine/draft';
import { readMarkdown } from '../../../language-server/formats/markdown/read-markdown';
import { assertExact, outline, sourceOf } from '../exactness';

function read(source: string): ReturnType<typeof readMarkdown> {
  const draft = readMarkdown(source);
  assertExact(draft);
  return draft;
}

describe('Markdown: running text', () => {
  it('drops marks of emphasis, code and strikethrough and keeps their text', () => {
    const draft = read('*Kursiv*, **fett**, ***beides***, ~~gestrichen~~, `BIOS *alt*`, snake_case und 2 * 3 * 4.');
    assert.equal(draft.blocks[0]?.text, 'Kursiv, fett, beides, gestrichen, BIOS *alt*, snake_case und 2 * 3 * 4.');
  });

  it('keeps the text of links and images and drops their addresses', () => {
    const draft = read(
      'Zie [het **bestek**](https://example.org/b "Bestek"), ![schema van de keten](keten.png), [bijlage][A] en [A].\n\n[a]: <https://example.org/a>\n  "titel"\n',
    );
    assert.deepEqual(outline(draft), [['paragraph', 'Zie het bestek, schema van de keten, bijlage en A.']]);
  });

  it('keeps brackets that are no link, such as a place to fill in', () => {
    const draft = read('De heer [naam leverancier] levert [aantal] stuks [x][y].');
    assert.equal(draft.blocks[0]?.text, 'De heer [naam leverancier] levert [aantal] stuks [x][y].');
  });

  it('keeps addresses that are written out', () => {
    const draft = read('Voir <https://example.org/a_b_c>, www.example.org et <achats@example.org>.');
    assert.equal(draft.blocks[0]?.text, 'Voir https://example.org/a_b_c, www.example.org et achats@example.org.');
  });

  it('decodes entities and escapes and maps them whole', () => {
    const draft = read('R&amp;D kost 5 &euro; \\*per\\* stuk, &#x1F4BB; mag, &fjlig;ord ook; &onbekend; blijft.');
    assert.equal(draft.blocks[0]?.text, 'R&D kost 5 € *per* stuk, 💻 mag, fjord ook; &onbekend; blijft.');
    assert.equal(sourceOf(draft, '&D'), '&amp;D');
    assert.equal(sourceOf(draft, 'R&'), 'R&amp;');
    assert.equal(sourceOf(draft, '*per*'), '\\*per\\*');
    assert.equal(sourceOf(draft, '💻'), '&#x1F4BB;');
    assert.equal(sourceOf(draft, 'fj'), '&fjlig;');
  });

  it('leaves soft hyphens and zero-width characters out, written or as entity', () => {
    const draft = read('Liefer\u00adketten&shy;sorgfalts\u200bpflicht');
    assert.equal(draft.blocks[0]?.text, 'Lieferkettensorgfaltspflicht');
    assert.equal(sourceOf(draft, 'ketten'), 'ketten');
  });

  it('never takes the markup around a range into it', () => {
    const draft = read('levert **uitsluitend nieuwe** toestellen');
    const [block] = draft.blocks;
    assert.ok(block);
    const start = block.text.indexOf('uitsluitend');
    const { start: from, end } = sourceRange(block, start, start + 'uitsluitend nieuwe'.length);
    assert.equal(draft.source.slice(from, end), 'uitsluitend nieuwe');
  });

  it('finds markup in a paragraph of any length', () => {
    const sentence = 'De inschrijver levert **nieuwe** of [gelijkwaardige](#g) toestellen &amp; kabels. ';
    const [block] = read(sentence.repeat(500)).blocks;
    assert.equal(
      block?.text,
      'De inschrijver levert nieuwe of gelijkwaardige toestellen & kabels. '.repeat(500).trimEnd(),
    );
  });

  it('drops an image of a megabyte that is written into the text', () => {
    const draft = read(
      `![logo](data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)}) Bestek\n\n[f]: data:,${'a'.repeat(100_000)}\n`,
    );
    assert.deepEqual(
      draft.blocks.map((block) => block.text.slice(0, 20)),
      ['logo Bestek'],
    );
  });
});

describe('Markdown: HTML in it', () => {
  it('drops inline tags and breaks the line at <br>', () => {
    const draft = read('Prix <b class="x">ferme</b><br>Délai&nbsp;: 30 <abbr title="jours">j</abbr>');
    assert.equal(draft.blocks[0]?.text, 'Prix ferme\nDélai\u00a0: 30 j');
  });

  it('reads blocks of HTML with their cells and items', () => {
    const draft = read(
      '> <p>Zitat</p>\n\n<table><tr><th>Kriterium</th><th>Punkte</th></tr>\n<tr><td>Preis</td><td>60</td></tr></table>\n\n<script>alert(1)</script>\n',
    );
    assert.deepEqual(outline(draft, 'cell'), [
      ['quote', 'Zitat', undefined],
      ['cell', 'Kriterium', { table: 0, row: 0, column: 0, header: true }],
      ['cell', 'Punkte', { table: 0, row: 0, column: 1, header: true }],
      ['cell', 'Preis', { table: 0, row: 1, column: 0, header: false }],
      ['cell', '60', { table: 0, row: 1, column: 1, header: false }],
    ]);
  });

  it('collects comments with exact ranges, as a block, in a line and inside HTML', () => {
    const draft = read(
      '<!-- een -->\n\nTekst <!-- twee\nregels --> en meer.\n\n<div>x <!-- drie --></div>\n\n<!-- vier --> rest\n',
    );
    assert.deepEqual(
      draft.comments.map(({ start, end, text }) => [draft.source.slice(start, end), text]),
      [
        ['<!-- een -->', ' een '],
        ['<!-- twee\nregels -->', ' twee\nregels '],
        ['<!-- drie -->', ' drie '],
        ['<!-- vier -->', ' vier '],
      ],
    );
    assert.deepEqual(
      draft.blocks.map((block) => block.text),
      ['Tekst en meer.', 'x', 'rest'],
    );
  });
});
