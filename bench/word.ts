/** The add-in over a model of Word: round trips, and the time from a keystroke to the findings in the pane. */
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { performance } from 'node:perf_hooks';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { LanguageClient } from '../addin/pane/session/language-client';
import { PreferenceStore } from '../addin/pane/session/preference-store';
import { ReviewSession } from '../addin/pane/session/review-session';
import { Store } from '../addin/pane/session/store';
import type { InlineMark } from '../addin/host';
import { WireText } from '../addin/wire-text';
import { WordHost } from '../addin/word/word-host';
import { startServer } from '../language-server/server/server';
import { Fake, type FakeParagraph } from '../test/addin/fake-word/fake-word';
import { median } from './measure';
import { figure, table } from './table';
import { tenderParagraphs } from './tender-docx';

const PAGES = 60;
const KEYSTROKES = 40;

export interface WordFigures {
  /** Round trips to Word. */
  opening: number;
  check: number;
  apply: number;
  /** Milliseconds from each keystroke to the findings of the new text. */
  keystrokes: number[];
}

export async function measureWord(): Promise<WordFigures> {
  const fake = new Fake('m365', tenderParagraphs(PAGES).map(fakeParagraph));
  const host = await WordHost.open(fake.program());
  const store = new Store();
  const session = new ReviewSession(host, await server(), store, new PreferenceStore(''), () => '');
  fake.syncs = 0;
  await session.start('word:/document');
  await until(store, ({ stage }) => stage === 'ready');
  const opening = fake.syncs;

  const { check, apply } = await roundTrips(store);

  const keystrokes: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const at = (stroke * 37) % fake.story.paragraphs.length;
    const before = store.get().checkedAt;
    const start = performance.now();
    fake.act(() => fake.type(at, 0, 'e'));
    await until(store, ({ freshness, checkedAt }) => freshness === 'fresh' && checkedAt > before);
    keystrokes.push(performance.now() - start);
  }
  await session.close();
  return { opening, check, apply, keystrokes };
}

/** Round trips of reading and marking, and of applying a suggestion, of a document that nobody else works on. */
async function roundTrips(store: Store): Promise<{ check: number; apply: number }> {
  const fake = new Fake('m365', tenderParagraphs(PAGES).map(fakeParagraph));
  const host = await WordHost.open(fake.program());
  fake.syncs = 0;
  const snapshot = await host.read();
  const wire = new WireText(snapshot);
  const { items } = store.get();
  const marks = items.flatMap(({ finding }): InlineMark[] => {
    const [passage] = finding.end > finding.start ? wire.passages(finding) : [];
    return passage ? [{ id: finding.id, passage, family: finding.family, suggestions: [] }] : [];
  });
  await host.setMarks(snapshot, marks);
  const check = fake.syncs;
  const [edits] = items.flatMap(({ finding }) => finding.replacements.map((each) => each.edits));
  const plan = edits && wire.hostEdits(edits);
  if (!plan) throw new Error('The draft has no finding with a suggestion.');
  fake.syncs = 0;
  await host.apply(snapshot, [{ id: 'one', mode: 'tracked', ...plan }]);
  return { check, apply: fake.syncs };
}

function fakeParagraph({ role, text }: ReturnType<typeof tenderParagraphs>[number]): FakeParagraph {
  if (role === 'heading') return { text, styleBuiltIn: 'Heading2' };
  return role === 'item' ? { text, list: { id: 1, level: 0 } } : { text };
}

function rules(name: string): string {
  return readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
}

/** The language server at the other end of a pipe. */
function server(): Promise<LanguageClient> {
  const [toClient, fromClient] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(fromClient), new StreamMessageWriter(toClient)),
    {
      readPack: () => undefined,
      settingsFile: () => Promise.resolve(undefined),
      decisionsFile: () => Promise.resolve(undefined),
      files: () => Promise.resolve([]),
      rulePages: () => undefined,
      today: () => '2026-11-21',
    },
  );
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(fromClient));
  return LanguageClient.start(connection, {
    packText: rules('pack.json'),
    packLanguages: {},
    readLanguage: (language) => Promise.resolve(rules(`pack.${language}.json`)),
    locale: 'nl',
    settings: {},
  });
}

function until(store: Store, isSo: (state: ReturnType<Store['get']>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.listen(() => {
      if (!isSo(store.get())) return;
      stop();
      resolve();
    });
    if (isSo(store.get())) {
      stop();
      resolve();
    }
  });
}

/** Word's part of the benchmarks. */
export function wordSection({ opening, check, apply, keystrokes }: WordFigures): string {
  const sorted = [...keystrokes].sort((left, right) => left - right);
  const rows = [
    ['round trips of a whole check: reading and marking', figure(check)],
    ['round trips of applying a suggestion', figure(apply)],
    ['round trips of opening: a check, decisions, listening', figure(opening)],
    ['keystroke → findings in the pane, median ms', figure(median(sorted))],
    ['95 % under, ms', figure(sorted[Math.floor(sorted.length * 0.95)] ?? NaN)],
  ];
  return `## The add-in

A document of ${PAGES} pages in the model of Word that the tests use, with the language server at the other end of a pipe in the same process. A keystroke’s time holds the pause the server waits for (40 ms), and not the drawing of the card.

${table(['', ''], rows)}`;
}
