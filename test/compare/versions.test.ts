import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { align, Weights } from '../../language-server/compare/align';
import { readVersion, type Version } from '../../language-server/compare/version';
import { compareVersions, type Difference } from '../../language-server/compare/versions';
import { checkMarkdown, example } from '../report/support';
import { testPack } from '../support/pack';

function version(source: string): Version {
  const { checked, clauses } = checkMarkdown(source);
  return readVersion(checked, clauses, testPack());
}

function differences(left: string, right: string): Difference[] {
  return compareVersions(version(left), version(right));
}

const NL = example('nl/laptops-good.md');
const FR = example('fr/laptops-good.md');

/** Differences as one line each. */
function told(found: readonly Difference[]): string[] {
  return found.map((each) => {
    if (each.only === 'both') return `${each.left.words} / ${each.right.words}`;
    if ('at' in each) return `${each.kind} ${each.only}: ${each.at.words}`;
    return `${each.kind} ${each.only}: ${each.id}`;
  });
}

describe('Two language versions of a tender', () => {
  it('have hardly a difference where one is a translation of the other', () => {
    const folder = fileURLToPath(new URL('../corpus/parity', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const lefts = files.filter((name) => /\.(?:nl|de)\.md$/.test(name));
    assert.ok(lefts.length >= 12);
    const found = lefts.flatMap((name) => {
      const [source, other] = [name, name.replace(/\.nl\.md$/, '.fr.md').replace(/\.de\.md$/, '.en.md')].map((each) =>
        readFileSync(`${folder}/${each}`, 'utf8'),
      );
      return told(differences(source ?? '', other ?? '')).map((difference) => `${name}: ${difference}`);
    });
    assert.ok(found.length <= lefts.length / 2, found.join('\n'));
  });

  it('differ in a number that was changed in one of them, and in nothing else', () => {
    const before = told(differences(NL, FR));
    const cases: [from: string, to: string, said: string][] = [
      ['Vijf jaar vanaf', 'Drie jaar vanaf', 'Drie jaar / Cinq ans'],
      [
        'zeven jaar na de laatste levering van het model',
        'vier jaar na de laatste levering van het model',
        'vier jaar / sept ans',
      ],
      ['minstens 80 procent', 'minstens 70 procent', '70 procent / 80 %'],
    ];
    for (const [from, to, said] of cases) {
      assert.ok(NL.includes(from));
      const now = told(differences(NL.replace(from, to), FR));
      assert.deepEqual(
        now.filter((each) => !before.includes(each)),
        [said],
      );
    }
  });

  it('differ in a label, a clause and its elements that only one has', () => {
    const withoutLabel = told(differences(NL, FR.replaceAll('EN 301 549', 'la norme')));
    assert.ok(
      withoutLabel.some((each) => each.startsWith('label left: EN 301 549')),
      withoutLabel.join('\n'),
    );
    const start = NL.indexOf('### 5.1');
    const end = NL.indexOf('### 5.2');
    const withoutClause = told(differences(NL.slice(0, start) + NL.slice(end), FR));
    const isClause = (each: string): boolean => /^(?:clause right: human-rights|element right: HR-)/.test(each);
    assert.ok(withoutClause.some(isClause), withoutClause.join('\n'));
    assert.ok(!told(differences(NL, FR)).some((each) => each.startsWith('clause')));
  });

  it('differ in an element whose sentence was taken out of a paragraph that stands in both', () => {
    const before = told(differences(NL, FR));
    const cases: [sentence: string, element: string][] = [
      ["Les travailleurs et les lanceurs d'alerte qui s'expriment sont protégés contre les représailles.", 'HR-14'],
      ['Les mesures demandées sont proportionnées à la gravité du risque et à la valeur du marché.', 'HR-25'],
      ['Il efface les données selon NIST SP 800-88 ou équivalent et en remet la preuve par numéro de série.', 'RL-16'],
    ];
    for (const [sentence, element] of cases) {
      assert.ok(FR.includes(sentence), sentence);
      const now = told(differences(NL, FR.replace(sentence, '')));
      assert.deepEqual(
        now.filter((each) => !before.includes(each)),
        [`element left: ${element}`],
      );
    }
  });

  it('say the same whichever is named first', () => {
    const mirrored = (each: string): string =>
      each.includes(' / ')
        ? each.split(' / ').reverse().join(' / ')
        : each.replace(/ (left|right):/, (_, side) => (side === 'left' ? ' right:' : ' left:'));
    assert.deepEqual(told(differences(FR, NL)).map(mirrored).sort(), told(differences(NL, FR)).sort());
  });

  it('are laid side by side in order: no passage twice, none before its turn', () => {
    const [left, right] = [version(NL), version(FR)];
    const pairs = align(left.passages, right.passages, new Weights([...left.passages, ...right.passages]));
    assert.ok(pairs.length > left.passages.length / 2);
    for (const [at, [one, other]] of pairs.entries()) {
      const before = pairs[at - 1];
      if (before)
        assert.ok(before[0].passage.index < one.passage.index && before[1].passage.index < other.passage.index);
    }
  });

  it('can be empty', () => {
    assert.deepEqual(differences('', ''), []);
    assert.ok(differences(NL, '').length > 0);
  });
});
