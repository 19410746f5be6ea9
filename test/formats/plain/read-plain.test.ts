import assert from 'node:assert/strict';
import { readPlain } from '../../../language-server/formats/plain/read-plain';
import { assertExact, outline, sourceOf } from '../exactness';

function read(source: string): ReturnType<typeof readPlain> {
  const draft = readPlain(source);
  assertExact(draft);
  return draft;
}

describe('Plain text', () => {
  it('joins the lines of a paragraph and parts paragraphs at blank lines and pages', () => {
    const draft = read(
      'De inschrijver levert vijftig\n   draagbare computers.\r\n\r\nDe garantie bedraagt\rvijf jaar.\fPagina twee.',
    );
    assert.deepEqual(outline(draft), [
      ['paragraph', 'De inschrijver levert vijftig draagbare computers.'],
      ['paragraph', 'De garantie bedraagt vijf jaar.'],
      ['paragraph', 'Pagina twee.'],
    ]);
    assert.equal(sourceOf(draft, 'vijftig draagbare'), 'vijftig\n   draagbare');
  });

  it('takes the level of numbered headings from the depth of their number', () => {
    const draft = read(
      '3 Leistung\n\n3.2 Technische Anforderungen\n\nDie Geräte sind neu oder aufgearbeitet.\n\n3.2.1 Akku\n\nT.4 Lieferkette\n',
    );
    assert.deepEqual(outline(draft, 'level'), [
      ['heading', '3 Leistung', 1],
      ['heading', '3.2 Technische Anforderungen', 2],
      ['paragraph', 'Die Geräte sind neu oder aufgearbeitet.', undefined],
      ['heading', '3.2.1 Akku', 3],
      ['heading', 'T.4 Lieferkette', 2],
    ]);
  });

  it('reads capitals, underlines, chapters, articles and paragraphs of law as headings', () => {
    const draft = read(
      'CAHIER DES CHARGES\n\nObjet du marché\n===============\n\nDurée\n-----\n\nChapitre II – Clauses techniques\n\nArticle 4 : Garantie\n\nArtikel 5 – Reparatie.\n\nArticle 6.1 Pièces\n\n§ 3 Ersatzteile\n',
    );
    assert.deepEqual(outline(draft, 'level'), [
      ['heading', 'CAHIER DES CHARGES', 1],
      ['heading', 'Objet du marché', 1],
      ['heading', 'Durée', 2],
      ['heading', 'Chapitre II – Clauses techniques', 1],
      ['heading', 'Article 4 : Garantie', 2],
      ['heading', 'Artikel 5 – Reparatie.', 2],
      ['heading', 'Article 6.1 Pièces', 3],
      ['heading', '§ 3 Ersatzteile', 2],
    ]);
    assert.equal(draft.source.slice(draft.blocks[1]?.start, draft.blocks[1]?.end), 'Objet du marché\n===============');
  });

  it('leaves sentences that start like headings paragraphs', () => {
    const source = [
      'Artikel 5 van de wet bepaalt de termijn',
      'Article 67 of the directive applies.',
      '3.2.1 De accu is zonder gereedschap vervangbaar.',
      '§ 128 Abs. 1 GWB gilt.',
      '3.2.2 Der Akku ist nach dem Öffnen des Gehäuses ohne\nSonderwerkzeug tauschbar.',
      'De leverancier toont aan:',
      '2027',
    ];
    assert.deepEqual(
      read(source.join('\n\n')).blocks.map((block) => block.kind),
      source.map(() => 'paragraph'),
    );
  });

  it('parts a heading from the text on its next line, where that is no wrapped line', () => {
    const draft = read('4.1 Garantie\nDe garantie bedraagt vijf jaar vanaf de levering en dekt ook de accu.\n');
    assert.deepEqual(outline(draft), [
      ['heading', '4.1 Garantie'],
      ['paragraph', 'De garantie bedraagt vijf jaar vanaf de levering en dekt ook de accu.'],
    ]);
  });

  it('reads bullets, letters and numbers as items, nested by their indent', () => {
    const draft = read(
      'Le titulaire fournit :\n- la batterie, y compris\n  son chargeur\n  * neuve\n  * ou reconditionnée\n• l’écran\n\na) la notice\nb) 2) ans\n\nFin du lot.\n1. Prix\n2. Délai\n',
    );
    assert.deepEqual(outline(draft, 'item'), [
      ['paragraph', 'Le titulaire fournit :', undefined],
      ['item', 'la batterie, y compris son chargeur', { list: 0, depth: 0 }],
      ['item', 'neuve', { list: 0, depth: 1 }],
      ['item', 'ou reconditionnée', { list: 0, depth: 1 }],
      ['item', 'l’écran', { list: 0, depth: 0 }],
      ['item', 'la notice', { list: 0, depth: 0 }],
      ['item', '2) ans', { list: 0, depth: 0 }],
      ['paragraph', 'Fin du lot.', undefined],
      ['item', 'Prix', { list: 1, depth: 0 }],
      ['item', 'Délai', { list: 1, depth: 0 }],
    ]);
  });

  it('keeps an indented paragraph after an item in that item', () => {
    const draft = read('- accu\n\n  zeven jaar leverbaar\n\nSlot.');
    assert.deepEqual(outline(draft, 'item'), [
      ['item', 'accu', { list: 0, depth: 0 }],
      ['item', 'zeven jaar leverbaar', { list: 0, depth: 0 }],
      ['paragraph', 'Slot.', undefined],
    ]);
  });

  it('takes a lone number for a heading only where no list is', () => {
    const draft = read(
      '1. Levering van laptops\n\n2. Levering van schermen\n\nTekst van het bestek.\n\n3. Garantie\n\nVijf jaar.\n',
    );
    assert.deepEqual(outline(draft), [
      ['item', 'Levering van laptops'],
      ['heading', '2. Levering van schermen'],
      ['paragraph', 'Tekst van het bestek.'],
      ['heading', '3. Garantie'],
      ['paragraph', 'Vijf jaar.'],
    ]);
  });

  it('leaves rows of tabs or bars as paragraphs of their own', () => {
    const draft = read('Kriterium\tPunkte\nPreis\t60\n| Garantie | 40 |\n| Summe | 100 |\n');
    assert.deepEqual(outline(draft), [
      ['paragraph', 'Kriterium\tPunkte'],
      ['paragraph', 'Preis\t60'],
      ['paragraph', '| Garantie | 40 |'],
      ['paragraph', '| Summe | 100 |'],
    ]);
  });

  it('reads lines of a table of contents as such', () => {
    const draft = read('INHOUD\n1 Inleiding ........ 3\n2.1 Eisen ........ 7\n\nTekst.');
    assert.deepEqual(outline(draft), [
      ['heading', 'INHOUD'],
      ['toc', '1 Inleiding ........ 3'],
      ['toc', '2.1 Eisen ........ 7'],
      ['paragraph', 'Tekst.'],
    ]);
  });
});
