/** A whole review of the examples through both hosts: what the findings propose is what stands in the document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DocxHost } from '../../addin/docx/docx-host';
import type { Change, DocumentHost, Passage } from '../../addin/host';
import { WireText } from '../../addin/wire-text';
import { WordHost } from '../../addin/word/word-host';
import type { Language } from '../../language-server/engine/draft';
import { Reviewer } from '../../language-server/engine/review';
import { readParagraphs } from '../../language-server/formats/paragraphs/read-paragraphs';
import { testPack } from '../support/pack';
import { Fake, type FakeParagraph } from './fake-word/fake-word';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];

function docxHost(language: Language): DocxHost {
  const bytes = readFileSync(`${root}examples/${language}/laptops-flawed.docx`);
  return DocxHost.open(new Uint8Array(bytes), { name: 'laptops-flawed.docx', author: 'Jo' });
}

/** The same text in Word. */
async function wordHost(language: Language): Promise<{ host: WordHost; fake: Fake }> {
  const { paragraphs } = await docxHost(language).read();
  const fake = new Fake(
    'm365',
    paragraphs
      .filter(({ role }) => !/^(?:hd|ft|fn|tb)$/.test(role))
      .map(({ role, text }): FakeParagraph => {
        const [, table, row, column] = (/^t[dh]:(\d+):(\d+):(\d+)$/.exec(role) ?? []).map(Number);
        if (table !== undefined && row !== undefined && column !== undefined) {
          return { text, cell: { table, row, column, nesting: 1, isHeader: role.startsWith('th') } };
        }
        if (role.startsWith('li')) return { text, styleBuiltIn: 'ListParagraph', list: { id: 1, level: 0 } };
        return { text, styleBuiltIn: role.startsWith('h') ? `Heading${role.slice(1)}` : 'Normal' };
      }),
  );
  return { host: await WordHost.open(fake.program()), fake };
}

/** First replacements of all findings that overlap no earlier one, as changes, and the text they should give. */
async function proposals(host: DocumentHost): Promise<{ wire: WireText; changes: Change[] }> {
  const wire = new WireText(await host.read());
  const { findings } = new Reviewer(testPack()).review(readParagraphs(wire.text), { date: '2026-11-21' });
  const taken: Passage[] = [];
  const changes = findings.flatMap(({ id, replacements: [first] }): Change[] => {
    const plan = first && wire.hostEdits(first.edits);
    if (!plan) return [];
    const overlaps = plan.edits.some((edit) =>
      taken.some((other) => other.paragraph === edit.paragraph && other.start <= edit.end && edit.start <= other.end),
    );
    if (overlaps) return [];
    taken.push(...plan.edits);
    return [{ id, mode: 'tracked', ...plan }];
  });
  return { wire, changes };
}

async function applyAll(host: DocumentHost): Promise<void> {
  const { wire, changes } = await proposals(host);
  assert.ok(changes.length >= 8, `only ${changes.length} proposals`);
  assert.ok(changes.some(({ insertions }) => insertions.length > 0));
  const outcomes = await host.apply(wire.snapshot, changes);
  assert.deepEqual(
    outcomes.filter(({ result }) => result !== 'applied'),
    [],
  );
  const after = await host.readChanged(wire.snapshot, null);
  const texts = new Map(after.paragraphs.map(({ key, text }) => [key, text]));
  const expected = new Map(wire.snapshot.paragraphs.map(({ key, text }) => [key, text]));
  const edits = changes.flatMap((change) => change.edits);
  for (const edit of edits.sort((one, other) => other.start - one.start)) {
    const text = expected.get(edit.paragraph) ?? '';
    expected.set(edit.paragraph, text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
  }
  const standing = [...texts.values()];
  for (const text of expected.values()) if (text.trim() !== '') assert.ok(standing.includes(text), text);
  for (const { paragraphs } of changes.flatMap(({ insertions }) => insertions)) {
    for (const { text } of paragraphs) assert.ok(standing.includes(text), text);
  }
}

describe('A review of an example', () => {
  before(function () {
    // The pack is compiled anew where a rule has changed.
    this.timeout(240_000);
    testPack();
  });

  for (const language of LANGUAGES) {
    it(`in Word makes every proposal, in one round trip (${language})`, async () => {
      const { host, fake } = await wordHost(language);
      const { wire, changes } = await proposals(host);
      fake.syncs = 0;
      await host.apply(wire.snapshot, changes);
      assert.equal(fake.syncs, 1);
      const again = await wordHost(language);
      await applyAll(again.host);
      assert.equal(again.fake.story.tracking, 'Off');
    });

    it(`in a .docx makes every proposal (${language})`, async () => {
      await applyAll(docxHost(language));
    });

    it(`finds the same in Word as in the .docx (${language})`, async () => {
      const read = async (host: DocumentHost): Promise<string> => new WireText(await host.read()).text;
      const { host } = await wordHost(language);
      const [inWord, inDocx] = [await read(host), await read(docxHost(language))];
      const found = (text: string): string[] =>
        new Reviewer(testPack())
          .review(readParagraphs(text), { date: '2026-11-21' })
          // The Word of these tests is made without the footnote.
          .findings.filter(({ kind, text: flagged }) => kind === 'span' && inWord.includes(flagged))
          .map(({ ruleId, text: flagged }) => `${ruleId}: ${flagged}`);
      assert.deepEqual(found(inWord), found(inDocx));
    });
  }
});
