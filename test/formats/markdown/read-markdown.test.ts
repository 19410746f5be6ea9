import assert from 'node:assert/strict';
import { readMarkdown } from '../../../language-server/formats/markdown/read-markdown';
import { assertExact, outline } from '../exactness';

function read(source: string): ReturnType<typeof readMarkdown> {
  const draft = readMarkdown(source);
  assertExact(draft);
  return draft;
}

describe('Markdown: blocks', () => {
  it('reads headings of both kinds with their levels', () => {
    const draft = read(
      '# Bestek 2026-14 #\n\n### 3.2 Technische eisen ###\n\nLevering\n========\n\nGarantie\n--------\n',
    );
    assert.deepEqual(outline(draft, 'level'), [
      ['heading', 'Bestek 2026-14', 1],
      ['heading', '3.2 Technische eisen', 3],
      ['heading', 'Levering', 1],
      ['heading', 'Garantie', 2],
    ]);
  });

  it('keeps numbering at the start of a paragraph, and leaves lettered paragraphs paragraphs', () => {
    const draft = read(
      '3.2.1 Der Akku ist ohne Sonderwerkzeug tauschbar.\n\na) Ersatzteile: sieben Jahre.\n\n§ 4 gilt sinngemäß.',
    );
    assert.deepEqual(outline(draft), [
      ['paragraph', '3.2.1 Der Akku ist ohne Sonderwerkzeug tauschbar.'],
      ['paragraph', 'a) Ersatzteile: sieben Jahre.'],
      ['paragraph', '§ 4 gilt sinngemäß.'],
    ]);
  });

  it('joins wrapped lines by one blank and keeps hard breaks as line breaks', () => {
    const draft = read('De inschrijver levert\n   vijftig laptops,  \nwaarvan tien\\\nmet dock.');
    assert.deepEqual(outline(draft), [
      ['paragraph', 'De inschrijver levert vijftig laptops,\nwaarvan tien\nmet dock.'],
    ]);
  });

  it('reads a nested list with places, tasks and paragraphs that belong to an item', () => {
    const draft = read(
      'Le titulaire fournit :\n\n- [x] les pièces :\n  1. batterie\n  2) écran\n\n  pendant sept ans\n- la notice\n\nFin.\n\n* autre liste\n',
    );
    assert.deepEqual(outline(draft, 'item'), [
      ['paragraph', 'Le titulaire fournit :', undefined],
      ['item', 'les pièces :', { list: 0, depth: 0 }],
      ['item', 'batterie', { list: 0, depth: 1 }],
      ['item', 'écran', { list: 0, depth: 1 }],
      ['item', 'pendant sept ans', { list: 0, depth: 0 }],
      ['item', 'la notice', { list: 0, depth: 0 }],
      ['paragraph', 'Fin.', undefined],
      ['item', 'autre liste', { list: 1, depth: 0 }],
    ]);
    assert.equal(draft.source.slice(draft.blocks[1]?.start, draft.blocks[1]?.end), '- [x] les pièces :');
  });

  it('reads every cell of a table with its place, also past empty cells', () => {
    const draft = read(
      '| Criterium | Punten | Bewijs |\n|:--|--:|---|\n| Prijs | 60 | |\n| | 40 | rapport \\| label |\n\nA | B\n--|--\n1 | 2\n',
    );
    assert.deepEqual(outline(draft, 'cell'), [
      ['cell', 'Criterium', { table: 0, row: 0, column: 0, header: true }],
      ['cell', 'Punten', { table: 0, row: 0, column: 1, header: true }],
      ['cell', 'Bewijs', { table: 0, row: 0, column: 2, header: true }],
      ['cell', 'Prijs', { table: 0, row: 1, column: 0, header: false }],
      ['cell', '60', { table: 0, row: 1, column: 1, header: false }],
      ['cell', '40', { table: 0, row: 2, column: 1, header: false }],
      ['cell', 'rapport | label', { table: 0, row: 2, column: 2, header: false }],
      ['cell', 'A', { table: 1, row: 0, column: 0, header: true }],
      ['cell', 'B', { table: 1, row: 0, column: 1, header: true }],
      ['cell', '1', { table: 1, row: 1, column: 0, header: false }],
      ['cell', '2', { table: 1, row: 1, column: 1, header: false }],
    ]);
  });

  it('reads a table whose second line ends in blanks', () => {
    for (const end of ['  ', '\t', '\r']) {
      const draft = read(`| Critère |\n|:-:|${end}\n| Prix |\n`);
      assert.deepEqual(outline(draft), [
        ['cell', 'Critère'],
        ['cell', 'Prix'],
      ]);
    }
  });

  it('reads everything in a blockquote as quote', () => {
    const draft = read(
      '> „Nur fabrikneue Geräte“\n> stand im alten Entwurf.\n>\n> - und Originalteile\n> # Alt\n\nNeu gilt anderes.',
    );
    assert.deepEqual(outline(draft), [
      ['quote', '„Nur fabrikneue Geräte“ stand im alten Entwurf.'],
      ['quote', 'und Originalteile'],
      ['quote', 'Alt'],
      ['paragraph', 'Neu gilt anderes.'],
    ]);
  });

  it('reads fenced and indented code as code, line by line', () => {
    const draft = read('```json\n{ "punten":\n  40 }\n```\n\n    ingesprongen\n      regel\n');
    assert.deepEqual(outline(draft), [
      ['code', '{ "punten":\n  40 }'],
      ['code', 'ingesprongen\n  regel'],
    ]);
  });

  it('puts footnotes in their own region and drops their marks from the text', () => {
    const draft = read(
      'De garantie[^g] bedraagt vijf jaar.\n\n[^g]: Zie de *bijlage*.\n\n    Tweede alinea.\n\nSlot.\n[^2]: Noot 2.\n',
    );
    assert.deepEqual(outline(draft, 'region'), [
      ['paragraph', 'De garantie bedraagt vijf jaar.', 'body'],
      ['paragraph', 'Zie de bijlage.', 'footnote'],
      ['paragraph', 'Tweede alinea.', 'footnote'],
      ['paragraph', 'Slot.', 'body'],
      ['paragraph', 'Noot 2.', 'footnote'],
    ]);
  });
});

