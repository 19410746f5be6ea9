/** What is particular to Word: round trips, versions, coauthors, change tracking, protection, events. */
import assert from 'node:assert/strict';
import { HostError, type HostErrorCode, type HostEvent } from '../../../addin/host';
import { WordHost } from '../../../addin/word/word-host';
import { EMPTY_RECORD } from '../../../language-server/decisions/decision';
import { Fake, type FakeParagraph } from '../fake-word/fake-word';
import type { ProfileName } from '../fake-word/profiles';
import { raw, reviewed } from '../fake-word/story';
import { applied, change, passage, passageIn, refused, replacement } from '../host-contract';

const TENDER: readonly FakeParagraph[] = [
  { text: 'Aankoop van laptops', styleBuiltIn: 'Heading1' },
  { text: 'De laptops zijn milieuvriendelijk.' },
  { text: '' },
  { text: 'De garantie duurt twee jaar.', list: { id: 3, level: 0 } },
  { text: 'Einde.' },
];
const ALL: readonly ProfileName[] = ['ltsc2021', 'ltsc2024', 'm365', 'web', 'ipad'];

async function open(profile: ProfileName = 'm365', paragraphs = TENDER, now = () => 0) {
  const fake = new Fake(profile, paragraphs);
  const host = await WordHost.open(fake.program(), now);
  fake.syncs = 0;
  return { fake, host };
}

const current = (fake: Fake): string[] => fake.story.paragraphs.map((each) => reviewed(each, 'Current'));

async function syncsOf(fake: Fake, act: () => Promise<unknown>): Promise<number> {
  const before = fake.syncs;
  await act();
  return fake.syncs - before;
}

async function refusedWith(code: HostErrorCode, act: () => Promise<unknown>): Promise<void> {
  await assert.rejects(act, (error) => error instanceof HostError && error.code === code);
}

