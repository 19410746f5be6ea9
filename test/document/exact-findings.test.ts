/** For every format: the text of each finding is the slice of the source it points to, and its edits are in range. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDraft } from '../../language-server/document/check-draft';
import { LineIndex } from '../../language-server/document/line-index';
import type { Draft } from '../../language-server/engine/draft';
import { Reviewer } from '../../language-server/engine/review';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { readOdt } from '../../language-server/formats/odt/read-odt';
import { readText } from '../support/read-text';
import { LANGUAGES } from '../../language-server/engine/draft';
import { buildDocx, escapeXml, p, tbl, tc, tr } from '../formats/docx/build-docx';
import { buildOdt, cell, h, list, p as odtP, row, table } from '../formats/odt/build-odt';
import { readPackSources, testPack } from '../support/pack';

interface Part {
  kind: 'heading' | 'paragraph' | 'item' | 'table';
  text: string;
}

/** Passages that rules flag, from the pack's own examples, and what is hard to count in: astral letters, marks, entities. */
const passages = readPackSources().flatMap(({ texts }) =>
  LANGUAGES.flatMap((language) =>
    texts[language].examples.filter(({ whole }) => !whole).map(({ flag }) => flag.replace(/\s+/g, ' ')),
  ),
);
const HARD = ['💻 ', 'e\u0301 ', '\u00ad', '“', '\u200b', '& ', '<b> ', '', '', ''];
const HEADINGS = [
  'Technische specificaties',
  'Critères d’attribution',
  'Zuschlagskriterien',
  'Selection criteria',
  'Bestek voor laptops',
];

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: fc.constantFrom(...HEADINGS) }),
  fc.record({
    kind: fc.constantFrom('paragraph' as const, 'item' as const, 'table' as const),
    text: fc
      .tuple(fc.constantFrom(...HARD), fc.constantFrom('De laptop is grijs.', ...passages))
      .map((pieces) => pieces.join('')),
  }),
);
const parts = fc.array(part, { minLength: 1, maxLength: 8 });

const escapeMarkdown = (text: string): string => text.replace(/[\\|<>*_`[\]#&~]/g, '\\$&');

const WRITERS: Readonly<Record<string, (parts: readonly Part[]) => Draft>> = {
  md: (all) =>
    readText(
      all
        .map(({ kind, text }) => {
          const safe = escapeMarkdown(text);
          if (kind === 'heading') return `## ${safe}`;
          if (kind === 'item') return `- ${safe}`;
          return kind === 'table' ? `| a | b |\n|---|---|\n| ${safe} | x |` : safe.replace(/ (?=\S+ \S+$)/, '\r\n');
        })
        .join('\r\n\r\n'),
      'markdown',
    ),
  html: (all) =>
    readText(
      all
        .map(({ kind, text }) => {
          const safe = escapeXml(text).replace(' ', '&nbsp;');
          const tags = {
            heading: ['<h2>', '</h2>'],
            paragraph: ['<p>', '</p>'],
            item: ['<ul><li>', '</li></ul>'],
            table: ['<table><tr><td>', '</td></tr></table>'],
          };
          return tags[kind].join(safe);
        })
        .join('\n'),
      'html',
    ),
  txt: (all) => readText(all.map(({ kind, text }) => (kind === 'item' ? `- ${text}` : text)).join('\n\n'), 'plain'),
  docx: (all) =>
    readDocx(
      buildDocx({
        body: all
          .map(({ kind, text }) => {
            const safe = text.startsWith('<') ? ` ${text}` : text;
            return kind === 'table'
              ? tbl([tr([tc(p(safe)), tc(p('x'))])])
              : p(safe, kind === 'heading' ? { outline: 1 } : {});
          })
          .join(''),
      }),
    ).draft,
  odt: (all) =>
    readOdt(
      buildOdt({
        body: all
          .map(({ kind, text }) => {
            const safe = escapeXml(text);
            if (kind === 'heading') return h(safe, 2);
            if (kind === 'item') return list(odtP(safe));
            return kind === 'table' ? table(row(cell(odtP(safe)), cell(odtP('x')))) : odtP(safe);
          })
          .join(''),
      }),
    ),
};

const SETTINGS = { defaults: {}, ownSettings: {}, told: { jurisdiction: 'BE' as const }, today: '2026-11-21' };

describe('The findings of a draft', () => {
  let findings = 0;
  for (const [format, write] of Object.entries(WRITERS)) {
    it(`stand exactly where they say: ${format}`, () => {
      const reviewer = new Reviewer(testPack());
      fc.assert(
        fc.property(parts, (all) => {
          const draft = write(all);
          const checked = checkDraft(draft, reviewer, SETTINGS);
          assert.deepEqual(checked.review.failures, []);
          const lines = new LineIndex(draft.source);
          for (const { start, end, text, ruleId, related, elements, replacements } of checked.findings) {
            findings++;
            assert.ok(0 <= start && start <= end && end <= draft.source.length, ruleId);
            assert.equal(text, draft.source.slice(start, end), ruleId);
            assert.equal(lines.offset(lines.position(start)), start);
            for (const range of [
              ...related,
              ...elements.flatMap(({ ranges }) => ranges),
              ...replacements.flatMap(({ edits }) => edits),
            ]) {
              assert.ok(0 <= range.start && range.start <= range.end && range.end <= draft.source.length, ruleId);
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  }

  it('were many, so that the above was tried', () => assert.ok(findings > 200, String(findings)));
});
