/** In which language the commands answer: as asked, else that of the draft, its settings, the terminal's user. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../language-server/engine/draft';
import { commandWords } from '../../cli/command-words/index';
import { wordsFor } from '../../cli/words';
import { buildDocx, p } from '../formats/docx/build-docx';
import { FLAWED, LABEL } from './support/drafts';
import { folderWith, tenderlint } from './support/program';

const GERMAN = { env: { LC_ALL: 'de_DE.UTF-8' } };
const REASON = ['--reason', 'Afgesproken'];

async function run(cwd: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await tenderlint(args, { cwd, ...GERMAN });
  return stdout + stderr;
}

describe('The language of an answer', function () {
  this.timeout(180_000);

  it('is that of the draft, whatever the terminal’s, in every command that speaks of one', async () => {
    const cwd = folderWith({
      'a.md': FLAWED,
      'b.md': FLAWED.replace('De laptops', 'Alle laptops'),
      'c.docx': buildDocx({ body: p('De laptops dragen het label TCO Certified.') }),
    });
    assert.match(await run(cwd, 'decide', 'a.md', LABEL), /Zeg waarom met --reason/);
    assert.match(await run(cwd, 'decisions', 'a.md'), /^Over dit ontwerp is niets beslist\.$/m);
    assert.match(
      await run(cwd, 'decide', 'a.md', LABEL, ...REASON),
      /: beslist, bewaard in een opmerking in het ontwerp\./,
    );
    assert.match(await run(cwd, 'decisions', 'a.md'), /^niet van toepassing {2}[\s\S]*Afgesproken/m);
    assert.match(await run(cwd, 'decide', 'a.md', LABEL, '--undo'), /de beslissing is teruggenomen/);
    assert.match(await run(cwd, 'fix', 'c.docx'), /is geen tekstbestand/);
    assert.match(await run(cwd, 'fix', 'a.md', '--dry-run', '--all'), /zoals het is[\s\S]*door te voeren\./);
    assert.match(await run(cwd, 'review', 'c.docx'), /c\.reviewed\.docx: \d+ bijgehouden wijziging(en)?\./);
    assert.match(await run(cwd, 'baseline', 'a.md', '-o', 'k.json'), /k\.json: \d+ bevindingen in 1 bestand\./);
    assert.match(await run(cwd, 'check', 'a.md', '--baseline', 'k.json'), /bevindingen al bekend in k\.json/);
    assert.match(await run(cwd, 'diff', 'a.md', 'b.md'), /^Verbeterd: \d/m);
    assert.match(await run(cwd, 'compare', 'a.md', 'b.md'), /Beide ontwerpen zijn in dezelfde taal/);
  });

  it('is the one asked for, with the findings said in it too', async () => {
    const cwd = folderWith({ 'a.md': FLAWED, 'b.md': '# Bestek voor de levering van laptops\n' });
    const answer = await run(cwd, 'diff', 'b.md', 'a.md', '--language', 'fr');
    assert.match(answer, /Nouveau : \d/);
    assert.match(answer, /\+ erreur .*label-without-equivalent\n\s+Le label TCO Certified est exigé ici/);
  });

  it('is that of the settings, else the terminal’s, where there is no draft to tell', async () => {
    const cwd = folderWith({
      'kapot.docx': 'x',
      'nl/kapot.docx': 'x',
      'nl/leeg/foto.png': 'x',
      'nl/tenderlint.yaml': 'language: nl\n',
    });
    const answer = await run(cwd, 'check', 'kapot.docx', 'nl/kapot.docx', 'weg.md', 'nl/leeg');
    assert.match(answer, /^kapot\.docx: Das ist kein \.docx-Dokument/m);
    assert.match(answer, /^nl\/kapot\.docx: Dit is geen \.docx-document/m);
    assert.match(answer, /^weg\.md: Diese Datei oder diesen Ordner gibt es nicht/m);
    assert.match(answer, /^nl\/leeg: Geen ontwerp gevonden in deze map\. tenderlint leest \.md/m);
    for (const command of ['fix', 'review', 'decisions', 'report', 'text']) {
      assert.match(await run(cwd, command, 'kapot.docx'), /kapot\.docx: Das ist kein \.docx-Dokument/, command);
    }
    assert.match(await run(cwd, 'fix', 'nl/kapot.docx'), /Dit is geen \.docx-document/);
  });

  it('holds for the settings file that init writes, whose comments are in it too', async () => {
    for (const language of LANGUAGES) {
      const cwd = folderWith({});
      const { stdout } = await tenderlint(['init'], { cwd, env: { LC_ALL: `${language}.UTF-8` } });
      assert.equal(stdout, `${commandWords(language).init.written('tenderlint.yaml')}\n`);
      const text = readFileSync(join(cwd, 'tenderlint.yaml'), 'utf8');
      assert.ok(text.includes(commandWords(language).init.settings.ignore));
    }
  });
});

describe('What a path cannot do', () => {
  it('is said in words: which file, what was expected, what to do', async () => {
    const cwd = folderWith({ 'a.md': FLAWED });
    for (const [args, says] of [
      [['check', 'a.md', '--baseline', 'nope.json'], /--baseline nope\.json .*gibt es nicht.*„tenderlint baseline“/],
      [['report', 'a.md', '-o', 'weg/x.html'], /weg\/x\.html kon niet .*: de map .*weg bestaat niet\. Maak ze eerst/],
      [['report', 'a.md', '-o', 'a.md/x.html'], /een deel van het pad is een bestand/],
      [['init', 'weg'], /weg: Diesen Ordner gibt es nicht/],
      [['check', 'a.md', '--config', 'weg.yaml'], /--config weg\.yaml: Diese Datei gibt es nicht/],
    ] as const) {
      const { code, stderr } = await tenderlint(args, { cwd, ...GERMAN });
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /ENOENT|ENOTDIR|no such file/);
    }
  });
});

describe('A count of one on the command line', () => {
  it('has its noun in the singular', () => {
    for (const [language, word, finding, replacement] of [
      ['nl', '1 woord', '1 bevinding in 1 bestand.', '1 vervanging doorgevoerd.'],
      ['fr', '1 mot', '1 constat dans 1 fichier.', '1 remplacement effectué.'],
      ['de', '1 Wort', '1 Befund in 1 Datei.', '1 Ersetzung vorgenommen.'],
      ['en', '1 word', '1 finding in 1 file.', '1 replacement made.'],
    ] as const) {
      assert.equal(wordsFor(language).wordsChecked(1), word);
      assert.ok(commandWords(language).baseline.written(1, 1, 'k.json').includes(finding));
      assert.equal(commandWords(language).fix.made(1), replacement);
    }
  });
});
