import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { paragraphsOf } from '../../../addin/page/read-only-paragraphs';
import { readOwnSettings } from '../../../language-server/config/front-matter';
import { decisionOn } from '../../../language-server/decisions/decide';
import { decisionInsert } from '../../../language-server/decisions/write-decision';
import { suppressionInsert } from '../../../language-server/decisions/write-suppression';
import { checkDraft, type CheckedDraft } from '../../../language-server/document/check-draft';
import { LANGUAGES, type Draft } from '../../../language-server/engine/draft';
import { Reviewer } from '../../../language-server/engine/review';
import { encodeParagraphs } from '../../../language-server/formats/paragraphs/encode-paragraphs';
import { readParagraphs } from '../../../language-server/formats/paragraphs/read-paragraphs';
import { testPack } from '../../support/pack';
import { readText } from '../../support/read-text';

/** The draft as the page hands it to the server. */
const onPage = (draft: Draft): Draft => readParagraphs(encodeParagraphs(paragraphsOf(draft)));

function check(draft: Draft): CheckedDraft {
  const { config = {}, notRead = [] } = draft.frontMatter ? readOwnSettings(draft.frontMatter, 'draft') : {};
  const settings = { defaults: {}, ownSettings: config, told: {}, notRead, today: '2026-11-01' };
  return checkDraft(draft, new Reviewer(testPack()), settings);
}

const said = ({ findings, suppressed, decided, review, draft }: CheckedDraft): unknown => ({
  findings: findings.map(({ ruleId, severity, start, end }) => [ruleId, severity, start === end]),
  suppressed: suppressed.map(({ finding: { ruleId }, reason }) => [ruleId, reason]),
  decided: decided.map(({ finding: { ruleId }, decision }) => [ruleId, decision.reason]),
  jurisdiction: review.jurisdiction,
  notRead: draft.notRead,
});

describe('A draft that is only read on the page', () => {
  before(function () {
    // The first in a fresh clone compiles the rules.
    this.timeout(300_000);
    testPack();
  });

  for (const language of LANGUAGES) {
    it(`draws what its file draws (${language})`, () => {
      const folder = `test/corpus/development/${language}`;
      const drafts = readdirSync(folder).filter((name) => name.endsWith('.md'));
      for (const name of drafts.filter((_, index) => index % 25 === 0)) {
        const draft = readText(readFileSync(`${folder}/${name}`, 'utf8'), 'markdown');
        assert.deepEqual(said(check(onPage(draft))), said(check(draft)), name);
      }
    });
  }

  it('keeps its front matter, suppressions and decisions', () => {
    let source = readFileSync('examples/en/laptops-flawed.md', 'utf8');
    const read = (): CheckedDraft => check(readText(source, 'markdown'));
    const write = ({ start, newText }: { start: number; newText: string }): void => {
      source = source.slice(0, start) + newText + source.slice(start);
    };
    const first = read().findings.find(({ end, start }) => end > start);
    assert.ok(first);
    const place = suppressionInsert(first, read().draft);
    assert.ok(place);
    write({ start: place.offset, newText: `${place.before}agreed with the legal service${place.after}` });
    const last = read().findings.findLast(({ end, start }) => end > start);
    assert.ok(last);
    const by = { state: 'accepted-risk', reason: 'checked', author: 'legal', time: '2026-11-01T09:00:00Z' } as const;
    const insert = decisionInsert(last, decisionOn(last, read().draft, testPack(), by), read().draft);
    assert.ok(insert);
    write(insert);
    source = `---\ntenderlint:\n  jurisdiction: NL\n  jurisdicton: BE\n---\n${source}\n<!-- tenderlint-ignore nothing -->\n`;
    const inFile = read();
    assert.equal(inFile.suppressed.length, 1);
    assert.equal(inFile.decided.length, 1);
    assert.equal(inFile.review.jurisdiction, 'NL');
    assert.deepEqual(said(check(onPage(inFile.draft))), said(inFile));
  });

  it('keeps a comment inside its list item: the items around it are judged', () => {
    const items = [
      '- The laptops must carry the TCO Certified label.',
      '- The screens must carry the TCO Certified label.',
    ];
    const [one = '', other = ''] = items;
    const ignored = `${one} <!-- tenderlint-ignore certification: agreed -->`;
    const draft = readText(`# Tender for laptops\n\n## Technical specification\n\n${ignored}\n${other}\n`, 'markdown');
    const page = check(onPage(draft));
    assert.ok(page.suppressed.length > 0);
    assert.ok(page.findings.some(({ family }) => family === 'certification'));
    assert.deepEqual(said(page), said(check(draft)));
  });

  it('is laid out with code and comments as what they are', () => {
    const draft = readText(
      '---\nmode: tender\n---\n\n<!-- a note -->\n<!-- tenderlint-ignore x -->\n\n```\nlet a;\n```\n',
      'markdown',
    );
    assert.deepEqual(
      paragraphsOf(draft).map(({ role, text }) => [role, text.trim()]),
      [
        ['fm', 'mode: tender'],
        ['cm', 'tenderlint-ignore x'],
        ['code', 'let a;'],
      ],
    );
  });
});
