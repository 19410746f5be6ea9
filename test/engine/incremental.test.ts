import assert from 'node:assert/strict';
import { adoptBlocks, type TextChange } from '../../language-server/document/adopt-blocks';
import { Reviewer } from '../../language-server/engine/review';
import type { Draft } from '../../language-server/engine/draft';
import type { Review } from '../../language-server/engine/finding';
import type { Situation } from '../../language-server/engine/situate/situation';
import type { TextFormat } from '../../language-server/formats/text-reader';
import { readText, TEXT_FORMATS } from '../support/read-text';
import { updateMarkdown, type MarkdownReading } from '../../language-server/formats/markdown/update-markdown';
import { readCorpus } from '../quality/corpus';
import { seeded } from '../../rules/compile/seeded';
import { testPack } from '../support/pack';

const CONTEXT = { date: '2026-11-21' };
const PARTS: Readonly<Record<TextFormat, readonly string[]>> = {
  markdown: [
    '\n\n## Gunningscriteria\n\n',
    '\n\n',
    '- ',
    '| a | b |\n|---|---|\n| prijs | 40 punten |\n| milieu | 20 punten |\n',
    '\n\nMilieu: 1 punt per 3 procent gerecycleerd plastic.\n\n',
    '\n\n### Milieu\n\n',
    '**',
    '<!-- ',
    ' -->',
    '# ',
    ':',
    '`',
    '[1]: x\n',
  ],
  html: ['<h2>Selectiecriteria</h2>', '<p>', '</p>', '<li>', '<td>', '&nbsp;', '<', '>'],
  plain: ['\n\nGUNNINGSCRITERIA\n\n', '\n', '\n\n- ', ':'],
  paragraphs: ['\nh2\tGunningscriteria\n', '\np\t', '\nli\t', '\ntd:0:1:1\t', '\u2028'],
};
const WORDS = [
  'e',
  ' ',
  '.',
  ' niet',
  ' laptops',
  ' TCO Certified',
  ' of gelijkwaardig',
  ' moet',
  ' 2 jaar garantie',
  ' klimaatneutraal',
  ' mensenrechten',
];

/** An edit somewhere in a text: some letters gone, some words or markup come, or a piece moved from elsewhere. */
function randomEdit(source: string, format: TextFormat, random: () => number): TextChange & { text: string } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const fromA = Math.floor(random() * (source.length + 1));
  const roll = random();
  const gone = roll < 0.4 ? 0 : roll < 0.8 ? Math.floor(random() * 12) : Math.floor(random() * 300);
  const toA = Math.min(source.length, fromA + gone);
  const elsewhere = Math.floor(random() * source.length);
  const kind = random();
  const text =
    kind < 0.5
      ? pick(WORDS)
      : kind < 0.7
        ? pick(PARTS[format])
        : kind < 0.8
          ? source.slice(elsewhere, elsewhere + 200)
          : '';
  return { fromA, toA, fromB: fromA, toB: fromA + text.length, text };
}

function readingOf(source: string): Situation {
  return new Reviewer(testPack()).read(readText(source, 'markdown'), CONTEXT);
}

/**
 * Edits a text many times; the review that remembers must be the review of a fresh reviewer, `every` so many edits. Those
 * between are reviewed, and their findings never asked for.
 */
function compare(first: string, format: TextFormat, edits: number, seed: number, every = 1): void {
  const random = seeded(seed);
  const reviewer = new Reviewer(testPack());
  let source = first;
  let markdown: MarkdownReading | undefined;
  let draft: Draft | undefined;
  for (let at = 0; at < edits; at++) {
    const { text, ...change } = randomEdit(source, format, random);
    source = source.slice(0, change.fromA) + text + source.slice(change.toA);
    let next: Draft;
    if (format === 'markdown') {
      markdown = updateMarkdown(source, markdown, change);
      next = markdown.draft;
    } else next = readText(source, format);
    if (draft) adoptBlocks(next, draft, change);
    draft = next;
    const review = reviewer.review(draft, CONTEXT);
    if (at % every !== 0) continue;
    assert.deepEqual(draft, readText(source, format));
    assert.deepEqual(review, new Reviewer(testPack()).review(readText(source, format), CONTEXT), `edit ${at}`);
  }
}