describe('The Word host', () => {
  describe('counts its round trips', () => {
    for (const profile of ALL) {
      it(`a whole check takes two, however long the document is, and one says that it carries no decisions (${profile})`, async () => {
        const many = Array.from({ length: 400 }, (_, at) => ({ text: `Alinea ${at} over laptops.` }));
        const { fake, host } = await open(profile, [...TENDER, ...many]);
        assert.equal(await syncsOf(fake, () => host.read()), 2);
        assert.ok((await syncsOf(fake, () => host.record())) <= 1);
      });
    }

    for (const profile of ['m365', 'web', 'ipad'] as const) {
      it(`a change takes one, with its comment and its change tracking, however many words it touches (${profile})`, async () => {
        const { fake, host } = await open(profile);
        const snapshot = await host.read();
        const edits = [replacement(snapshot, 'De garantie duurt twee jaar', 'Een garantie van vijf jaar geldt')];
        const comment = { at: passage(snapshot, 'twee jaar'), text: 'Te kort.' };
        assert.equal(await syncsOf(fake, () => host.apply(snapshot, [change({ edits, comment })])), 1);
        assert.equal(fake.comments.length, 1);
      });

      it(`twenty changes take one (${profile})`, async () => {
        const { fake, host } = await open(
          profile,
          Array.from({ length: 20 }, (_, at) => ({ text: `Regel ${at}: twee jaar.` })),
        );
        const snapshot = await host.read();
        const changes = snapshot.paragraphs.map((_, at) => {
          const text = snapshot.paragraphs[at]!.text;
          const start = text.indexOf('twee');
          return change({ id: `${at}`, edits: [{ ...passageIn(snapshot, at, start, start + 4), newText: 'vijf' }] });
        });
        assert.equal(await syncsOf(fake, () => host.apply(snapshot, changes)), 1);
        assert.ok(current(fake).every((text) => text.endsWith('vijf jaar.')));
      });
    }

    it('without ids a change takes two: the texts are read again first (LTSC 2024)', async () => {
      const { fake, host } = await open('ltsc2024');
      const snapshot = await host.read();
      const edits = [replacement(snapshot, 'twee', 'vijf')];
      assert.equal(await syncsOf(fake, () => host.apply(snapshot, [change({ edits })])), 2);
      assert.equal(current(fake)[3], 'De garantie duurt vijf jaar.');
    });

    it('reading the paragraph somebody types in takes one', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.act(() => fake.type(1, 33, ' en stil'));
      const { key } = snapshot.paragraphs[1]!;
      let now = snapshot;
      assert.equal(await syncsOf(fake, async () => (now = await host.readChanged(snapshot, [key]))), 1);
      assert.equal(now.paragraphs[1]?.text, 'De laptops zijn milieuvriendelijk en stil.');
      assert.deepEqual(
        now.paragraphs.map((each) => each.key),
        snapshot.paragraphs.map((each) => each.key),
      );
    });

    it('going to a place takes one, and the highlight leaves no trace', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      assert.equal(await syncsOf(fake, () => host.goTo([passage(snapshot, 'twee jaar')])), 1);
      assert.deepEqual(
        [...fake.highlighted].map((range) => fake.story.text(range)),
        ['twee jaar'],
      );
      assert.equal(fake.tracked.size, 1);
      await host.clearHighlight();
      assert.equal(fake.highlighted.size, 0);
      assert.equal(fake.tracked.size, 0);
    });

    it('an answer too large for Word on the web is asked for in slices', async () => {
      const many = Array.from({ length: 1201 }, (_, at) => ({ text: `Alinea ${at}.` }));
      const { fake, host } = await open('web', many);
      fake.mostInAnswer = 600;
      const { paragraphs } = await host.read();
      assert.equal(paragraphs.length, 1201);
      assert.equal(paragraphs.at(-1)?.text, 'Alinea 1200.');
    });
  });

  describe('minds the user’s change tracking', () => {
    for (const mode of ['Off', 'TrackAll', 'TrackMineOnly'] as const) {
      it(`tracks its own change and leaves ${mode} as it was`, async () => {
        const { fake, host } = await open();
        fake.story.tracking = mode;
        const snapshot = await host.read();
        await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
        assert.equal(fake.story.tracking, mode);
        assert.ok(fake.paragraph(3).characters.some(({ struck }) => struck === 'Officer'));
      });
    }

    it('leaves it as the user has set it since the document was read', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.story.tracking = 'TrackMineOnly';
      await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
      assert.equal(fake.story.tracking, 'TrackMineOnly');
    });

    it('restores it where Word refuses the change half-way', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.failAt('Range.insertText', 'GeneralException');
      const outcomes = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
      // The second attempt, after reading again, succeeds.
      assert.deepEqual(outcomes, [applied()]);
      assert.equal(fake.story.tracking, 'Off');
      fake.failAt('Range.insertText', 'GeneralException');
      fake.failAt('Range.insertText', 'GeneralException');
      const now = await host.read();
      assert.equal(
        (await host.apply(now, [change({ edits: [replacement(now, 'vijf', 'zes')] })]))[0]?.result,
        'refused',
      );
      assert.equal(fake.story.tracking, 'Off');
      assert.equal(current(fake)[3], 'De garantie duurt vijf jaar.');
    });

    it('two changes at once wait for one another', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      const edits = (from: string, to: string) => [change({ edits: [replacement(snapshot, from, to)] })];
      await Promise.all([
        host.apply(snapshot, edits('twee', 'vijf')),
        host.apply(snapshot, edits('Aankoop', 'Huur')),
        host.readChanged(snapshot, null),
      ]);
      assert.equal(fake.story.tracking, 'Off');
      assert.deepEqual([current(fake)[0], current(fake)[3]], ['Huur van laptops', 'De garantie duurt vijf jaar.']);
    });

    it('marks only the words that differ', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      const edits = [replacement(snapshot, 'De garantie duurt twee jaar.', 'De garantie duurt vijf jaar.')];
      await host.apply(snapshot, [change({ edits })]);
      const { characters } = fake.paragraph(3);
      const struck = characters.filter((each) => each.struck).map(({ text }) => text);
      assert.equal(struck.join(''), 'twee');
    });
  });

  describe('beside coauthors', () => {
    it('does not write where a coauthor has changed the text in the meantime', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.beforeNextSync(() => fake.type(3, 22, 'honderd'), 'Colleague');
      const outcomes = await host.apply(snapshot, [
        change({ edits: [replacement(snapshot, 'twee jaar', 'vijf jaar')] }),
      ]);
      assert.deepEqual(outcomes, [refused('stale')]);
      assert.equal(current(fake)[3], 'De garantie duurt tweehonderd jaar.');
      assert.equal(fake.story.tracking, 'Off');
    });

    it('says so where a coauthor has taken the paragraph away, and makes the other changes', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.beforeNextSync(() => fake.story.deleteParagraph(fake.paragraph(1)), 'Colleague');
      const outcomes = await host.apply(snapshot, [
        change({ id: 'gone', edits: [replacement(snapshot, 'milieuvriendelijk', 'zuinig')] }),
        change({ id: 'there', edits: [replacement(snapshot, 'twee', 'vijf')] }),
      ]);
      assert.equal(outcomes[0]?.result, 'refused');
      assert.deepEqual(outcomes[1], applied('there'));
      assert.ok(current(fake).includes('De garantie duurt vijf jaar.'));
    });

    it('finds its paragraph again where others were put before it', async () => {
      for (const profile of ALL.slice(1)) {
        const { fake, host } = await open(profile);
        const snapshot = await host.read();
        fake.act(() => fake.addParagraph(0, 'Voorblad', undefined), 'Colleague');
        const outcomes = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
        // Without ids only the place is known, and another text stands there: nothing is written.
        const hasIds = fake.profile.hasSubscription;
        assert.deepEqual(outcomes, [hasIds ? applied() : refused('stale')], profile);
      }
    });
  });

  describe('in older and other Words', () => {
    it('says what each can do', async () => {
      const of = async (profile: ProfileName) => (await open(profile)).host.capabilities;
      const old = await of('ltsc2021');
      assert.deepEqual(
        [old.edit, old.trackedChanges, old.comments, old.marks, old.storage],
        [true, false, false, false, true],
      );
      const perpetual = await of('ltsc2024');
      assert.deepEqual([perpetual.trackedChanges, perpetual.comments, perpetual.marks], [true, true, false]);
      for (const profile of ['m365', 'web', 'ipad'] as const) {
        const { trackedChanges, comments, marks, highlight } = await of(profile);
        assert.ok(trackedChanges && comments && marks && highlight, profile);
      }
    });

    it('LTSC 2021 reads, goes to places, replaces as if typed, and keeps decisions', async () => {
      const { fake, host } = await open('ltsc2021');
      const snapshot = await host.read();
      assert.deepEqual(
        snapshot.paragraphs.map(({ role }) => role),
        ['h1', 'p', 'li', 'p'],
      );
      await host.goTo([passage(snapshot, 'twee jaar')]);
      assert.equal(fake.story.text(fake.selection), 'twee jaar');
      const edits = [replacement(snapshot, 'twee', 'vijf')];
      assert.deepEqual(await host.apply(snapshot, [change({ mode: 'plain', edits })]), [applied()]);
      assert.equal(raw(fake.paragraph(3)), 'De garantie duurt vijf jaar.');
      const record = { ...EMPTY_RECORD, context: { jurisdiction: 'NL' as const } };
      await host.saveRecord(record);
      assert.deepEqual(await host.record(), record);
      assert.equal((await host.state()).tracking, 'unknown');
    });

    it('LTSC 2021 refuses tracked changes and comments before anything is tried', async () => {
      const { fake, host } = await open('ltsc2021');
      const snapshot = await host.read();
      const edits = [replacement(snapshot, 'twee', 'vijf')];
      const comment = { at: passage(snapshot, 'Einde'), text: 'Nee.' };
      const syncs = await syncsOf(fake, async () => {
        await refusedWith('not-supported', () => host.apply(snapshot, [change({ edits })]));
        await refusedWith('not-supported', () => host.apply(snapshot, [change({ mode: 'plain', comment })]));
        await refusedWith('not-supported', () => host.setMarks(snapshot, []));
      });
      assert.equal(syncs, 0);
    });

    it('keeps keys of paragraphs without ids while text is typed', async () => {
      const { fake, host } = await open('ltsc2024');
      const before = await host.read();
      fake.act(() => {
        fake.type(1, 0, 'Alle ');
        fake.addParagraph(1, 'Nieuw.', undefined);
      });
      const now = await host.readChanged(before, null);
      const keys = new Map(before.paragraphs.map(({ text, key }) => [text, key]));
      for (const { text, key } of now.paragraphs) {
        if (keys.has(text)) assert.equal(key, keys.get(text), text);
      }
    });

    it('finds its way over Word’s limit of 255 characters, escapes included', async () => {
      const text = `${'^'.repeat(200)} begin ${'laptop '.repeat(100)}einde`;
      const { fake, host } = await open('m365', [{ text }]);
      const snapshot = await host.read();
      const edits = [
        replacement(snapshot, 'begin', 'start'),
        { ...passage(snapshot, 'laptop einde'), newText: 'slot' },
      ];
      assert.deepEqual(await host.apply(snapshot, [change({ edits })]), [applied()]);
      assert.ok(current(fake)[0]?.includes(' start '));
      assert.ok(current(fake)[0]?.endsWith(' slot'));
    });
  });

  describe('in a document that is not free', () => {
    it('changes nothing where it is protected or opened for reading only', async () => {
      for (const [security, isReadOnly, code] of [
        [8, false, 'protected'],
        [4, false, 'read-only'],
        [0, true, 'read-only'],
      ] as const) {
        const { fake, host } = await open();
        fake.security = security;
        fake.isReadOnly = isReadOnly;
        const snapshot = await host.read();
        assert.equal((await host.state()).editing, code);
        await refusedWith(code, () =>
          host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]),
        );
        assert.equal(current(fake)[3], 'De garantie duurt twee jaar.');
      }
    });

    it('does not write over what somebody has struck', async () => {
      const text = 'De levering is niet kosteloos.';
      const { fake, host } = await open('m365', [{ text, struck: { start: 15, end: 20 } }]);
      const snapshot = await host.read();
      assert.equal(snapshot.paragraphs[0]?.text, 'De levering is kosteloos.');
      assert.deepEqual(snapshot.withOpenDeletions, [snapshot.paragraphs[0].key]);
      const edits = [replacement(snapshot, 'is kosteloos', 'kost niets')];
      assert.deepEqual(await host.apply(snapshot, [change({ edits })]), [refused('open-deletions')]);
      assert.equal(raw(fake.paragraph(0)), text);
      await host.goTo([passage(snapshot, 'is kosteloos')]);
      assert.deepEqual(
        [...fake.highlighted].map((range) => fake.story.text(range)),
        ['is niet kosteloos'],
      );
    });

    it('tells apart a change that was made from its comment that was refused', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.failAt('Range.insertComment', 'NotAllowed');
      const comment = { at: passage(snapshot, 'twee'), text: 'Te kort.' };
      const outcomes = await host.apply(snapshot, [
        change({ edits: [replacement(snapshot, 'twee', 'vijf')], comment }),
      ]);
      assert.deepEqual(outcomes, [{ id: 'change', result: 'applied-without-comment' }]);
      assert.equal(current(fake)[3], 'De garantie duurt vijf jaar.');
      assert.equal(fake.story.tracking, 'Off');
    });

    it('says it is busy while the search dialog is open', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      fake.searchDialogIsOpen = true;
      await refusedWith('busy', () => host.goTo([passage(snapshot, 'twee')]));
      const outcomes = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
      assert.deepEqual(outcomes, [refused('busy')]);
      assert.equal(current(fake)[3], 'De garantie duurt twee jaar.');
    });
  });

  describe('hears what happens', () => {
    it('paragraphs that change, by the user or by others, and the selection', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      const events: HostEvent[] = [];
      host.listen((event) => events.push(event));
      await host.state();
      fake.act(() => fake.type(1, 0, 'Alle '));
      fake.act(() => fake.type(4, 0, 'Het '), 'Colleague');
      fake.select(3, 3, 3);
      const key = (at: number): string => snapshot.paragraphs[at]!.key;
      assert.deepEqual(events, [
        { type: 'changed', paragraphs: [key(1)], by: 'user' },
        { type: 'changed', paragraphs: [key(3)], by: 'other' },
        { type: 'selection-moved' },
      ]);
      await host.close();
      assert.equal(fake.handlerCount, 0);
    });

    it('a change whose event got lost, when the cursor moves some time later', async () => {
      let time = 0;
      const { fake, host } = await open('m365', TENDER, () => time);
      const snapshot = await host.read();
      const events: HostEvent[] = [];
      host.listen((event) => events.push(event));
      await host.state();
      fake.losesEvents = true;
      fake.act(() => fake.type(1, 0, 'Alle '));
      fake.select(0, 0, 0);
      assert.deepEqual(events, [{ type: 'selection-moved' }]);
      time = 20_000;
      fake.select(0, 1, 1);
      assert.deepEqual(events.slice(2), [{ type: 'changed', paragraphs: null, by: 'user' }]);
      assert.equal(
        (await host.readChanged(snapshot, null)).paragraphs[1]?.text,
        'Alle De laptops zijn milieuvriendelijk.',
      );
    });

    it('asks sooner in a Word that tells of no changes, and does not hand on ids that are none', async () => {
      let time = 0;
      const { fake, host } = await open('ltsc2024', TENDER, () => time);
      await host.read();
      const events: HostEvent[] = [];
      host.listen((event) => events.push(event));
      await host.state();
      time = 3_000;
      fake.select(0, 0, 0);
      assert.deepEqual(events, [{ type: 'selection-moved' }, { type: 'changed', paragraphs: null, by: 'user' }]);
      fake.act(() => fake.type(1, 0, 'Alle '));
      assert.deepEqual(events.at(-1), { type: 'changed', paragraphs: null, by: 'user' });
      time = 7_000;
      fake.select(0, 1, 1);
      assert.deepEqual(events.at(-1), { type: 'selection-moved' });
    });

    it('where the cursor stands, in every Word', async () => {
      for (const profile of ALL) {
        const { fake, host } = await open(profile);
        const snapshot = await host.read();
        fake.select(3, 3, 11);
        const selected = await host.selection(snapshot);
        assert.deepEqual(selected, { paragraphs: [snapshot.paragraphs[2]?.key], start: 3, end: 11 }, profile);
      }
    });
  });

  describe('underlines findings', () => {
    const marks = (snapshot: Parameters<typeof passage>[0]) =>
      (['milieuvriendelijk', 'twee jaar'] as const).map((text) => ({
        id: `mark of ${text}`,
        passage: passage(snapshot, text),
        family: 'greenwashing' as const,
        suggestions: ['zuinig'],
      }));

    it('by annotations, repaints only what changed, and takes only its own away', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      const [foreign] = fake.story.paragraphs;
      fake.annotate(foreign!, { colorScheme: 'red' as never, start: 0, length: 3 });
      await host.setMarks(snapshot, marks(snapshot));
      assert.equal(fake.annotations.size, 3);
      const before = [...fake.annotations.keys()];
      assert.equal(await syncsOf(fake, () => host.setMarks(snapshot, marks(snapshot))), 0);
      await host.setMarks(snapshot, marks(snapshot).slice(1));
      assert.deepEqual(
        [...fake.annotations.keys()],
        before.filter((_, at) => at !== 1),
      );
      await host.close();
      assert.equal(fake.annotations.size, 1);
    });

    it('tells which mark was clicked', async () => {
      const { fake, host } = await open();
      const snapshot = await host.read();
      const events: HostEvent[] = [];
      host.listen((event) => events.push(event));
      await host.setMarks(snapshot, marks(snapshot));
      const [id] = fake.annotations.keys();
      fake.fire('onAnnotationClicked', { id });
      fake.fire('onAnnotationPopupAction', { id, action: 'Accept' });
      fake.fire('onAnnotationClicked', { id: 'of somebody else' });
      assert.deepEqual(events, [
        { type: 'mark', id: 'mark of milieuvriendelijk', action: 'open' },
        { type: 'mark', id: 'mark of milieuvriendelijk', action: 'accepted' },
      ]);
    });

    it('without a popup where Word does not take one', async () => {
      const { fake, host } = await open();
      fake.takesPopups = false;
      const snapshot = await host.read();
      await host.setMarks(snapshot, marks(snapshot));
      assert.deepEqual(
        [...fake.annotations.values()].map(({ critique }) => critique.popupOptions),
        [undefined, undefined],
      );
    });
  });

  it('opens a report as a new document', async () => {
    const { fake, host } = await open();
    await host.openDocument(Uint8Array.of(80, 75, 3, 4));
    assert.deepEqual(fake.opened, ['UEsDBA==']);
  });

  it('names the document by the last step of its address', async () => {
    const { host } = await open();
    assert.equal((await host.state()).name, 'bestek laptops.docx');
  });
});
