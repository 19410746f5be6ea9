import assert from 'node:assert/strict';
import { Reviewer } from '../../language-server/engine/review';
import { testPack } from '../support/pack';
import { readText } from '../support/read-text';

/** What the findings on the clause say of its contact person. */
function contactIn(sentence: string): boolean[] {
  const clause = 'De opdrachtnemer eerbiedigt de mensenrechten in de keten van de laptops.';
  const source = `# Bestek laptops\n\n## Uitvoeringsvoorwaarden\n\n### Mensenrechten in de keten\n\n${clause} ${sentence}\n`;
  const { findings } = new Reviewer(testPack()).review(readText(source, 'markdown'), { date: '2026-11-01' });
  return findings.flatMap(({ elements }) => elements.filter(({ id }) => id === 'HR-09').map(({ present }) => present));
}

describe('The contact person of the human-rights clause', () => {
  it('is not there where the sales desk is named', () => {
    assert.deepEqual(contactIn('De contactpersoon is de accountmanager.'), [false]);
  });

  it('is there where somebody else is', () => {
    assert.deepEqual(contactIn('De contactpersoon is de duurzaamheidscoördinator van de opdrachtnemer.'), [true]);
  });
});
