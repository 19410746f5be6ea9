/** The names in the label register: what must be found and what only looks like a label. */
import assert from 'node:assert/strict';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import type { Language } from '../../../language-server/engine/draft';
import { testPack } from '../../support/pack';

function labelsIn(text: string, language: Language): string[] {
  const pack = testPack();
  const hits = annotate(text, language, pack).sentences.flatMap((sentence) => sentence.hits);
  const ids = hits.flatMap((hit) => pack.labelFor(hit.concept)?.id ?? []);
  return [...new Set(ids)].sort();
}

const NAMED: [Language, string, ...string[]][] = [
  ['nl', 'De schermen dragen het TCO-keurmerk.', 'tco_certified'],
  ['nl', 'Alle toestellen zijn TCO-gecertificeerd, generatie 9.', 'tco_certified'],
  ['fr', 'Les écrans sont certifiés TCO, les portables TCO Certified.', 'tco_certified'],
  ['fr', 'une certification TCO ou équivalente', 'tco_certified'],
  ['de', 'Die Geräte sind TCO-zertifiziert oder tragen das TCO-Siegel.', 'tco_certified'],
  ['en', 'Monitors meet TCO generation 8.', 'tco_certified'],
  ['en', 'Monitors meet TCO’05.', 'tco_certified'],
  ['en', 'TCO Certified Edge is welcome.', 'tco_edge'],
  ['en', 'EPEAT Gold', 'epeat'],
  ['en', 'EPEAT Climate+', 'epeat_climate'],
  ['nl', 'volgens IEEE 1680.1-2018', 'ieee_1680_1'],
  ['fr', 'porteur de l’Écolabel européen ou de l’Ange Bleu', 'blauer_engel', 'eu_ecolabel'],
  ['de', 'mit dem Blauen Engel (DE-UZ 219) gekennzeichnet', 'blauer_engel'],
  ['nl', 'Blauwe Engel of Noordse Zwaan', 'blauer_engel', 'nordic_swan'],
  ['fr', 'label ENERGY STAR 8.0', 'energy_star'],
  ['de', 'Energieeffizienzklasse C', 'eu_energy_label'],
  ['nl', 'repareerbaarheidsklasse B', 'eu_phone_repair_class'],
  ['fr', 'indice de réparabilité de 8', 'fr_repairability_index'],
  ['nl', 'een fairtradelaptop met Max Havelaar', 'fairtrade'],
  ['nl', 'Fairtrade-goud in de printplaat', 'fairtrade_gold'],
  ['de', 'nach SA8000 zertifiziert', 'sa8000'],
  ['fr', 'certifié SA 8000', 'sa8000'],
  ['nl', 'ISO 9001 en 14001', 'iso_14001', 'iso_9001'],
  ['de', 'DIN EN ISO 14001:2015', 'iso_14001'],
  ['fr', 'ISO/CEI 27001:2013', 'iso_27001'],
  ['en', 'OHSAS 18001', 'iso_45001'],
  ['nl', 'lid van de RBA', 'rba_vap'],
  ['fr', 'adhésion à la RBA', 'rba_vap'],
  ['de', 'EcoVadis-Silbermedaille', 'ecovadis'],
  ['en', 'a B Corp or C2C Certified product', 'b_corp', 'c2c'],
  ['fr', 'alimentation 80 PLUS Gold', 'eighty_plus'],
  ['nl', 'een 80+ Gold voeding', 'eighty_plus'],
  ['nl', 'CE-markering en RoHS', 'ce', 'rohs'],
  ['fr', 'marquage CE', 'ce'],
  ['de', 'CE-Kennzeichnung und GS-Zeichen', 'ce', 'gs'],
  ['en', 'R2v3 or R2 certified recycler', 'r2'],
  ['fr', 'label QualiRépar', 'qualirepar'],
  ['nl', 'CO₂-Prestatieladder trede 2', 'co2_ladder'],
  ['fr', 'échelle de performance CO2', 'co2_ladder'],
  ['en', 'MIL-STD-810H', 'mil_std_810'],
  ['nl', 'EN 50625, EN 45554 en NEN-EN 301 549', 'en_301_549', 'en_45554', 'weeelabex_en50625'],
  ['en', 'carbon neutral certified', 'climate_neutral_labels'],
  ['de', 'Typ-I-Umweltzeichen nach ISO 14024', 'iso_14024'],
];

const LOOKALIKES: [Language, string][] = [
  ['nl', 'De TCO wordt berekend over vijf jaar.'],
  ['en', 'The total cost of ownership (TCO) counts for 40 points.'],
  ['fr', 'Ce label et ce marquage ne sont pas exigés.'],
  ['fr', 'directive 2014/24/UE et règlement (CE) n° 765/2008'],
  ['fr', 'inscrit au RCS de Paris sous le numéro 412 345 678'],
  ['fr', 'La société X SA, 8000 Bruges'],
  ['en', 'published in TED and reached by e-mail'],
  ['nl', 'koppeling met het EPD van het ziekenhuis'],
  ['nl', 'de UZ Gent en de UZ Leuven'],
  ['nl', 'het arrest Max Havelaar (C-368/10)'],
  ['de', 'das Urteil Max Havelaar des EuGH'],
  ['en', 'the Max Havelaar judgment'],
  ['nl', 'eigen verklaring (UEA)'],
  ['en', 'repeatable measurements'],
  ['nl', 'Recupel-bijdrage inbegrepen in de prijs'],
  ['nl', 'de toegankelijkheid en de levenscyclusanalyse'],
  ['de', 'Barrierefreiheit und Ökobilanz'],
  ['en', '80 plus 20 makes 100'],
  ['fr', 'un reconditionnement de qualité'],
  ['nl', 'een milieukeur in het algemeen'],
  ['en', 'the framework agreement B and C'],
];

describe('The names of labels', () => {
  for (const [language, text, ...ids] of NAMED) {
    it(`are found in "${text}"`, () => assert.deepEqual(labelsIn(text, language), ids));
  }
  for (const [language, text] of LOOKALIKES) {
    it(`are not seen in "${text}"`, () => assert.deepEqual(labelsIn(text, language), []));
  }
});
