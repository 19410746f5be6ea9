import assert from 'node:assert/strict';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, list, p, r, style, type DocxOptions } from './build-docx';
import { outline } from '../outline';

function read(options: DocxOptions): string[] {
  return outline(readDocx(buildDocx(options)).draft);
}

describe('headings of a .docx', () => {
  const builtIn = [
    ['Kop2', 'heading 2', 'Nederlands'],
    ['Titre2', 'heading 2', 'français'],
    ['berschrift2', 'heading 2', 'Deutsch'],
    ['Heading2', 'heading 2', 'English'],
    ['a', 'Überschrift 2', 'Deutsch, another program'],
    ['b', 'Titre 2', 'français, another program'],
    ['c', 'Kop 2', 'Nederlands, another program'],
    ['d', 'Rubrik 2', 'svenska'],
  ] as const;
  for (const [id, name, language] of builtIn) {
    it(`knows the style ${id} named "${name}" (${language})`, () => {
      assert.deepEqual(read({ body: p('Gunningscriteria', { style: id }), styles: [style(id, { name })] }), [
        'heading 2: Gunningscriteria',
      ]);
    });
  }

  it('follows basedOn to a heading style', () => {
    const styles = [
      style('Kop3', { name: 'heading 3', outline: 2 }),
      style('KopBlauw', { basedOn: 'Kop3' }),
      style('Kop', { basedOn: 'KopBlauw' }),
    ];
    assert.deepEqual(read({ body: p('Garantie', { style: 'Kop' }), styles }), ['heading 3: Garantie']);
  });

  it('takes the outline level of a style with a name of its own', () => {
    assert.deepEqual(read({ body: p('Lot 1', { style: 'Perceel' }), styles: [style('Perceel', { outline: 1 })] }), [
      'heading 2: Lot 1',
    ]);
  });

  it('believes a style that says it is body text over the heading it is based on', () => {
    const styles = [
      style('Heading1', { name: 'heading 1', outline: 0 }),
      style('Body', { basedOn: 'Heading1', outline: 9 }),
    ];
    assert.deepEqual(read({ body: p('Plain', { style: 'Body' }), styles }), ['paragraph: Plain']);
  });

  it('takes an outline level set on the paragraph itself, and holds levels to six', () => {
    assert.deepEqual(read({ body: p('Anlage', { outline: 0 }) + p('Tief', { outline: 7 }) }), [
      'heading 1: Anlage',
      'heading 6: Tief',
    ]);
  });

  it('lets a paragraph step out of its heading style by outline level 9', () => {
    assert.deepEqual(
      read({ body: p('Uit', { style: 'Kop1', outline: 9 }), styles: [style('Kop1', { name: 'heading 1' })] }),
      ['paragraph: Uit'],
    );
  });

  it('knows heading styles by their ids when the style sheet is missing', () => {
    assert.deepEqual(read({ body: p('Objet', { style: 'Titre1' }) + p('Lieferung', { style: 'berschrift2' }) }), [
      'heading 1: Objet',
      'heading 2: Lieferung',
    ]);
  });

  it('takes the title of the document for a heading', () => {
    assert.deepEqual(read({ body: p('Bestek', { style: 'Titel' }), styles: [style('Titel', { name: 'Title' })] }), [
      'heading 1: Bestek',
    ]);
  });

  it('takes a short bold paragraph for a heading when its numbering level belongs to a heading style', () => {
    const styles = [style('Heading2', { name: 'heading 2', outline: 1, list: { id: 4 } })];
    const numbering = [list(4, [{}, { style: 'Heading2', text: '%1.%2' }])];
    const body =
      p(r('Repair', { bold: true }), { list: { id: 4, level: 1 } }) +
      p('The supplier repairs.', { list: { id: 4, level: 1 } });
    assert.deepEqual(read({ body, styles, numbering }), ['heading 2: Repair', 'item *1: The supplier repairs.']);
  });

  it('does not take a whole clause for a heading because it has a heading style for its number', () => {
    const clause =
      'The supplier keeps spare parts for every device available for seven years after the last delivery under this contract.';
    assert.deepEqual(
      read({ body: p(clause, { style: 'Heading2' }), styles: [style('Heading2', { name: 'heading 2' })] }),
      [`paragraph: ${clause}`],
    );
  });

  it('uses the default paragraph style where a paragraph names none', () => {
    assert.deepEqual(
      read({ body: p('Tekst'), styles: [style('Standaard', { name: 'Normal', isDefault: true, outline: 2 })] }),
      ['heading 3: Tekst'],
    );
  });

  it('survives styles based on each other in a ring', () => {
    const styles = [style('A', { basedOn: 'B' }), style('B', { basedOn: 'A' })];
    assert.deepEqual(read({ body: p('Tekst', { style: 'A' }), styles }), ['paragraph: Tekst']);
  });
});

