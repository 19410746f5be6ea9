import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftConfig } from '../../language-server/config/schema';
import { DECISION_STATES, type Decision, type DocumentRecord } from '../../language-server/decisions/decision';
import { decisionComment, parseDecisionComment } from '../../language-server/decisions/decision-comment';
import { inComment } from '../../language-server/decisions/in-comment';
import { recordFromFile, recordIntoFile } from '../../language-server/decisions/decisions-file';
import { readRecord } from '../../language-server/decisions/read-record';
import { recordFromXml, recordToXml } from '../../language-server/decisions/record-xml';

const digits = fc.stringMatching(/^[0-9a-f]{16}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const reason = fc
  .tuple(fc.constantFrom('Akkoord', 'd’accord -->', 'a | b', '<x> & "y"'), text)
  .map((parts) => parts.join(' '));
const decision: fc.Arbitrary<Decision> = fc.record(
  {
    ruleId: fc.constantFrom('repairability/short-warranty', 'human-rights/no-clause'),
    textHash: digits,
    state: fc.constantFrom(...DECISION_STATES),
    reason,
    author: text,
    time: fc.constantFrom('', '2026-11-21T09:30:00Z', '2026-11-21'),
    meaning: fc.oneof(fc.constant(''), digits),
    excerpt: text,
  },
  { noNullPrototype: true },
);
const context = fc.constantFrom<DocumentRecord['context']>(
  {},
  { jurisdiction: 'BE', buyer: 'utility', threshold: 'above', productGroups: ['laptop'] },
  {
    date: '2026-12-01',
    mode: 'template',
    language: 'fr',
    rules: { greenwashing: 'off', 'a/b': { enabled: true, severity: 'error' } },
  },
);
const record: fc.Arbitrary<DocumentRecord> = fc.record(
  { decisions: fc.array(decision, { maxLength: 4 }), context },
  { noNullPrototype: true },
);

describe('A record of decisions', () => {
  it('comes back from the XML of a .docx as it went in', () => {
    fc.assert(
      fc.property(record, (given) =>
        assert.deepEqual(recordFromXml(recordToXml(given)), { record: given, problems: [] }),
      ),
    );
  });

  it('comes back from that XML when Word has written it with another prefix, in one line, or as CDATA', () => {
    const given: DocumentRecord = { decisions: [], context: { jurisdiction: 'NL' } };
    const json = JSON.stringify({ version: 1, ...given });
    for (const inside of [json, `<![CDATA[${json}]]>`, json.replace(/"/g, '&quot;').replace(/N/g, '&#x4E;')]) {
      const xml = `<?xml version="1.0"?><ns0:record xmlns:ns0="urn:tenderlint:record:1">${inside}</ns0:record>`;
      assert.deepEqual(recordFromXml(xml), { record: given, problems: [] });
    }
  });

  it('comes back from the decisions file, beside the records of other drafts and comments in the file', () => {
    fc.assert(
      fc.property(record, record, (given, other) => {
        const first = `# ours, leave it\n${recordIntoFile('', 'a b.md', other)}`;
        const both = recordIntoFile(first, 'bestek.txt', given);
        assert.match(both, /# ours, leave it/);
        assert.deepEqual(recordFromFile(both, 'bestek.txt').record, given);
        assert.deepEqual(recordFromFile(both, 'a b.md').record, other);
        const gone = recordIntoFile(both, 'bestek.txt', { decisions: [], context: {} });
        assert.deepEqual(recordFromFile(gone, 'bestek.txt').record, { decisions: [], context: {} });
        assert.deepEqual(recordFromFile(gone, 'a b.md').record, other);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the comments of the file beside the decisions that stay', () => {
    const one: Decision = {
      ruleId: 'a/one',
      textHash: '0'.repeat(16),
      state: 'accepted-risk',
      reason: 'agreed',
      author: 'legal',
      time: '2026-11-21',
      meaning: '',
      excerpt: 'a text',
    };
    const two = { ...one, ruleId: 'a/two' };
    const three = { ...one, ruleId: 'a/three' };
    const written = recordIntoFile('', 'bestek.txt', { decisions: [one, two], context: { jurisdiction: 'BE' } })
      .replace(/- ruleId: a\/one/, '# asked on 3 March\n      $&')
      .replace('jurisdiction: BE', '$& # by the town');
    const now: DocumentRecord = { decisions: [one, three], context: { jurisdiction: 'BE' } };
    const after = recordIntoFile(written, 'bestek.txt', now);
    assert.match(after, /# asked on 3 March\n/);
    assert.match(after, /jurisdiction: BE # by the town/);
    assert.deepEqual(recordFromFile(after, 'bestek.txt').record, now);
  });

  it('comes back from a comment, one decision each, but for signs that end a comment or a field', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const comment = decisionComment(given);
        assert.match(comment, /^<!--[^\n]*-->$/);
        const inside = comment.slice(4, -3);
        assert.ok(!inside.includes('-->') && !inside.endsWith('-'), inside);
        const { reason: why, author, excerpt, ...rest } = given;
        const expected = { ...rest, reason: inComment(why), author: inComment(author), excerpt: inComment(excerpt) };
        assert.deepEqual(parseDecisionComment({ text: inside }), expected);
      }),
    );
  });

  it('comes back from a comment without the dashes at its end, and without the space before them', () => {
    const given = {
      ruleId: 'a/b',
      textHash: '0'.repeat(16),
      state: 'ignored' as const,
      reason: 'Agreed - -',
      author: '',
    };
    const whole = { ...given, time: '', meaning: '0'.repeat(16), excerpt: '' };
    const comment = decisionComment(whole);
    assert.deepEqual(parseDecisionComment({ text: comment.slice(4, -3) }), { ...whole, reason: 'Agreed' });
  });

  it('takes in a context just what settings may say', () => {
    const samples = [
      { jurisdiction: 'BE' },
      { jurisdiction: 'XX' },
      { buyer: 'central' },
      { buyer: 1 },
      { date: '2026-1-1' },
      { rules: { a: 'loud' } },
      { rules: { a: { enabled: 'yes' } } },
      { rules: { a: { severity: 'advice' } } },
      { productGroups: ['x', 1] },
      { mode: 'tender' },
      { language: 'es' },
      { other: 1 },
    ];
    for (const sample of samples) {
      const { problems } = readRecord({ context: sample });
      assert.equal(problems.length === 0, draftConfig.safeParse(sample).success, JSON.stringify(sample));
    }
  });

  it('that is damaged gives what is sound and names the rest', () => {
    const sound = { ruleId: 'a/b', textHash: '0123456789abcdef', state: 'ignored', reason: 'why' };
    const { record: read, problems } = readRecord({
      decisions: [sound, { ...sound, reason: ' ' }, { ...sound, textHash: 'x' }, 7],
    });
    assert.equal(read.decisions.length, 1);
    assert.deepEqual(
      problems.map((problem) => /^Decision (\d)/.exec(problem)?.[1]),
      ['2', '3', '4'],
    );
    assert.match(recordFromXml('<record>{</record>').problems[0] ?? '', /could not be read/);
    assert.match(recordFromXml('<record>{"version": 2}</record>').problems[0] ?? '', /newer version/);
    assert.match(recordFromFile('a: [', 'x').problems[0] ?? '', /no YAML/);
    assert.throws(() => recordIntoFile('a: [', 'x', read), /left as it is/);
    const incomplete = parseDecisionComment({ text: 'tenderlint-decision ignored a/b: why' });
    assert.ok(typeof incomplete === 'string' && incomplete.includes('textHash'));
    assert.equal(parseDecisionComment({ text: 'tenderlint-ignore a/b: why' }), undefined);
  });
});
