/** Word as Office.js gives it, with a stand-in for the globals of Office.js. */
import assert from 'node:assert/strict';
import { officeProgram } from '../../../addin/word/office-program';
import type { WordProgram } from '../../../addin/word/word-program';

type Done = (result: object) => void;

describe('Word by Office.js', () => {
  let parts: string[];
  let handlers: (() => void)[];
  let fails: boolean;
  let office: Record<string, unknown>;

  const answer = (done: Done, value?: unknown): void =>
    done(fails ? { status: 'failed', error: { name: 'Fout', code: 5010 } } : { status: 'succeeded', value });

  beforeEach(() => {
    parts = [];
    handlers = [];
    fails = false;
    office = {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      DocumentMode: { ReadOnly: 'readOnly' },
      EventType: { DocumentSelectionChanged: 'documentSelectionChanged' },
      context: {
        displayLanguage: 'fr-BE',
        partitionKey: 'tenant',
        diagnostics: { version: '16.0.17328', platform: 'PC' },
        requirements: { isSetSupported: (set: string, version: string) => set === 'WordApi' && version === '1.3' },
        document: {
          mode: 'readOnly',
          url: 'C:\\bestek.docx',
          addHandlerAsync: (_: string, handler: () => void, done: Done) => {
            handlers.push(handler);
            answer(done);
          },
          removeHandlerAsync: (_: string, { handler }: { handler: () => void }) => {
            handlers = handlers.filter((each) => each !== handler);
          },
          customXmlParts: {
            getByNamespaceAsync: (_: string, done: Done) =>
              answer(
                done,
                parts.map((xml) => ({
                  getXmlAsync: (got: Done) => answer(got, xml),
                  deleteAsync: (deleted: Done) => {
                    parts = parts.filter((each) => each !== xml);
                    answer(deleted);
                  },
                })),
              ),
            addAsync: (xml: string, done: Done) => {
              parts.push(xml);
              answer(done);
            },
          },
        },
      },
    };
    (globalThis as Record<string, unknown>).Office = office;
  });

  after(() => {
    delete (globalThis as Record<string, unknown>).Office;
  });

  function program(): WordProgram {
    return officeProgram();
  }

  it('says what it is, in what language, and whether the document is only read', () => {
    const word = program();
    assert.equal(word.description, 'Word 16.0.17328 (PC)');
    assert.equal(word.uiLanguage, 'fr-BE');
    assert.equal(word.partitionKey, 'tenant');
    assert.equal(word.isReadOnly(), true);
    assert.equal(word.documentAddress(), 'C:\\bestek.docx');
    assert.deepEqual([word.supports('WordApi', '1.3'), word.supports('WordApi', '1.4')], [true, false]);
  });

  it('tells a dark theme from a light one, and none where Word does not say', () => {
    const context = office.context as Record<string, unknown>;
    assert.equal(program().theme(), undefined);
    context.officeTheme = { bodyBackgroundColor: '#1F1F1F' };
    assert.equal(program().theme(), 'dark');
    context.officeTheme = { bodyBackgroundColor: '#FFFFFF' };
    assert.equal(program().theme(), 'light');
  });

  it('hears the selection move until it is told to stop', async () => {
    let moved = 0;
    const stop = await program().onSelectionMoved(() => moved++);
    for (const handler of handlers) handler();
    stop();
    for (const handler of handlers) handler();
    assert.equal(moved, 1);
  });

  it('keeps one XML part in a namespace by the older interface, and takes it away', async () => {
    const { xmlParts } = program();
    await xmlParts.write('urn:x', '<a xmlns="urn:x"/>');
    await xmlParts.write('urn:x', '<b xmlns="urn:x"/>');
    assert.deepEqual(await xmlParts.read('urn:x'), ['<b xmlns="urn:x"/>']);
    await xmlParts.write('urn:x', undefined);
    assert.deepEqual(await xmlParts.read('urn:x'), []);
  });

  it('fails with the code of Office, not with its words', async () => {
    const { xmlParts } = program();
    fails = true;
    await assert.rejects(() => xmlParts.read('urn:x'), { code: '5010' });
  });
});
