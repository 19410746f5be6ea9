import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readText, TEXT_FORMATS } from '../support/read-text';
import { assertExact } from './exactness';

const PIECES = [
  ...[
    '# ',
    '## ',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '\\\n',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '|',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](#a)',
    '[^1]',
    '[^1]: ',
    '[x]: y\n',
    '[ ] ',
    '===\n',
    '---\n',
    '***\n',
  ],
  ...[
    '&amp;',
    '&eacute;',
    '&#x1F4BB;',
    '&fjlig;',
    '&shy;',
    '&nbsp;',
    '&bogus;',
    '&',
    '\\*',
    '\\',
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
  ],
  ...[
    '<!-- tenderlint: noot -->',
    '<!--',
    '-->',
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '<ul><li>',
    '</ul>',
    '<table><tr><td>',
  ],
  ...[
    '<th>',
    '</table>',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<h2>',
    '<',
    '>',
    '<!',
    '<?',
    '<a href="',
    '"',
    '=',
    ':',
    '.',
  ],
  ...[
    '....... 12\n',
    'h2\t',
    'li3\t',
    'td:0:1:2\t',
    'fn\t',
    '\u2028',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\0',
    '\ud83d',
    '\udcbb',
    '💻',
    '\u00a0',
  ],
  ...['De inschrijver levert laptops.', 'Le titulaire répare ', '3.2 Garantie', 'ARTIKEL 5', 'a) ', '§ 3 ', 'x', ' '],
];
const document = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('Readers of text', () => {
  for (const format of TEXT_FORMATS) {
    describe(format, () => {
      it('maps every clean character to its own place in the source, whatever the text', () => {
        fc.assert(
          fc.property(document, (source) => assertExact(readText(source, format))),
          { numRuns: 1000 },
        );
      });

      it('reads any string of UTF-16 code units without an error', () => {
        fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => assertExact(readText(source, format))));
      });

      it('gives back the source it was given', () => {
        const source = '\ufeff---\r\nPrijs\0\ud800\r';
        assert.equal(readText(source, format).source, source);
      });

      it('has no blocks for empty or blank text', () => {
        for (const source of ['', ' ', '\n\n', '\r\n \t\r\n', '\u00ad\u200b'])
          assert.deepEqual(readText(source, format).blocks, []);
      });

      it('reads a line of a million characters', () => {
        const line = 'De inschrijver levert laptops. '.repeat(32_000);
        const { blocks } = readText(line, format);
        assert.equal(blocks.length, 1);
        assert.equal(blocks[0]?.text.length, line.length - 1);
      });

      it('reads nesting of ten thousand levels', () => {
        for (const open of [
          '>',
          '- ',
          '1. ',
          '<div>',
          '<ul><li>',
          '<table><tr><td>',
          '<blockquote>',
          '*',
          '[',
          '![',
          '<b>',
        ]) {
          const { blocks } = readText(`${open.repeat(10_000)} garantie`, format);
          assert.ok(
            blocks.some((block) => block.text.endsWith('garantie')),
            open,
          );
        }
      });
    });
  }
});
