/** How the Word host writes: round trips, change tracking, coauthors. */
import assert from 'node:assert/strict';
import { applied, change, passage, passageIn, refused, replacement } from '../changes';
import { ALL, current, open, syncsOf, TENDER } from './opened';

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
      await host.close();
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
});
