import assert from 'node:assert/strict';
import { decodeLexicon, encodeLexicon } from '../../../rules/compile/lexicon-code';

const ROWS = [
  { concept: 4, terms: ['spare part', 'onderdeel|~stuk …8 #', '^TCO =label', 'reserve~'], blockers: ['part …2 time'] },
  { concept: 700, terms: ['part', '~stuk~ …0 part …63 spare'], blockers: [] },
];

describe('The words of a language as the pack holds them', () => {
  it('come back as they were written down', () => {
    const byConcept = decodeLexicon(encodeLexicon(ROWS));
    const sorted = byConcept.map((row) => ({ ...row, terms: [...row.terms].sort() }));
    assert.deepEqual(
      sorted,
      ROWS.map((row) => ({ ...row, terms: [...row.terms].sort() })),
    );
  });

  it('name each distinct word once', () => {
    const { atoms } = encodeLexicon(ROWS);
    assert.equal(new Set(atoms.split('\n')).size, atoms.split('\n').length);
  });

  it('are refused where they are more than there are characters for', () => {
    const terms = Array.from({ length: 60_000 }, (_, at) => `word${at}`);
    assert.throws(
      () => encodeLexicon([{ concept: 0, terms, blockers: [] }]),
      /at most \d+ concepts, and as many words/,
    );
  });

  it('may be none', () => {
    assert.deepEqual(decodeLexicon(encodeLexicon([])), []);
  });
});