describe('Markdown: headings in bold', () => {
  it('puts a line in bold one level below its section, with or without a full stop after a number', () => {
    const draft = read(
      '**Voorblad**\n\n## 3 Eisen\n\n**3.2 Garantie**\n\nVijf jaar.\n\n***Artikel 15 – Keten.***\n\n__Reparatie__\n',
    );
    assert.deepEqual(outline(draft, 'level'), [
      ['heading', 'Voorblad', 1],
      ['heading', '3 Eisen', 2],
      ['heading', '3.2 Garantie', 3],
      ['paragraph', 'Vijf jaar.', undefined],
      ['heading', 'Artikel 15 – Keten.', 3],
      ['heading', 'Reparatie', 3],
    ]);
  });

  it('leaves sentences, lead-ins, items and lines of a paragraph what they are', () => {
    const draft = read(
      '**Seuls les équipements neufs sont admis.**\n\n**Sont exigés :**\n\n- **Batterie**\n\n**Ville de Valmont**\nMarché 26-04\n\n**Lot 1** et **lot 2**\n',
    );
    assert.deepEqual(
      draft.blocks.map((block) => block.kind),
      ['paragraph', 'paragraph', 'item', 'paragraph', 'paragraph'],
    );
  });
});

describe('Markdown: tables of contents', () => {
  it('knows a list of nothing but links into the document', () => {
    const draft = read(
      '- [Inleiding](#inleiding)\n- 2 [Eisen](#eisen)\n  - [Garantie](#garantie)\n\n- [Elders](https://example.org)\n',
    );
    assert.deepEqual(new Set(draft.blocks.map((block) => block.kind)), new Set(['item']));
    const contents = read(
      '- [Inleiding](#inleiding)\n- 2 [Eisen](#eisen)\n  - [Garantie](#garantie)\n\nTekst.\n\n- punt\n',
    );
    assert.deepEqual(
      contents.blocks.map((block) => block.kind),
      ['toc', 'toc', 'toc', 'paragraph', 'item'],
    );
  });

  it('knows lines that end in dots and a page number, one block a line', () => {
    const draft = read(
      'Leistungsbeschreibung ........ 3\nGarantie . . . . . . 14\nAnhang …… 20\n\nIm Los 3 sind es 20.\n',
    );
    assert.deepEqual(outline(draft), [
      ['toc', 'Leistungsbeschreibung ........ 3'],
      ['toc', 'Garantie . . . . . . 14'],
      ['toc', 'Anhang …… 20'],
      ['paragraph', 'Im Los 3 sind es 20.'],
    ]);
  });

  it('does not take weights of award criteria for pages', () => {
    for (const weights of ['Prijs ........ 60\nGarantie ........ 40', 'Prix ...... 30\nQualité ...... 70']) {
      assert.ok(read(weights).blocks.every((block) => block.kind === 'paragraph'));
    }
  });
});

describe('Markdown: front matter', () => {
  it('reads it and cuts it off the text', () => {
    const draft = read('---\nlanguage: nl\nlots: [1, 2]\ndate: 2026-03-01\n---\n# Bestek\n');
    assert.deepEqual(draft.frontMatter, { yaml: 'language: nl\nlots: [1, 2]\ndate: 2026-03-01\n', firstLine: 2 });
    assert.deepEqual(outline(draft), [['heading', 'Bestek']]);
    assert.deepEqual(draft.notRead, []);
  });

  it('reads the document after broken YAML', () => {
    const draft = read('\ufeff---\r\ntitle: Bestek\r\nlots: [1, 2\r\nbuyer: x\r\n...\r\nDe inschrijver levert.\r\n');
    assert.equal(draft.frontMatter?.yaml, 'title: Bestek \nlots: [1, 2 \nbuyer: x \n');
    assert.deepEqual(outline(draft), [['paragraph', 'De inschrijver levert.']]);
  });

  it('leaves a thematic break at the start of a document alone', () => {
    const draft = read('---\n\nEen zin: met dubbelepunt.\n\n---\n\nSlot.');
    assert.equal(draft.frontMatter, undefined);
    assert.equal(draft.blocks.length, 2);
  });
});

describe('Markdown: line ends', () => {
  const source =
    '# Titel\n\nEen  \ntwee\\\ndrie \nvier\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n\nmeer\n```\n\n<div>\nhtml\n</div>\n\nslot\n====\n';
  it('reads Windows and old Mac line ends like Unix ones', () => {
    const expected = outline(read(source), 'level', 'cell', 'item');
    assert.deepEqual(outline(read(source.replaceAll('\n', '\r\n')), 'level', 'cell', 'item'), expected);
    assert.deepEqual(outline(read(source.replaceAll('\n', '\r')), 'level', 'cell', 'item'), expected);
  });
});
