/** What the fake's client is trusted for, asked of Microsoft's own client library. */
import assert from 'node:assert/strict';
import { WordHost } from '../../../addin/word/word-host';
import { Fake } from '../fake-word/fake-word';
import { genuineRun } from '../fake-word/genuine-client';
import { reviewed } from '../fake-word/story';
import { change, passage, replacement } from '../changes';

const TENDER = [{ text: 'Garantie', styleBuiltIn: 'Heading1' }, { text: 'De garantie duurt twee jaar.' }];

async function open() {
  const fake = new Fake('genuine', TENDER);
  const run = genuineRun(fake);
  const host = await WordHost.open({ ...fake.program(), run });
  fake.syncs = 0;
  return { fake, host, run };
}

describe('Microsoft’s own client library, with the fake’s document behind it', () => {
  it('makes as many round trips as the fake’s client: two to read, two for a change without ids', async () => {
    const { fake, host } = await open();
    const snapshot = await host.read();
    assert.equal(fake.syncs, 2);
    const edits = [replacement(snapshot, 'twee', 'vijf')];
    const comment = { at: passage(snapshot, 'twee'), text: 'Te kort.' };
    await host.apply(snapshot, [change({ edits, comment })]);
    assert.equal(fake.syncs, 4);
    assert.equal(fake.comments.length, 1);
  });

  it('gives the change tracking as it was before the batch set it, so that it can be put back', async () => {
    const { fake, host } = await open();
    const snapshot = await host.read();
    fake.story.tracking = 'TrackMineOnly';
    await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')] })]);
    assert.equal(fake.story.tracking, 'TrackMineOnly');
    assert.equal(reviewed(fake.paragraph(1), 'Original'), 'De garantie duurt twee jaar.');
  });

  it('says where in a batch Word refused, so that a refused comment is told from a refused change', async () => {
    const { fake, host } = await open();
    const snapshot = await host.read();
    fake.failAt('Range.insertComment', 'NotAllowed');
    const comment = { at: passage(snapshot, 'twee'), text: 'Te kort.' };
    const outcomes = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'twee', 'vijf')], comment })]);
    assert.deepEqual(outcomes, [{ id: 'change', result: 'applied-without-comment' }]);
  });

  it('throws the errors the fake’s client throws, by code', async () => {
    const { run } = await open();
    await run(async (context) => {
      const { paragraphs } = context.document.body;
      assert.throws(() => paragraphs.items, { code: 'PropertyNotLoaded' });
      const result = paragraphs.getFirst().getReviewedText('Current');
      assert.throws(() => result.value, { code: 'ValueNotLoaded' });
      await context.sync();
      assert.equal(result.value, 'Garantie');
    });
    const missing = run(async (context) => {
      context.document.body.paragraphs.getFirst().search('nergens').getFirst().load('text');
      await context.sync();
    });
    await assert.rejects(missing, { name: 'RichApi.Error', code: 'ItemNotFound' });
  });
});
