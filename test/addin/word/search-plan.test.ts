/** The way from offsets to Word's search, on its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { needlesOf, LONGEST_NEEDLE, searchPlan, type Point, type Window } from '../../../addin/word/search-plan';
import { cleanOffset, paragraphTexts, rawRange } from '../../../addin/word/accepted-text';

const fold = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201A]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/\u00A0/g, ' ');

/** Where a plan leads, followed as Word would: by searching. */
function follow(text: string, plan: NonNullable<ReturnType<typeof searchPlan>>): { start: number; end: number } {
  const find = (within: string, needle: string, hit = 0): number => {
    assert.ok(needle.length <= LONGEST_NEEDLE && needle !== '', `needle of ${needle.length}`);
    const sought = fold(needle.replaceAll('^^', '^'));
    let at = fold(within).indexOf(sought);
    for (let n = 0; n < hit; n++) at = fold(within).indexOf(sought, at + sought.length);
    assert.ok(at >= 0, needle);
    return at;
  };
  const plain = (needle: string): string => needle.replaceAll('^^', '^');
  const windowAt = ({ needle, hit }: Window) => {
    const start = find(text, needle, hit);
    return { start, text: text.slice(start, start + plain(needle).length) };
  };
  const pointAt = ({ window, point }: { window: Window; point: Point }): number => {
    const found = windowAt(window);
    if (point === 'start') return found.start;
    if (point === 'end') return found.start + found.text.length;
    return found.start + find(found.text, point.head) + plain(point.head).length;
  };
  if (plan.kind === 'between') {
    for (const needle of plan.between) find(text, needle);
    return { start: pointAt(plan.from), end: pointAt(plan.to) };
  }
  const found = windowAt(plan.window);
  if (plan.kind === 'window') return { start: found.start, end: found.start + found.text.length };
  const start = found.start + find(found.text, plan.needle);
  return { start, end: start + plain(plan.needle).length };
}

const words = fc.constantFrom('laptop', 'de', '^', '^^p', '“a”', '"a"', '5\u00A0%', '5 %', '🙂', 'levering', 'x');
const anyText = fc.array(words, { minLength: 1, maxLength: 150 }).map((each) => each.join(' '));

describe('The plan of a search', () => {
  it('leads to the very range it was made for, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(400), (text, from, length) => {
        const start = from % (text.length + 1);
        const end = Math.min(start + length, text.length);
        const plan = searchPlan(text, start, end);
        // Texts that repeat themselves more closely than a needle is long have places no search leads to.
        if (plan) assert.deepEqual(follow(text, plan), { start, end });
      }),
      { numRuns: 500 },
    );
  });

  it('is found for every range of a text that does not repeat itself', () => {
    const text = Array.from({ length: 120 }, (_, at) => `woord${at}`).join(' ');
    for (let start = 0; start < text.length; start += 7) {
      for (const length of [0, 1, 20, 300]) {
        const end = Math.min(start + length, text.length);
        const plan = searchPlan(text, start, end);
        assert.ok(plan, `${start} to ${end}`);
        assert.deepEqual(follow(text, plan), { start, end });
      }
    }
  });

  it('goes around signs that Word does not search for', () => {
    const text = 'Zie de noot\u0002 hier\u000ben daar\tnog iets.';
    for (let start = 0; start <= text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        const plan = searchPlan(text, start, end);
        assert.ok(plan, `${start} to ${end}`);
        assert.deepEqual(follow(text, plan), { start, end });
      }
    }
  });

  it('looks at as much text around as a needle holds, so that a changed paragraph is noticed', () => {
    const text = `${'a b '.repeat(50)}hier staat het${' c d'.repeat(50)}`;
    const start = text.indexOf('hier');
    const plan = searchPlan(text, start, start + 4);
    assert.equal(plan?.kind, 'inside');
    assert.equal(plan.window.needle.length, LONGEST_NEEDLE);
  });

  it('cuts a text into needles that leave nothing out', () => {
    const text = `${'^'.repeat(300)}\u0002${'🙂'.repeat(200)}`;
    const needles = needlesOf(text);
    assert.ok(needles.every(({ length }) => length <= LONGEST_NEEDLE));
    assert.equal(needles.map((needle) => needle.replaceAll('^^', '^')).join(''), text.replace('\u0002', ''));
    for (const needle of needles) assert.doesNotMatch(needle, /[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
  });
});

describe('The accepted text of a paragraph', () => {
  it('leads back to the raw text for every range that holds nothing struck', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.map(([word]) => word).join('');
        const accepted = parts.map(([word, isStruck]) => (isStruck ? '' : word)).join('');
        const texts = paragraphTexts({ text, accepted });
        assert.ok(texts.isMapped);
        for (let start = 0; start <= accepted.length; start++) {
          for (let end = start; end <= accepted.length; end++) {
            const range = rawRange(texts, start, end);
            if (!range.holdsDeletions) assert.equal(text.slice(range.start, range.end), accepted.slice(start, end));
          }
          assert.equal(cleanOffset(texts, rawRange(texts, start, start).start), start);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not trusted where it is no part of the raw text', () => {
    assert.equal(paragraphTexts({ text: 'abc', accepted: 'abd' }).isMapped, false);
  });
});
