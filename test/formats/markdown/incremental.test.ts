import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../language-server/formats/markdown/parse-markdown';
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
  ...['---\nlanguage: nl\n---', 'naam: waarde', '\ttab', 'x\r'],
];
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n'));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  insert: fc.oneof(fc.constantFrom(...LINES, '\n', ' ', '    ', 'x'), text),
});

describe('Reading Markdown after an edit', () => {
  it('gives the draft that reading it afresh gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
        let source = first.repeat(4);
        let parse = parseMarkdown(source);
        let reading = updateMarkdown(source);
        for (const { at, length, insert } of edits) {
          const fromA = Math.floor(at * source.length);
          const toA = Math.min(source.length, fromA + length);
          source = source.slice(0, fromA) + insert + source.slice(toA);
          const change = { fromA, toA, fromB: fromA, toB: fromA + insert.length };
          parse = parseMarkdown(source, parse, [change]);
          assert.deepEqual(readMarkdown(source, parse), readMarkdown(source));
          reading = updateMarkdown(source, reading, change);
          assert.deepEqual(reading.draft, readMarkdown(source));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reuses what stands before and after the edit', () => {
    const part = '## Garantie\n\nDe garantie bedraagt **vijf** jaar.\n\n';
    const before = part.repeat(200);
    const parse = parseMarkdown(before);
    const after = `${part.repeat(100)}Nieuw.\n\n${part.repeat(100)}`;
    const at = part.length * 100;
    const next = parseMarkdown(after, parse, [{ fromA: at, toA: at, fromB: at, toB: at + 8 }]);
    const old = new Set(allTrees(parse.tree));
    assert.ok(allTrees(next.tree).some((tree) => old.has(tree)));
  });
});

function allTrees(root: ReturnType<typeof parseMarkdown>['tree']): unknown[] {
  const found: unknown[] = [];
  const open: (typeof root)[] = [root];
  for (let tree = open.pop(); tree; tree = open.pop()) {
    for (const child of tree.children) {
      found.push(child);
      if ('children' in child) open.push(child);
    }
  }
  return found;
}