describe('lists of a .docx', () => {
  const numbering = [list(1, [{ format: 'bullet', text: '•' }, { format: 'bullet', text: '-' }, {}])];

  it('reads items with their depth, without their number or bullet', () => {
    const body =
      p('De leverancier levert:') +
      p('laptops', { list: { id: 1 } }) +
      p('met lader', { list: { id: 1, level: 1 } }) +
      p('schermen', { list: { id: 1 } });
    assert.deepEqual(read({ body, numbering }), [
      'paragraph: De leverancier levert:',
      'item *0: laptops',
      'item *1: met lader',
      'item *0: schermen',
    ]);
  });

  it('numbers lists apart when a paragraph stands between them, and not for an empty one', () => {
    const item = (text: string): string => p(text, { list: { id: 1 } });
    const { draft } = readDocx(buildDocx({ body: item('a') + p() + item('b') + p('tussen') + item('c'), numbering }));
    assert.deepEqual(
      draft.blocks.map((block) => block.item?.list),
      [0, 0, undefined, 1],
    );
  });

  it('takes numbering and level from the style', () => {
    const styles = [style('Opsomming', { list: { id: 1, level: 1 } }), style('Eigen', { basedOn: 'Opsomming' })];
    assert.deepEqual(read({ body: p('punt', { style: 'Eigen' }), styles, numbering }), ['item *1: punt']);
  });

  it('finds the level of a style by the numbering level that names it', () => {
    const styles = [style('Lid2', { list: { id: 2 } })];
    assert.deepEqual(
      read({ body: p('lid', { style: 'Lid2' }), styles, numbering: [list(2, [{}, {}, { style: 'Lid2' }])] }),
      ['item *2: lid'],
    );
  });

  it('takes numbering 0 as "no list", and a level without number or bullet as no item', () => {
    const styles = [style('Opsomming', { list: { id: 1 } })];
    const invisible = list(3, [{ format: 'none', text: '' }]);
    const body = p('uit', { style: 'Opsomming', list: { id: 0 } }) + p('ingesprongen', { list: { id: 3 } });
    assert.deepEqual(read({ body, styles, numbering: [...numbering, invisible] }), [
      'paragraph: uit',
      'paragraph: ingesprongen',
    ]);
  });

  it('reads a list whose definition is a numbering style', () => {
    const styles = [style('LijstStijl', { list: { id: 5 } })];
    const link =
      '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="LijstStijl"/></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
    const hidden = list(5, [
      { format: 'none', text: '' },
      { format: 'bullet', text: '•' },
    ]);
    const body = p('geen', { list: { id: 9 } }) + p('wel', { list: { id: 9, level: 1 } });
    assert.deepEqual(read({ body, styles, numbering: [link, hidden] }), ['paragraph: geen', 'item *1: wel']);
  });
});

describe('other paragraphs of a .docx', () => {
  for (const [id, name] of [
    ['Citaat', 'Quote'],
    ['Duidelijkcitaat', 'Intense Quote'],
    ['x', 'Zitat'],
    ['y', 'Citation'],
  ] as const) {
    it(`reads the style "${name}" as a quotation`, () => {
      assert.deepEqual(read({ body: p('« texte »', { style: id }), styles: [style(id, { name })] }), [
        'quote: « texte »',
      ]);
    });
  }

  for (const [id, name] of [
    ['Inhopg1', 'toc 1'],
    ['TM1', 'toc 1'],
    ['Verzeichnis1', 'toc 1'],
    ['Kopvaninhoudsopgave', 'TOC Heading'],
    ['x', 'Inhopg 2'],
  ] as const) {
    it(`reads the style "${name}" (${id}) as a line of a table of contents`, () => {
      assert.deepEqual(
        read({
          body: p('1 Voorwerp', { style: id }),
          styles: [style('Kop1', { name: 'heading 1' }), style(id, { name, basedOn: 'Kop1' })],
        }),
        ['toc: 1 Voorwerp'],
      );
    });
  }

  it('leaves out paragraphs with nothing to see', () => {
    assert.deepEqual(read({ body: p() + p(' ') + p('\u00a0') + p('x') }), ['paragraph: x']);
  });

  it('reads the strict variant of the standard like the other', () => {
    const options: DocxOptions = {
      body: p('Kop', { style: 'Kop1' }) + p('a', { list: { id: 1 } }) + p('slot'),
      styles: [style('Kop1', { name: 'heading 1', outline: 0 })],
      numbering,
    };
    assert.deepEqual(read({ ...options, strict: true }), ['heading 1: Kop', 'item *0: a', 'paragraph: slot']);
    assert.deepEqual(read(options), read({ ...options, strict: true }));
  });

  const numbering = [list(1, [{}])];
});
