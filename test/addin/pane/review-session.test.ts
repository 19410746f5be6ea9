/** A review from the first reading to the last change, on a document in memory and a server that finds given words. */
import assert from 'node:assert/strict';
import type { Capabilities, Change } from '../../../addin/host';
import { HostError } from '../../../addin/host';
import { PreferenceStore } from '../../../addin/pane/session/preference-store';
import { ReviewSession } from '../../../addin/pane/session/review-session';
import { Store } from '../../../addin/pane/session/store';
import type { Item } from '../../../addin/pane/state/item';
import { visibleItems, type PaneState } from '../../../addin/pane/state/pane-state';
import { safeOrders } from '../../../addin/pane/state/safe-orders';
import { FakeServer, type Fault } from './support/fake-server';
import { MemoryHost } from './support/memory-host';

const GREEN: Fault = { flagged: 'eco-friendly', newText: 'efficient' };
const LABEL: Fault = { flagged: 'TCO', newText: 'TCO or equivalent', safe: true };
const TENDER = [
  ['h1', 'Laptops'],
  ['p', 'All laptops are eco-friendly.'],
  ['p', 'They carry TCO and are eco-friendly.'],
  ['p', 'The end.'],
] as const;

interface Review {
  host: MemoryHost;
  server: FakeServer;
  store: Store;
  session: ReviewSession;
  state: () => PaneState;
  items: () => Item[];
  /** Waits until the state is as said. */
  until: (isSo: (state: PaneState) => boolean) => Promise<void>;
}

async function review(
  paragraphs: ConstructorParameters<typeof MemoryHost>[0] = TENDER,
  faults: readonly Fault[] = [GREEN, LABEL],
  capabilities: Partial<Capabilities> = {},
): Promise<Review> {
  const host = new MemoryHost(paragraphs, capabilities);
  const { server, client } = await FakeServer.start(faults);
  const store = new Store();
  const comment = ({ message }: Item['finding']): string => `Why: ${message}`;
  const session = new ReviewSession(host, client, store, new PreferenceStore('test'), comment, () => 1_000);
  const until = (isSo: (state: PaneState) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo(store.get())) return;
        stop();
        resolve();
      };
      const stop = store.listen(look);
      look();
    });
  await session.start('test:/draft');
  await until(({ stage }) => stage === 'ready');
  return { host, server, store, session, until, state: store.get, items: () => visibleItems(store.get()) };
}

