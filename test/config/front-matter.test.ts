import assert from 'node:assert/strict';
import { readOwnSettings, type OwnSettings } from '../../language-server/config/front-matter';
import { readMarkdown } from '../../language-server/formats/markdown/read-markdown';

function own(draft: string): OwnSettings {
  const { frontMatter } = readMarkdown(draft);
  assert.ok(frontMatter);
  return readOwnSettings(frontMatter, 'a.md');
}

describe('Front matter', () => {
  it('sets what stands under tenderlint, and the mode at the top', () => {
    const { config, problems } = own(
      '---\ntitle: x\nmode: template\ntenderlint:\n  jurisdiction: GB\n  rules: { a/b: off }\n---\n# T\n',
    );
    assert.deepEqual(config, { mode: 'template', jurisdiction: 'UK', rules: { 'a/b': 'off' } });
    assert.deepEqual(problems, []);
  });

  it('lets the mode under tenderlint win, and leaves a mode of other programs alone', () => {
    assert.deepEqual(own('---\nmode: template\ntenderlint: { mode: tender }\n---\n').config, { mode: 'tender' });
    assert.deepEqual(own('---\nmode: dark\n---\n').config, {});
  });

  it('warns of a mode that is a slip of one we know, with its line and the nearest', () => {
    const { config, problems } = own('---\ntitle: x\nmode: templat\n---\n');
    assert.deepEqual(config, {});
    assert.deepEqual(problems, [
      {
        file: 'a.md',
        line: 2,
        character: 6,
        message: 'mode: found "templat", expected one of tender, template. Did you mean "template"?',
        severity: 'warning',
      },
    ]);
    assert.deepEqual(own('---\nmode: dark\n---\n').problems, []);
    assert.match(own('---\ntenderlint: { mode: Templates }\n---\n').problems[0]?.message ?? '', /mean "template"/);
  });

  it('names what is wrong with its line in the draft, and keeps the rest', () => {
    const { config, problems } = own(
      '---\ntitle: x\ntenderlint:\n  jurisdicton: BE\n  buyer: utility\n  ignore: [x]\n---\n# T\n',
    );
    assert.deepEqual(config, { buyer: 'utility' });
    assert.deepEqual(
      problems.map(({ file, line, character, message }) => [file, line, character, /"(\w+)"/.exec(message)?.[1]]),
      [
        ['a.md', 3, 15, 'jurisdicton'],
        ['a.md', 5, 10, 'ignore'],
      ],
    );
  });

  it('that cannot be read is told with its line and is no error of settings', () => {
    const { config, problems, notRead } = own('---\ntitle: Bestek\r\nlots: [1, 2\r\nbuyer: x\r\n...\r\nTekst.\r\n');
    assert.deepEqual([config, problems], [{}, []]);
    assert.match(notRead.join(), /^Front matter, line [34]: .+ Nothing in it was read/);
    assert.match(own('---\n# only\n# comments: here\n---\n').notRead.join(), /^$/);
  });

  it('made to exhaust the reader is told in words', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`;
    for (const yaml of [bomb, `a: ${'['.repeat(20_000)}`])
      assert.equal(own(`---\n${yaml}\n---\nTekst.`).notRead.length, 1);
  });
});
