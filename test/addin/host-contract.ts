/** What every DocumentHost does, whatever it stands on. Each test opens a document of its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentHost, HostEvent, PassageEdit, Snapshot } from '../../addin/host';
import { WireText } from '../../addin/wire-text';
import { EMPTY_RECORD, type DocumentRecord } from '../../language-server/decisions/decision';
import { after, applied, change, passage, passageIn, refused, replacement } from './changes';

/** A paragraph of a document to open. */
export interface GivenParagraph {
  role: 'h1' | 'h2' | 'p' | 'li' | 'li2' | `td:${number}:${number}:${number}`;
  text: string;
  /** Struck by somebody else, not yet accepted: offsets in the text. */
  struck?: { start: number; end: number };
  /** In a content control that is locked. */
  isLocked?: boolean;
}

/** A document in a host, and how it looks from outside. */
export interface OpenedDocument {
  host: DocumentHost;
  /** Texts of the body's paragraphs if all tracked changes are accepted, or rejected. */
  texts: (verdict: 'accept' | 'reject') => Promise<string[]>;
  /** Texts of the comments. */
  comments: () => Promise<string[]>;
  /** Paragraphs with their roles if all changes are accepted. */
  roles: () => Promise<string[]>;
  /** The same document opened anew, as after saving and closing it. */
  reopen: () => Promise<DocumentHost>;
}

export type Open = (paragraphs: readonly GivenParagraph[]) => Promise<OpenedDocument>;

const TENDER: readonly GivenParagraph[] = [
  { role: 'h1', text: 'Aankoop van laptops' },
  { role: 'p', text: 'De laptops zijn milieuvriendelijk en de laptops zijn TCO-gecertificeerd.' },
  { role: 'h2', text: 'Garantie' },
  { role: 'li', text: 'De garantie duurt twee jaar.' },
  { role: 'li2', text: 'De batterij valt er niet onder.' },
  { role: 'td:0:0:0', text: 'Criterium' },
  { role: 'td:0:0:1', text: 'Punten' },
  { role: 'td:0:1:0', text: 'Prijs' },
  { role: 'td:0:1:1', text: '100' },
  { role: 'p', text: 'Einde van het bestek.' },
];

const RECORD: DocumentRecord = {
  decisions: [
    {
      ruleId: 'greenwashing/generic-claim',
      textHash: '0123456789abcdef',
      state: 'ignored',
      reason: 'Afgesproken met de juridische dienst & "<akkoord>"',
      author: 'Jo',
      time: '2026-11-21T09:30:00Z',
      meaning: '',
      excerpt: 'milieuvriendelijk',
    },
  ],
  context: { jurisdiction: 'BE', date: '2026-12-01' },
};