describe('A review session', () => {
  it('reads, has the text checked, and marks what was found', async () => {
    const { host, items, server } = await review();
    assert.equal(
      server.text,
      'h1\tLaptops\np\tAll laptops are eco-friendly.\np\tThey carry TCO and are eco-friendly.\np\tThe end.',
    );
    assert.deepEqual(
      items().map(({ finding }) => finding.text),
      ['eco-friendly', 'TCO', 'eco-friendly'],
    );
    // Marks are drawn a turn after the list.
    while (host.marks.length === 0) await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(
      host.marks.map(({ passage, suggestions }) => [passage.paragraph, passage.text, suggestions]),
      [
        ['p2', 'eco-friendly', ['efficient']],
        ['p3', 'TCO', ['TCO or equivalent']],
        ['p3', 'eco-friendly', ['efficient']],
      ],
    );
  });

  it('tells the server of an edit by its lines, and shows what then stands', async () => {
    const { host, server, until, items } = await review();
    host.type('p2', 'All laptops last.');
    await until(({ items: all }) => all.length === 2);
    assert.equal(server.text.split('\n')[1], 'p\tAll laptops last.');
    assert.equal(server.heard.filter((method) => method === 'textDocument/didChange').length, 1);
    assert.equal(items()[0]?.finding.text, 'TCO');
  });

  it('applies a suggestion as a tracked change, and tells so', async () => {
    const { host, session, items, until, state } = await review();
    const [first] = items();
    assert.ok(first);
    await session.changes.apply(first, first.finding.replacements[0], 'tracked');
    await until(({ items: all }) => all.length === 2);
    assert.equal(host.texts[1], 'All laptops are efficient.');
    assert.equal(host.made[0]?.mode, 'tracked');
    assert.equal(host.made[0].comment, undefined);
    assert.equal(state().notice?.notice.kind, 'applied');
    assert.equal(state().changes, 1);
    await session.changes.undo();
    await until(({ items: all }) => all.length === 3);
    assert.equal(host.texts[1], 'All laptops are eco-friendly.');
    assert.equal(state().changes, 0);
  });

  it('puts a comment beside the change, or alone', async () => {
    const { host, session, items } = await review();
    const [first, second] = items();
    assert.ok(first && second);
    await session.changes.apply(first, first.finding.replacements[0], 'comment');
    await session.changes.apply(second, second.finding.replacements[0], 'tracked-and-comment');
    const shown = host.made.map(({ edits, comment }: Change) => [edits.length, comment?.at.text, comment?.text]);
    assert.deepEqual(shown, [
      [0, 'eco-friendly', 'Why: A green claim nobody can check.'],
      [1, 'TCO', 'Why: A green claim nobody can check.'],
    ]);
  });

  it('writes as if typed where the program cannot track', async () => {
    const { host, session, items } = await review(TENDER, [GREEN], { trackedChanges: false });
    const [first] = items();
    assert.ok(first);
    await session.changes.apply(first, first.finding.replacements[0], 'tracked');
    assert.equal(host.made[0]?.mode, 'plain');
  });

  it('changes nothing where the text has moved on, says so and reads again', async () => {
    const { host, session, items, state, until } = await review();
    const [first] = items();
    assert.ok(first);
    host.edit('p2', 'Somebody else was here.');
    await session.changes.apply(first, first.finding.replacements[0], 'tracked');
    assert.equal(host.texts[1], 'Somebody else was here.');
    assert.deepEqual(state().notice?.notice, { kind: 'refused', reason: 'stale' });
    await until(({ items: all }) => all.length === 2);
  });

  it('applies all safe suggestions in bundles, with progress, as one thing to tell', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ['p', `Device ${n} carries TCO.`] as const);
    const { host, session, items, state, store, until } = await review(many, [LABEL]);
    const seen: number[] = [];
    store.listen(() => {
      const { progress } = store.get();
      if (progress) seen.push(progress.done);
    });
    await session.changes.applyAll(safeOrders(items()));
    assert.equal(host.made.length, 50);
    assert.deepEqual([...new Set(seen)], [0, 20, 40]);
    assert.deepEqual(state().notice?.notice, { kind: 'applied-many', applied: 50, refused: 0, cancelled: false });
    assert.equal(state().progress, undefined);
    await until(({ freshness }) => freshness === 'fresh');
    assert.ok(host.texts.every((text) => text.includes('TCO or equivalent')));
  });

  it('stops between two bundles when asked to', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ['p', `Device ${n} carries TCO.`] as const);
    const { host, session, items, state, store } = await review(many, [LABEL]);
    store.listen(() => {
      if (store.get().progress?.done === 20) session.changes.cancel();
    });
    await session.changes.applyAll(safeOrders(items()));
    assert.equal(host.made.length, 40);
    assert.deepEqual(state().notice?.notice, { kind: 'applied-many', applied: 40, refused: 0, cancelled: true });
  });

  it('looks at the selection only, and keeps to it while its text changes', async () => {
    const { host, session, items, until } = await review();
    host.selected = { paragraphs: ['p3'], start: 5, end: 20 };
    await session.whereabouts.checkSelection();
    assert.deepEqual(
      items().map(({ finding }) => finding.text),
      ['TCO'],
    );
    host.type('p2', 'All laptops are eco-friendly, and so is the box they come in: eco-friendly.');
    await until(({ items: all }) => all.length === 4);
    assert.deepEqual(
      items().map(({ finding }) => finding.text),
      ['TCO'],
    );
  });

  it('opens the card of the finding under the cursor', async () => {
    const { host, state, until, items } = await review();
    host.selected = { paragraphs: ['p2'], start: 18, end: 18 };
    host.say({ type: 'selection-moved' });
    await until(({ opened }) => opened !== undefined);
    assert.equal(state().opened, items()[0]?.finding.id);
  });

  it('keeps a decision with the document and takes it back', async () => {
    const { host, session, items, until } = await review();
    const [first] = items();
    assert.ok(first);
    await session.decisions.decide(first, 'once', 'ignored', '  ');
    assert.equal(host.kept.decisions.length, 0, 'without a reason nothing is decided');
    await session.decisions.decide(first, 'once', 'ignored', 'Agreed.');
    await until(({ items: all }) => all.every(({ decision }) => decision));
    assert.equal(host.kept.decisions[0]?.reason, 'Agreed.');
    const [kept] = host.kept.decisions;
    assert.ok(kept);
    await session.decisions.takeBack(kept);
    await until(({ items: all }) => all.every(({ decision }) => !decision));
    assert.deepEqual(host.kept.decisions, []);
  });

  it('says what the document’s program refuses, and goes on', async () => {
    const { host, session, items, state } = await review();
    const [first] = items();
    assert.ok(first);
    host.apply = () => Promise.reject(new HostError('protected'));
    await session.changes.apply(first, first.finding.replacements[0], 'tracked');
    assert.deepEqual(state().notice?.notice, { kind: 'refused', reason: 'protected' });
    assert.equal(state().stage, 'ready');
  });

  it('shows what went wrong where the document cannot even be read', async () => {
    const host = new MemoryHost([['p', 'Text.']]);
    host.read = () => Promise.reject(new Error('No paper.'));
    const { client } = await FakeServer.start([]);
    const store = new Store();
    const session = new ReviewSession(
      host,
      client,
      store,
      new PreferenceStore('test'),
      () => '',
      () => 1,
    );
    await session.start('test:/draft');
    assert.deepEqual([store.get().stage, store.get().failure], ['failed', 'No paper.']);
  });

  it('hears nothing more of the document once it is closed', async () => {
    const { host, session, server, state } = await review();
    await session.close();
    host.type('p2', 'Nobody listens.');
    assert.equal(state().stage, 'empty');
    assert.ok(!server.text.includes('Nobody'));
  });
});
