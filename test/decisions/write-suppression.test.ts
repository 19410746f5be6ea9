import assert from 'node:assert/strict';
import { applySuppressions } from '../../language-server/decisions/suppression';
import { inComment } from '../../language-server/decisions/in-comment';
import { suppressionInsert } from '../../language-server/decisions/write-suppression';
import type { Finding } from '../../language-server/engine/finding';
import type { TextFormat } from '../../language-server/formats/text-reader';
import { readText } from '../support/read-text';

const RULE = 'repairability/short-warranty';

function findingOn(source: string, text: string, kind: Finding['kind'] = 'span'): Finding {
  const start = text === '' ? 0 : source.indexOf(text);
  return {
    ...{
      id: 'f',
      ruleId: RULE,
      family: 'repairability',
      kind,
      severity: 'warning',
      language: 'en',
      message: '',
      why: '',
    },
    ...{
      law: [],
      phase: 'unknown',
      start,
      end: start + text.length,
      text,
      elements: [],
      replacements: [],
      related: [],
    },
  };
}

/** The source with the finding on `text` ignored for a reason. */
function ignored(
  source: string,
  text: string,
  format: TextFormat = 'markdown',
  kind: Finding['kind'] = 'span',
): string {
  const insert = suppressionInsert(findingOn(source, text, kind), readText(source, format));
  assert.ok(insert);
  return `${source.slice(0, insert.offset)}${insert.before}agreed${insert.after}${source.slice(insert.offset)}`;
}

function suppresses(source: string, text: string, format: TextFormat = 'markdown'): boolean {
  const { suppressed, problems } = applySuppressions(
    readText(source, format),
    [findingOn(source, text)],
    new Set([RULE]),
  );
  assert.deepEqual(problems, []);
  return suppressed[0]?.reason === 'agreed';
}

describe('Writing a suppression', () => {
  const cases: [string, string, TextFormat][] = [
    ['a paragraph', '# T\n\nOne year.\n\nTwo years.\n', 'markdown'],
    ['a paragraph of two lines', 'Zero.\n\nGiven is\nOne year. And more.\n\nLater.\n', 'markdown'],
    ['a heading', '## One year.\n\nText.\n', 'markdown'],
    ['a list item', 'Terms:\n\n- Two years.\n- One year.\n- Three years.\n', 'markdown'],
    ['a nested list item', '- a\n  - One year.\n  - Two years.\n', 'markdown'],
    ['a table cell', '| a | b |\n|---|---|\n| x | One year. |\n', 'markdown'],
    ['a quote', '> One year.\n\nText.\n', 'markdown'],
    ['an HTML paragraph', '<p>Zero.</p><p>One year.</p><p>Two.</p>', 'html'],
    ['an HTML list item', '<ul><li>Zero.</li><li>One year.</li></ul>', 'html'],
  ];
  for (const [name, source, format] of cases) {
    it(`silences a finding in ${name}`, () => {
      const after = ignored(source, 'One year.', format);
      assert.ok(suppresses(after, 'One year.', format), after);
    });

    it(`leaves every block of the draft around ${name} as it was`, () => {
      const shape = (text: string): [string, string][] =>
        readText(text, format).blocks.map((block) => [block.kind, block.text]);
      assert.deepEqual(shape(ignored(source, 'One year.', format)), shape(source));
    });
  }

  it('silences something missing for the whole file, after the front matter', () => {
    const source = '---\nlanguage: en\n---\n\n# T\n\nText.\n';
    const after = ignored(source, '', 'markdown', 'absence');
    assert.match(
      after,
      /^---\nlanguage: en\n---\n\n<!-- tenderlint-ignore-file repairability\/short-warranty: agreed -->\n\n# T/,
    );
  });

  it('is not offered where the format has no comments', () => {
    assert.equal(suppressionInsert(findingOn('One year.', 'One year.'), readText('One year.', 'plain')), undefined);
  });

  it('keeps a reason on one line and inside the comment', () => {
    assert.equal(inComment(' agreed\n on --> 3 March | legal '), 'agreed on → 3 March / legal');
    assert.equal(inComment('agreed --!> on 3 March --'), 'agreed –!> on 3 March');
  });
});
