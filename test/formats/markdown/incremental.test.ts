import assert from 'node:assert/strict';
import fc from 'fast-check';
import { updateMarkdown } from '../../../language-server/formats/markdown/update-markdown';
import { readMarkdown } from '../../../language-server/formats/markdown/read-markdown';

const LINES = [
  ...[
    '# Bestek',
    '## 3.2 Garantie',
    '**Reparatie**',
    'De inschrijver levert laptops.',
    'Vijf jaar **garantie',
    'en** onderdelen.',
  ],
  ...[
    '',
    '',
    '',
    '- accu',
    '  - kabel',
    '1. prijs',
    '   vervolg',
    '> citaat',
    '> > dieper',
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
  ],
  ...[
    '```',
    '    code',
    '<div>',
    '</div>',
    '<!-- noot',
    '-->',
    '[b]: https://example.org',
    'zie [b] en [x]',
    '[^1]: noot',
    '===',
    '---',
  ],
  ...['---\nlanguage: nl\n---', 'naam: waarde', '\ttab', 'x\r', '2 Garantie ...... 9', '  - ingesprongen'],
];
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n'));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  insert: fc.oneof(fc.constantFrom(...LINES, '\n', ' ', '    ', 'x'), text),
});

/** Short texts of shapes that go on past blank lines or depend on their neighbours, and small edits of them. */
const SHAPES = [
  ...['', '', '', '', 'Tekst.', '- accu', '  - kabel', '    code', '1. prijs', '   vervolg', '> citaat', '## Kop'],
  ...['```', '<div>', '</div>', '===', '---', '\ttab', '| a | b |', '|---|---|', '| 1 | 2 |'],
  ...['\n1 Voorwerp ........ 3\n', '\n2 Garantie ...... 9\n', '\n3 Levering ..... 4\n'],
];
const shortText = fc
  .array(fc.constantFrom(...SHAPES), { minLength: 1, maxLength: 30 })
  .map((lines) => `${lines.join('\n')}\n`);
const smallEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(8),
  insert: fc.constantFrom('', '  ', '    ', '\n', '\n\n', 'x', '- ', '```\n', '# ', '> ', '<div>\n', '\n---\n'),
});

interface RandomEdit {
  at: number;
  length: number;
  insert: string;
}

function assertAsAfresh(first: string, edits: readonly RandomEdit[]): void {
  let source = first;
  let reading = updateMarkdown(source);
  for (const { at, length, insert } of edits) {
    const fromA = Math.floor(at * source.length);
    const toA = Math.min(source.length, fromA + length);
    source = source.slice(0, fromA) + insert + source.slice(toA);
    const change = { fromA, toA, fromB: fromA, toB: fromA + insert.length };
    reading = updateMarkdown(source, reading, change);
    assert.deepEqual(reading.draft, readMarkdown(source));
  }
}

describe('Reading Markdown after an edit', () => {
  it('gives the draft that reading it afresh gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) =>
        assertAsAfresh(first.repeat(4), edits),
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(shortText, fc.array(smallEdit, { minLength: 1, maxLength: 2 }), assertAsAfresh), {
      numRuns: 1500,
    });
  });

  it('reads again what the edit reaches, and takes every other block as it was', () => {
    const part = '## Garantie\n\nDe garantie bedraagt **vijf** jaar.\n\n';
    const before = part.repeat(200);
    const reading = updateMarkdown(before);
    const old = new Set(reading.draft.blocks);
    const at = part.length * 100;
    const after = `${before.slice(0, at)}Nieuw.\n\n${before.slice(at)}`;
    const { blocks } = updateMarkdown(after, reading, { fromA: at, toA: at, fromB: at, toB: at + 8 }).draft;
    assert.equal(blocks.length, 401);
    assert.ok(blocks.filter((block) => !old.has(block)).length <= 6);
  });

  for (const [name, head] of [
    ['front matter', '---\ntitle: Laptops\n---\n\n'],
    ['a table of contents set by hand', 'Inhoud\n\n1 Voorwerp ........ 3\n2 Garantie ........ 9\n\n'],
    ['footnotes', 'Tekst[^1].\n\n[^1]: noot\n\n'],
  ] as const) {
    it(`does so in a draft with ${name}`, () => {
      const before = `${head}${'De garantie bedraagt vijf jaar.\n\n'.repeat(50)}`;
      const reading = updateMarkdown(before);
      const old = new Set(reading.draft.blocks);
      const at = before.length - 300;
      const after = `${before.slice(0, at)}x${before.slice(at)}`;
      const { blocks } = updateMarkdown(after, reading, { fromA: at, toA: at, fromB: at, toB: at + 1 }).draft;
      assert.ok(blocks.filter((block) => !old.has(block)).length <= 6);
    });
  }

  it('sees that a list goes on past many blank lines', () => {
    const before = 'Een.\n\n- a\n\n\n\n\n\nTwee.\n';
    const reading = updateMarkdown(before);
    const at = before.indexOf('Twee');
    const after = before.replace('Twee', '  Twee');
    const { draft } = updateMarkdown(after, reading, { fromA: at, toA: at, fromB: at, toB: at + 2 });
    assert.deepEqual(draft, readMarkdown(after));
  });

  it('sees that a list is indented otherwise, though it starts and ends as before', () => {
    const before = 'Een.\n\n- a\n  - b\n';
    const reading = updateMarkdown(before);
    const after = before.replace('- a', '  - a');
    assert.deepEqual(updateMarkdown(after, reading, { fromA: 6, toA: 6, fromB: 6, toB: 8 }).draft, readMarkdown(after));
  });
});
