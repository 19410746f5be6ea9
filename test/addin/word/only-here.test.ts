/** Word's own interface is named in one folder only, and nothing above WordApi 1.3 without asking first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fake } from '../fake-word/fake-word';
import { wordTypings } from '../fake-word/typings';
import * as documentObjects from '../fake-word/document-objects';
import { ParagraphObject } from '../fake-word/paragraph-object';
import { RangeObject } from '../fake-word/range-object';
import * as storyObjects from '../fake-word/story-objects';
import { WordHost } from '../../../addin/word/word-host';

const addin = fileURLToPath(new URL('../../../addin/', import.meta.url));
const files = readdirSync(addin, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

describe('Word’s interface', () => {
  it('is called from addin/word/office-program.ts and nowhere else', () => {
    const callers = files.filter((name) => /\bWord\.run\b/.test(readFileSync(join(addin, name), 'utf8')));
    assert.deepEqual(callers, ['word/office-program.ts']);
  });

  it('as the fake has it is the one of the typings: same classes, same members', () => {
    for (const made of Object.values({ ...documentObjects, ...storyObjects, ParagraphObject, RangeObject })) {
      const name = made.name.replace(/Object$/, '');
      const typed = wordTypings().get(name) ?? wordTypings().get({ XmlParts: 'CustomXmlPartCollection' }[name] ?? '');
      assert.ok(typed, name);
      for (const member of Object.getOwnPropertyNames(made.prototype)) {
        if (member !== 'constructor') assert.ok(typed.has(member), `${name}.${member}`);
      }
    }
  });

  it('as the fake has it refuses what a version does not have, and what was not loaded', async () => {
    const fake = new Fake('ltsc2021', [{ text: 'Een.' }]);
    await fake.program().run(async (context) => {
      const { document } = context;
      assert.throws(() => document.changeTrackingMode, { code: 'ApiNotFound' });
      assert.throws(() => document.body.paragraphs.items, { code: 'PropertyNotLoaded' });
      await context.sync();
    });
    await assert.rejects(
      () =>
        fake.program().run(async (context) => {
          context.document.body.paragraphs.getFirst().search('Twee').getFirst().load('text');
          await context.sync();
        }),
      { code: 'ItemNotFound' },
    );
  });

  it('is asked for nothing that Word LTSC 2021 lacks when it is opened, read and closed there', async () => {
    const fake = new Fake('ltsc2021', [{ text: 'Een.' }]);
    const host = await WordHost.open(fake.program());
    host.listen(() => undefined);
    assert.equal((await host.read()).paragraphs.length, 1);
    await host.close();
  });
});
