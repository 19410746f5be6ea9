import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceRange, type Draft } from '../../../language-server/engine/draft';
import { DocumentError } from '../../../language-server/formats/document-error';
import { readOdt } from '../../../language-server/formats/odt/read-odt';
import { said } from '../../support/said';
import { outline } from '../outline';
import { buildOdt, cell, element, h, headerRows, list, p, row, span, style, table, type OdtOptions } from './build-odt';

function draftOf(body: string, more: Omit<OdtOptions, 'body'> = {}): Draft {
  return readOdt(buildOdt({ body, ...more }));
}

function read(body: string, more: Omit<OdtOptions, 'body'> = {}): string[] {
  return outline(draftOf(body, more));
}

describe('text of an .odt', () => {
  it('puts one paragraph on a line', () => {
    assert.equal(draftOf(p('Één') + p('') + p('Twee')).source, 'Één\nTwee');
  });

  it('collapses white space, also across elements, and reads spaces, tabs and line breaks that are elements', () => {
    assert.equal(
      draftOf(p(`\n  een \n ${span(' twee', 'T1')}<text:s text:c="3"/>drie<text:tab/>vier<text:line-break/>vijf`))
        .source,
      'een twee   drie\tvier\u2028vijf',
    );
    assert.equal(draftOf(p('a<text:line-break/>b')).blocks[0]?.text, 'a\nb');
  });

  it('leaves out hidden text, comments, list numbers and descriptions of pictures', () => {
    const automatic = [style('T1', { family: 'text', hidden: true }), style('P1', { hidden: true })];
    const picture =
      '<draw:frame><draw:image/><svg:title>titel</svg:title><svg:desc>beschrijving</svg:desc></draw:frame>';
    const body =
      p(
        `<text:number>1.</text:number>zicht${span('weg', 'T1')}<office:annotation>${p('opmerking')}</office:annotation>baar${picture}`,
      ) + p('intern', 'P1');
    assert.equal(draftOf(body, { automatic }).source, 'zichtbaar');
  });

  it('leaves out text that tracked changes deleted, and sections that are not shown', () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('weg')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const hidden = `<text:section text:display="none">${p('verborgen')}</text:section><text:section>${p('open')}</text:section>`;
    assert.equal(draftOf(changes + p('voor<text:change text:change-id="c1"/> na') + hidden).source, 'voor na\nopen');
  });

  it('marks prompts of fields and content controls as placeholders', () => {
    const { source, placeholders } = draftOf(
      p(
        'Naam: <text:placeholder>&lt;naam&gt;</text:placeholder> en <loext:content-control loext:showing-place-holder="true">kies</loext:content-control>',
      ),
    );
    assert.deepEqual(
      placeholders?.map(({ start, end }) => source.slice(start, end)),
      ['<naam>', 'kies'],
    );
  });

  it('drops soft hyphens from the clean text alone, and leads ranges back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u00ad', ' ', '\u00a0', '😀'), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const draft = draftOf(p('x') + p(text));
          for (const block of draft.blocks) {
            const start = a % block.text.length;
            const end = start + 1 + (b % (block.text.length - start));
            const range = sourceRange(block, start, end);
            const visible = (shown: string): string => shown.replaceAll('\u00ad', '').replace(/ +/g, ' ').trim();
            assert.equal(visible(draft.source.slice(range.start, range.end)), visible(block.text.slice(start, end)));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('structure of an .odt', () => {
  it('reads headings with their level, and the title', () => {
    const named = [style('Title', {}), style('Heading_20_2', { displayName: 'Heading 2' })];
    assert.deepEqual(
      read(p('Bestek', 'Title') + h('Voorwerp', 1) + h('Diep', 9) + p('Los', 'Heading_20_2'), { named }),
      ['heading 1: Bestek', 'heading 1: Voorwerp', 'heading 6: Diep', 'heading 2: Los'],
    );
  });

  it('knows headings by styles of their own, through automatic styles and in any language', () => {
    const automatic = [style('P1', { parent: 'Eigen_20_kop' }), style('P2', { parent: 'x' })];
    const named = [style('Eigen_20_kop', { outline: 3 }), style('x', { displayName: 'Überschrift 2' })];
    assert.deepEqual(read(p('Lot 1', 'P1') + p('Lieferung', 'P2'), { automatic, named }), [
      'heading 3: Lot 1',
      'heading 2: Lieferung',
    ]);
  });

  it('reads quotations and tables of contents', () => {
    const contents = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Patroon</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Inhoud')}</text:index-title>${p('1 Voorwerp')}</text:index-body></text:table-of-content>`;
    assert.deepEqual(read(contents + p('citaat', 'Quotations') + p('2 Eisen', 'Contents_20_1')), [
      'toc: Inhoud',
      'toc: 1 Voorwerp',
      'quote: citaat',
      'toc: 2 Eisen',
    ]);
  });

  it('reads lists with their depth', () => {
    const body =
      p('De leverancier:') + list(p('levert') + list(p('thuis')), p('herstelt')) + p('en') + list(p('ruimt op'));
    assert.deepEqual(read(body), [
      'paragraph: De leverancier:',
      'item *0: levert',
      'item *1: thuis',
      'item *0: herstelt',
      'paragraph: en',
      'item *0: ruimt op',
    ]);
    assert.deepEqual(
      draftOf(body).blocks.map((block) => block.item?.list),
      [undefined, 0, 0, 0, undefined, 1],
    );
  });

  it('takes a numbered heading inside a list for a heading', () => {
    assert.deepEqual(read(list(h('Eisen', 2))), ['heading 2: Eisen']);
  });

  it('reads tables with header rows, merged cells and tables inside cells', () => {
    const rows = [
      headerRows(row(cell(p('Eis'), 2), cell(p('Punten')))),
      row(cell(p('a') + table(row(cell(p('binnen'))))), cell(p('b')), cell(p('c') + p('d'))),
    ];
    assert.deepEqual(read(table(...rows)), [
      'cell 0.0.0 head: Eis',
      'cell 0.0.2 head: Punten',
      'cell 0.1.0: a',
      'cell 1.0.0: binnen',
      'cell 0.1.1: b',
      'cell 0.1.2: c',
      'cell 0.1.2: d',
    ]);
  });

  it('takes a first row for the header when it is bold or styled so', () => {
    const automatic = [style('T1', { family: 'text', bold: true }), style('P1', { parent: 'Table_20_Heading' })];
    const plain = row(cell(p('x')));
    assert.deepEqual(
      read(
        table(row(cell(p(span('Critère', 'T1')))), plain) +
          table(row(cell(p('Kriterium', 'P1'))), plain) +
          table(plain, plain),
        { automatic },
      ),
      [
        'cell 0.0.0 head: Critère',
        'cell 0.1.0: x',
        'cell 1.0.0 head: Kriterium',
        'cell 1.1.0: x',
        'cell 2.0.0: x',
        'cell 2.1.0: x',
      ],
    );
  });

  it('puts notes after the body, then headers and footers, and text boxes after their paragraph', () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('noot')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('kader')}</draw:text-box></draw:frame><draw:custom-shape>${p('vorm')}</draw:custom-shape>`;
    const masterPage = `<style:header>${p('Dienst')}</style:header><style:footer>${p('blz. 1')}</style:footer>`;
    assert.deepEqual(read(p(`tekst${note}${box}`) + p('verder'), { masterPage }), [
      'paragraph: tekst',
      'textbox paragraph: kader',
      'textbox paragraph: vorm',
      'paragraph: verder',
      'footnote paragraph: noot',
      'header paragraph: Dienst',
      'footer paragraph: blz. 1',
    ]);
  });

  it('names what it saw and could not read', () => {
    assert.deepEqual(draftOf(p('x<draw:frame><draw:object/></draw:frame>')).notRead, ['1 embedded object']);
  });
});

describe('an .odt that is broken', () => {
  const refuses = (options: OdtOptions, says: RegExp): void =>
    assert.throws(
      () => readOdt(buildOdt(options)),
      (error: unknown) => error instanceof DocumentError && says.test(said(error)),
    );

  it('is refused with the part, line and column, or what is missing', () => {
    refuses({ body: '<text:p>' }, /content\.xml.*line 2, column/);
    refuses({ body: '', parts: { 'content.xml': null } }, /content\.xml is missing/);
    refuses(
      {
        body: '',
        parts: {
          'content.xml': element('office:document-content', '<office:body><office:spreadsheet/></office:body>'),
        },
      },
      /spreadsheet/,
    );
  });

  it('is refused when it has a password', () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:x"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    refuses({ body: '', parts: { 'META-INF/manifest.xml': manifest } }, /password/);
  });

  it('only in styles.xml is read without it', () => {
    const draft = draftOf(p('tekst'), { parts: { 'styles.xml': '<broken>' } });
    assert.equal(draft.source, 'tekst');
    assert.match(draft.notRead[0] ?? '', /^styles\.xml \(line 1/);
  });
});