/** The tests; `name` says which host. `carriesRecord`: false where what it runs on in the test cannot. */
export function describeHost(name: string, open: Open, { carriesRecord = true } = {}): void {
  describe(`${name} keeps the contract of a host`, () => {
    const openTender = () => open(TENDER);

    it('reads paragraphs in order, with their roles and texts', async () => {
      const { host } = await openTender();
      const { paragraphs } = await host.read();
      assert.deepEqual(
        paragraphs.map(({ role, text }) => ({ role: role.replace(/^th/, 'td'), text })),
        TENDER.map(({ role, text }) => ({ role, text })),
      );
      assert.equal(new Set(paragraphs.map(({ key }) => key)).size, paragraphs.length);
    });

    it('gives a snapshot whose wire text leads back to the passages of its paragraphs', async () => {
      const { host } = await openTender();
      const snapshot = await host.read();
      const wire = new WireText(snapshot);
      const at = wire.text.indexOf('milieuvriendelijk');
      assert.deepEqual(wire.passages({ start: at, end: at + 17 }), [passage(snapshot, 'milieuvriendelijk')]);
    });

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

    it('refuses a change whose text no longer stands there, whole, and makes the others', async () => {
      const { host, texts } = await openTender();
      const snapshot = await host.read();
      const wrong = { ...replacement(snapshot, 'twee jaar', 'vijf jaar'), text: 'drie jaar' };
      const right = replacement(snapshot, 'Einde', 'Slot');
      const outcomes = await host.apply(snapshot, [
        change({ id: 'whole', edits: [replacement(snapshot, 'Aankoop', 'Huur'), wrong] }),
        change({ id: 'other', edits: [right] }),
      ]);
      assert.deepEqual(outcomes, [refused('stale', 'whole'), applied('other')]);
      const now = await texts('accept');
      assert.equal(now[0], 'Aankoop van laptops');
      assert.equal(now[9], 'Slot van het bestek.');
    });

    it('refuses what is about a paragraph it does not know', async () => {
      const { host, texts } = await openTender();
      const snapshot = await host.read();
      const edit = { ...replacement(snapshot, 'Einde', 'Slot'), paragraph: 'no such key' };
      assert.deepEqual(await host.apply(snapshot, [change({ edits: [edit] })]), [refused('gone')]);
      assert.deepEqual(
        await texts('accept'),
        TENDER.map(({ text }) => text),
      );
    });

    it('refuses to write in what is locked, and leaves it as it is', async () => {
      const { host, texts } = await open([
        { role: 'p', text: 'Vrij.' },
        { role: 'p', text: 'Vast.', isLocked: true },
      ]);
      const snapshot = await host.read();
      const outcomes = await host.apply(snapshot, [
        change({ id: 'locked', edits: [replacement(snapshot, 'Vast', 'Los')] }),
        change({ id: 'free', edits: [replacement(snapshot, 'Vrij', 'Open')] }),
      ]);
      assert.deepEqual(
        outcomes.map(({ id, result }) => ({ id, result })),
        [
          { id: 'locked', result: 'refused' },
          { id: 'free', result: 'applied' },
        ],
      );
      assert.deepEqual(await texts('accept'), ['Open.', 'Vast.']);
    });

    it('puts paragraphs after another one, each with the looks of its kind', async () => {
      const { host, texts, roles } = await openTender();
      const snapshot = await host.read();
      const insertion = {
        ...after(snapshot, 4),
        paragraphs: [
          { role: 'h2', text: 'Herstel' },
          { role: 'p', text: 'Reserveonderdelen zijn zeven jaar leverbaar.' },
          { role: 'li', text: 'Binnen vijf werkdagen.' },
        ],
      } as const;
      assert.deepEqual(await host.apply(snapshot, [change({ insertions: [insertion] })]), [applied()]);
      assert.deepEqual((await texts('accept')).slice(4, 9), [
        'De batterij valt er niet onder.',
        'Herstel',
        'Reserveonderdelen zijn zeven jaar leverbaar.',
        'Binnen vijf werkdagen.',
        'Criterium',
      ]);
      assert.deepEqual((await roles()).slice(4, 8), ['li2', 'h2', 'p', 'li']);
      assert.deepEqual(
        await texts('reject'),
        TENDER.map(({ text }) => text),
      );
    });

    it('puts what comes after a table cell behind the whole table', async () => {
      const { host, texts } = await openTender();
      const snapshot = await host.read();
      const paragraphs = [{ role: 'p', text: 'Na de tabel.' }] as const;
      await host.apply(snapshot, [change({ insertions: [{ ...after(snapshot, 6), paragraphs }] })]);
      assert.deepEqual((await texts('accept')).slice(8), ['100', 'Na de tabel.', 'Einde van het bestek.']);
    });

    it('keeps the order of what several changes put after the same paragraph', async () => {
      const { host, texts } = await openTender();
      const snapshot = await host.read();
      const insert = (text: string) =>
        change({ id: text, insertions: [{ ...after(snapshot, 9), paragraphs: [{ role: 'p', text }] }] });
      assert.deepEqual(await host.apply(snapshot, [insert('Eerst.'), insert('Dan.')]), [
        applied('Eerst.'),
        applied('Dan.'),
      ]);
      assert.deepEqual((await texts('accept')).slice(9), ['Einde van het bestek.', 'Eerst.', 'Dan.']);
    });

    it('comments on a passage, on a change, and on the paragraph of a point', async () => {
      const { host, comments, texts } = await openTender();
      const snapshot = await host.read();
      const edit = replacement(snapshot, 'twee jaar', 'vijf jaar');
      const outcomes = await host.apply(snapshot, [
        change({ id: 'passage', comment: { at: passage(snapshot, 'Einde'), text: 'Is dit alles?' } }),
        change({
          id: 'change',
          edits: [edit],
          comment: { at: passage(snapshot, 'twee jaar'), text: 'Langer.\nZie de wet.' },
        }),
        change({ id: 'point', comment: { at: passageIn(snapshot, 0, 0, 0), text: 'Er ontbreekt iets.' } }),
      ]);
      assert.deepEqual(outcomes, [applied('passage'), applied('change'), applied('point')]);
      assert.deepEqual((await comments()).sort(), ['Er ontbreekt iets.', 'Is dit alles?', 'Langer.\nZie de wet.']);
      assert.equal((await texts('accept'))[3], 'De garantie duurt vijf jaar.');
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

    it('keeps the keys of paragraphs that stay, whatever comes between', async () => {
      const { host } = await openTender();
      const before = await host.read();
      await host.apply(before, [
        change({ edits: [replacement(before, 'twee jaar', 'vijf jaar')] }),
        change({ insertions: [{ ...after(before, 1), paragraphs: [{ role: 'p', text: 'Een nieuwe alinea.' }] }] }),
      ]);
      const now = await host.readChanged(before, null);
      const keyOf = ({ paragraphs }: Snapshot, text: string) => paragraphs.find((each) => each.text === text)?.key;
      for (const { text } of TENDER) {
        if (text.includes('twee jaar') || text.includes('milieu')) continue;
        assert.equal(keyOf(now, text), keyOf(before, text), text);
      }
      assert.equal(keyOf(now, 'De garantie duurt vijf jaar.'), keyOf(before, 'De garantie duurt twee jaar.'));
    });

    it('applies on a snapshot that is out of date where the paragraph is as it was', async () => {
      const { host, texts } = await openTender();
      const old = await host.read();
      await host.apply(old, [change({ edits: [replacement(old, 'Aankoop', 'Huur')] })]);
      await host.readChanged(old, null);
      assert.deepEqual(await host.apply(old, [change({ edits: [replacement(old, 'Einde', 'Slot')] })]), [applied()]);
      const again = await host.apply(old, [change({ edits: [replacement(old, 'Aankoop', 'Leasing')] })]);
      assert.equal(again[0]?.result, 'refused');
      assert.equal((await texts('accept'))[0], 'Huur van laptops');
    });

    it('tells that something changed', async () => {
      const { host } = await openTender();
      const events: HostEvent[] = [];
      const stop = host.listen((event) => events.push(event));
      const snapshot = await host.read();
      await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'Einde', 'Slot')] })]);
      assert.ok(events.some(({ type }) => type === 'changed'));
      stop();
      const before = events.length;
      const now = await host.readChanged(snapshot, null);
      await host.apply(now, [change({ edits: [replacement(now, 'Slot', 'Einde')] })]);
      assert.equal(events.length, before);
      await host.close();
    });

    if (carriesRecord)
      it('carries decisions and context with the document, and takes an empty record out of it', async () => {
        const { host, reopen } = await openTender();
        assert.deepEqual(await host.record(), EMPTY_RECORD);
        await host.saveRecord(RECORD);
        assert.deepEqual(await host.record(), RECORD);
        const again = await reopen();
        assert.deepEqual(await again.record(), RECORD);
        await again.saveRecord(EMPTY_RECORD);
        assert.deepEqual(await again.record(), EMPTY_RECORD);
      });

    it('can be closed twice', async () => {
      const { host } = await openTender();
      host.listen(() => undefined);
      await host.close();
      await host.close();
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
          assert.deepEqual(await texts('accept'), wanted);
          assert.deepEqual(
            await texts('reject'),
            given.map(({ text }) => text),
          );
        }),
        { numRuns: 25 },
      );
    });
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
    from: fc.nat(300),
    length: fc.nat(40),
    newText: fc.constantFrom('', 'x', 'nieuwe tekst', ' en ', 'laptop'),
  }),
  { maxLength: 5 },
);

function partsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
