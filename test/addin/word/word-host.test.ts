/** What is particular to Word beside writing: versions, protection, events, underlines. */
import assert from 'node:assert/strict';
import type { HostEvent } from '../../../addin/host';
import { EMPTY_RECORD } from '../../../language-server/decisions/decision';
import { RECORD_NAMESPACE, recordToXml } from '../../../language-server/decisions/record-xml';
import { applied, change, passage, refused, replacement } from '../changes';
import type { ProfileName } from '../fake-word/profiles';
import { raw } from '../fake-word/story';
import { ALL, current, open, refusedWith, syncsOf, TENDER } from './opened';

describe('The Word host', () => {
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

    for (const profile of ['ltsc2021', 'm365'] as const) {
      it(`leaves a record that it cannot read as it is, beside one that it can (${profile})`, async () => {
        const { fake, host } = await open(profile);
        const readable = { ...EMPTY_RECORD, context: { jurisdiction: 'NL' as const } };
        const unreadable = [
          '{"version":1,"decisions":[',
          '{"version":99,"context":{},"decisions":[]}',
          '{"version":1,"context":{},"decisions":[{"ruleId":"a/b"}]}',
        ];
        for (const content of unreadable) {
          const parts = [recordToXml(readable), `<record xmlns="${RECORD_NAMESPACE}">${content}</record>`];
          fake.xmlParts.splice(0, Infinity, ...parts.map((xml) => ({ namespace: RECORD_NAMESPACE, xml })));
          for (const record of [readable, EMPTY_RECORD]) await refusedWith('failed', () => host.saveRecord(record));
          assert.deepEqual(
            fake.xmlParts.map(({ xml }) => xml),
            parts,
          );
          assert.deepEqual(await host.record(), readable);
        }
      });
    }

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
      await host.record();
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
      await host.record();
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
      await host.record();
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
