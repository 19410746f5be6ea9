import assert from 'node:assert/strict';
import { Reviewer } from '../../../language-server/engine/review';
import { testPack } from '../../support/pack';
import { readText } from '../../support/read-text';

const reviewer = new Reviewer(testPack());

/** The criteria of a draft on laptops that are flagged as bare. */
function bare(source: string): string[] {
  const { findings } = reviewer.review(readText(`${source}\n`, 'markdown'), {
    date: '2026-11-21',
    productGroups: ['laptop'],
  });
  return findings.filter(({ ruleId }) => ruleId === 'greenwashing/bare-criterion').map(({ text }) => text);
}

const TABLES: Readonly<Record<string, string>> = {
  nl: '# Bestek\n\nDe school koopt laptops voor de leerlingen.\n\n## Gunningscriteria\n\n| Criterium | Punten |\n| --- | --- |\n| Prijs | 70 |\n| Duurzaamheid | 30 |',
  fr: "# Cahier des charges\n\nL’école achète des ordinateurs portables.\n\n## Critères d'attribution\n\n| Critère | Points |\n| --- | --- |\n| Prix | 70 |\n| Durabilité | 30 |",
  de: '# Leistungsbeschreibung\n\nDie Schule beschafft Notebooks für den Unterricht.\n\n## Zuschlagskriterien\n\n| Kriterium | Punkte |\n| --- | --- |\n| Preis | 70 |\n| Nachhaltigkeit | 30 |',
  en: '# Tender\n\nThe school buys laptops.\n\n## Award criteria\n\n| Criterion | Points |\n| --- | --- |\n| Price | 70 |\n| Sustainability | 30 |',
};
const RUBRICS: Readonly<Record<string, string>> = {
  nl: '\n\nDuurzaamheid: 1 punt per 3 % gerecycleerd plastic in de behuizing; bewijs: een testrapport.',
  fr: '\n\n### 2. Durabilité (30 points)\n\n1 point par tranche de 3 % de plastique recyclé; preuve : un rapport d’essai.',
  de: '\n\nDie Nachhaltigkeit erhält 1 Punkt je 3 % Rezyklat im Gehäuse; Nachweis: ein Prüfbericht.',
  en: '\n\n- Criterion 2 – sustainability: 1 point for each 3 % of recycled plastic; proof: a test report.',
};

describe('A criterion of an award table', () => {
  for (const [language, table] of Object.entries(TABLES)) {
    it(`counts with what a passage elsewhere says of it (${language})`, () => {
      assert.equal(bare(table).length, 1);
      assert.deepEqual(bare(table + (RUBRICS[language] ?? '')), []);
    });
  }

  it('does not count with what is said of another', () => {
    const other = '\n\nPrijs: 1 punt per 3 % onder de raming.';
    assert.deepEqual(bare((TABLES.nl ?? '') + other), ['Duurzaamheid']);
  });
});