describe('The review after an edit', () => {
  const corpus = readCorpus('test/corpus', ['development']);
  const sources: Readonly<Record<TextFormat, (source: string) => string>> = {
    markdown: (source) => source,
    plain: (source) => source.replace(/^#+ /gm, ''),
    html: (source) =>
      source
        .split(/\n{2,}/)
        .map((part) => (part.startsWith('#') ? `<h2>${part.replace(/^#+ /, '')}</h2>` : `<p>${part}</p>`))
        .join('\n'),
    paragraphs: (source) =>
      source
        .split(/\n+/)
        .map(
          (line) =>
            `${line.startsWith('#') ? 'h2' : line.startsWith('- ') ? 'li' : 'p'}\t${line.replace(/^[#-]+ /, '')}`,
        )
        .join('\n'),
  };
  const EDITS: Readonly<Record<TextFormat, number>> = { markdown: 1400, html: 200, plain: 200, paragraphs: 200 };
  for (const format of TEXT_FORMATS) {
    it(`is that of a fresh reviewer after ${EDITS[format]} random edits of ${format}`, function () {
      this.timeout(600_000);
      const drafts = corpus.filter((_, at) => at % 5 === 0);
      const each = Math.ceil(EDITS[format] / drafts.length);
      drafts.forEach(({ source }, at) => compare(sources[format](source).slice(0, 2500), format, each, at + 1));
    });
  }

  it('is that of a fresh reviewer where the findings in a long draft are asked for now and then', function () {
    this.timeout(600_000);
    const drafts = corpus.filter((_, at) => at % 40 === 0);
    for (let at = 0; at + 4 <= drafts.length; at += 4) {
      const long = drafts.slice(at, at + 4).map(({ source }) => source);
      compare(long.join('\n\n'), 'markdown', 60, at + 1, 4);
    }
  });

  it('puts findings where they stand after another on their passage has come and gone', () => {
    const reviewer = new Reviewer(testPack());
    let source =
      '# Supply of laptops\n\n## Specification\n\nThe office is in the north wing.\n\nThe warranty is five years.\n\nThe bag is black.\n\nThe lid is grey.\n\n' +
      'All devices carry a warranty of five years and are 100 % green.\n';
    let draft: Draft | undefined;
    const clash = 'procurement/contradicting-terms';
    const review = (): Review => {
      draft = draft ?? readText(source, 'markdown');
      return reviewer.review(draft, CONTEXT);
    };
    const edit = (old: string, text: string): Review => {
      const fromA = source.indexOf(old);
      source = source.replace(old, text);
      const next = readText(source, 'markdown');
      if (draft) adoptBlocks(next, draft, { fromA, toA: fromA + old.length, fromB: fromA, toB: fromA + text.length });
      draft = next;
      return review();
    };
    const clashes = ({ findings }: Review): boolean => findings.some(({ ruleId }) => ruleId === clash);
    assert.equal(clashes(review()), false);
    assert.equal(clashes(edit('warranty is five', 'warranty is three')), true);
    assert.equal(clashes(edit('north wing', 'north wing of the house')), true);
    const last = edit('warranty is three', 'warranty is five');
    assert.equal(clashes(last), false);
    assert.ok(last.findings.some(({ ruleId }) => ruleId === 'greenwashing/generic-claim'));
    assert.deepEqual(last, new Reviewer(testPack()).review(readText(source, 'markdown'), CONTEXT));
  });

  it('keeps the passages that an edit does not reach', () => {
    const reviewer = new Reviewer(testPack());
    const source = '# Levering van laptops\n\nEen.\n\nTwee.\n\nDrie.\n\n## Garantie\n\nVier.\n\nVijf.\n';
    const before = readText(source, 'markdown');
    const old = reviewer.read(before, CONTEXT).passages;
    const at = source.indexOf('Een.');
    const after = readText(`${source.slice(0, at)}Nieuw. ${source.slice(at)}`, 'markdown');
    adoptBlocks(after, before, { fromA: at, toA: at, fromB: at, toB: at + 7 });
    const { passages } = reviewer.read(after, CONTEXT);
    assert.deepEqual(
      passages.map((passage) => old.includes(passage)),
      [false, false, false, true, true, true, true],
    );
  });

  /** The situation after an edit of a draft read before, and that of a reviewer who reads it afresh. */
  function both(source: string, old: string, text: string): [kept: Situation, fresh: Situation] {
    const reviewer = new Reviewer(testPack());
    const before = readText(source, 'markdown');
    reviewer.read(before, CONTEXT);
    const at = source.indexOf(old);
    const edited = source.replace(old, text);
    const after = readText(edited, 'markdown');
    adoptBlocks(after, before, { fromA: at, toA: at + old.length, fromB: at, toB: at + text.length });
    return [reviewer.read(after, CONTEXT), readingOf(edited)];
  }

  const LIST = '# Levering\n\nEen.\n\nDe laptops hebben het volgende:\n\n- een accu\n- een lader\n\nTwee.\n\nDrie.\n';

  it('reads a list together with its lead-in, or no longer', () => {
    const leadIn = LIST.replace(':', '.');
    for (const [source, old, text] of [
      [LIST, 'volgende:', 'volgende.'],
      [leadIn, 'volgende.', 'volgende:'],
    ] as const) {
      const [kept, fresh] = both(source, old, text).map(({ passages }) => passages.map(({ frame }) => frame.length));
      assert.deepEqual(kept, fresh, text);
    }
    const frames = readingOf(LIST).passages.map(({ frame }) => frame.length);
    assert.ok(Math.max(...frames) > 0);
  });

  it('sees that a procurement code is another one', () => {
    const source = '# Levering\n\nEen.\n\nCPV 39130000-2.\n\nTwee.\n\nDrie.\n';
    const [kept, fresh] = both(source, '39', '30').map(({ ictHardware }) => ictHardware);
    assert.deepEqual([kept, fresh, readingOf(source).ictHardware], [true, true, false]);
  });
});
