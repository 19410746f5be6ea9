/** Edits of text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PassageEdit } from '../../../addin/host';
import { applied, change, passage, passageIn, refused, replacement } from '../changes';
import { TENDER, type GivenParagraph, type Open } from './opened';

export function describeEditing(open: Open): void {
  const openTender = () => open(TENDER);

  it('makes a tracked replacement: accepted it is the new text, rejected the old one', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edit = replacement(snapshot, 'milieuvriendelijk', 'voorzien van het EU Ecolabel of gelijkwaardig');
    assert.deepEqual(await host.apply(snapshot, [change({ edits: [edit] })]), [applied()]);
    const wanted =
      'De laptops zijn voorzien van het EU Ecolabel of gelijkwaardig en de laptops zijn TCO-gecertificeerd.';
    assert.equal((await texts('accept'))[1], wanted);
    assert.deepEqual(
      await texts('reject'),
      TENDER.map(({ text }) => text),
    );
    const after = await host.readChanged(snapshot, null);
    assert.equal(after.paragraphs[1]?.text, wanted);
    assert.ok(after.revision > snapshot.revision);
  });

  it('makes a plain replacement: there is nothing to reject', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edit = replacement(snapshot, 'twee jaar', 'vijf jaar');
    assert.deepEqual(await host.apply(snapshot, [change({ edits: [edit], mode: 'plain' })]), [applied()]);
    assert.equal((await texts('reject'))[3], 'De garantie duurt vijf jaar.');
    assert.equal((await texts('accept'))[3], 'De garantie duurt vijf jaar.');
  });

  it('changes the occurrence that was meant, not the first one', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const second = { ...passage(snapshot, 'laptops zijn', 1), newText: 'toestellen zijn' };
    await host.apply(snapshot, [change({ edits: [second] })]);
    assert.equal(
      (await texts('accept'))[1],
      'De laptops zijn milieuvriendelijk en de toestellen zijn TCO-gecertificeerd.',
    );
  });

  it('inserts and takes away text at a point, at the start and at the end of a paragraph', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edits = [
      { ...passageIn(snapshot, 9, 0, 0), newText: 'Hier staat het ' },
      { ...passageIn(snapshot, 9, 0, 'Einde'.length), newText: 'einde' },
      { ...passageIn(snapshot, 9, 'Einde van het bestek'.length, 'Einde van het bestek.'.length), newText: '' },
      { ...passageIn(snapshot, 3, 28, 28), newText: ' De batterij ook.' },
    ];
    const outcomes = await host.apply(
      snapshot,
      edits.map((edit, at) => change({ id: `${at}`, edits: [edit] })),
    );
    assert.deepEqual(outcomes, [applied('0'), applied('1'), applied('2'), applied('3')]);
    const now = await texts('accept');
    assert.equal(now[9], 'Hier staat het einde van het bestek');
    assert.equal(now[3], 'De garantie duurt twee jaar. De batterij ook.');
  });

  it('finds its way in long paragraphs, and replaces passages longer than Word searches for', async () => {
    const sentence = (n: number): string => `Zin ${n} over de levering, de garantie en het onderhoud van laptops. `;
    const text = Array.from({ length: 40 }, (_, n) => sentence(n)).join('');
    const { host, texts } = await open([{ role: 'p', text }]);
    const snapshot = await host.read();
    const far = text.indexOf('Zin 33');
    const long = text.slice(text.indexOf('Zin 5 '), text.indexOf('Zin 20 '));
    const edits = [
      { ...passageIn(snapshot, 0, text.indexOf(long), text.indexOf(long) + long.length), newText: 'Kort. ' },
      { ...passageIn(snapshot, 0, far, far + 6), newText: 'Zin drieëndertig' },
    ];
    assert.deepEqual(await host.apply(snapshot, [change({ edits })]), [applied()]);
    assert.equal((await texts('accept'))[0], text.replace(long, 'Kort. ').replace('Zin 33', 'Zin drieëndertig'));
    assert.equal((await texts('reject'))[0], text);
  });

  it('is not led astray by carets, quotes, fixed spaces and signs outside the first plane', async () => {
    const text = 'A ^p “een” A ^p "een" 5\u00A0% 🙂 en 5 % 🙂 tot ^^ 100 %';
    const { host, texts } = await open([{ role: 'p', text }]);
    const snapshot = await host.read();
    const straight = text.indexOf('"een"');
    const edits = [
      { ...passageIn(snapshot, 0, straight, straight + 5), newText: '"twee"' },
      { ...passageIn(snapshot, 0, text.indexOf(' 5 %') + 1, text.indexOf(' 5 %') + 4), newText: '6 %' },
      { ...passageIn(snapshot, 0, text.indexOf('^^'), text.indexOf('^^') + 2), newText: '^' },
    ];
    assert.deepEqual(await host.apply(snapshot, [change({ edits })]), [applied()]);
    assert.equal((await texts('accept'))[0], 'A ^p “een” A ^p "twee" 5\u00A0% 🙂 en 6 % 🙂 tot ^ 100 %');
  });

  it('makes several changes in one go, and only the first of two that want the same text', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const outcomes = await host.apply(snapshot, [
      change({ id: 'a', edits: [replacement(snapshot, 'twee jaar', 'vijf jaar')] }),
      change({ id: 'b', edits: [replacement(snapshot, 'twee', 'drie')] }),
      change({ id: 'c', edits: [replacement(snapshot, 'Einde van het bestek', 'Slot')] }),
    ]);
    assert.deepEqual(outcomes, [applied('a'), refused('overlap', 'b'), applied('c')]);
    const now = await texts('accept');
    assert.equal(now[3], 'De garantie duurt vijf jaar.');
    assert.equal(now[9], 'Slot.');
  });

  it('leaves out what is struck, and changes the text beside it', async () => {
    const text = 'De toestellen zijn niet altijd herstelbaar door derden.';
    const struck = { start: text.indexOf('niet altijd '), end: text.indexOf('herstelbaar') };
    const { host, texts } = await open([
      { role: 'p', text, struck },
      { role: 'p', text: 'Slot.' },
    ]);
    const snapshot = await host.read();
    assert.equal(snapshot.paragraphs[0]?.text, 'De toestellen zijn herstelbaar door derden.');
    const outcomes = await host.apply(snapshot, [
      change({
        edits: [replacement(snapshot, 'derden', 'de gebruiker'), replacement(snapshot, 'toestellen', 'laptops')],
      }),
    ]);
    assert.deepEqual(outcomes, [applied()]);
    assert.equal((await texts('accept'))[0], 'De laptops zijn herstelbaar door de gebruiker.');
    assert.equal((await texts('reject'))[0], text);
  });

  it('makes any edits of any text as predicted, and rejecting them gives the text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyParagraph, { minLength: 1, maxLength: 4 }), anyCuts, async (given, cuts) => {
        const { host, texts } = await open(given);
        const snapshot = await host.read();
        const wanted = given.map(({ text }) => text);
        const edits = cuts.flatMap(({ paragraph, from, length, newText }): PassageEdit[] => {
          const found = snapshot.paragraphs[paragraph % snapshot.paragraphs.length]!;
          const start = Math.min(from, found.text.length);
          const end = Math.min(start + length, found.text.length);
          if (partsPair(found.text, start) || partsPair(found.text, end)) return [];
          return [{ paragraph: found.key, start, end, text: found.text.slice(start, end), newText }];
        });
        const outcomes = await host.apply(
          snapshot,
          edits.map((edit, at) => change({ id: `${at}`, edits: [edit] })),
        );
        const made = edits.filter((_, at) => outcomes[at]?.result === 'applied');
        for (const edit of made.reverse().sort((a, b) => b.start - a.start || b.end - a.end)) {
          const at = snapshot.paragraphs.findIndex(({ key }) => key === edit.paragraph);
          wanted[at] = wanted[at]!.slice(0, edit.start) + edit.newText + wanted[at]!.slice(edit.end);
        }
        for (const outcome of outcomes) if (outcome.result === 'refused') assert.equal(outcome.reason, 'overlap');
        const isText = (text: string): boolean => text.trim() !== '';
        assert.deepEqual((await texts('accept')).filter(isText), wanted.filter(isText));
        assert.deepEqual(
          await texts('reject'),
          given.map(({ text }) => text),
        );
      }),
      { numRuns: 25 },
    );
  });
}

/** Words that come again and again, so that searches have several hits. */
const anyText = fc
  .array(fc.constantFrom('laptop', 'laptop', 'garantie', '“a”', '"a"', 'é', '^', '5 %', '🙂', 'TCO'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `${words.join(' ')}.`);
const anyParagraph = fc.record({
  role: fc.constantFrom('p', 'h2', 'li'),
  text: anyText,
}) satisfies fc.Arbitrary<GivenParagraph>;
const anyCuts = fc.array(
  fc.record({
    paragraph: fc.nat(3),
    from: fc.oneof(fc.nat(300), fc.constant(0)),
    length: fc.oneof(fc.nat(40), fc.constant(1000)),
    newText: fc.constantFrom('', 'x', 'nieuwe tekst', ' en ', 'laptop'),
  }),
  { maxLength: 5 },
);

function partsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
