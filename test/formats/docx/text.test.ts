import assert from 'node:assert/strict';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, del, field, fieldBegin, FIELD_END, ins, p, r, sdt, style, t, type DocxOptions } from './build-docx';
import { outline } from '../outline';

/** The text projection of a body. */
function text(body: string, more: Omit<DocxOptions, 'body'> = {}): string {
  return readDocx(buildDocx({ body, ...more })).draft.source;
}

/** The clean texts of the blocks of a body. */
function clean(body: string): string[] {
  return readDocx(buildDocx({ body })).draft.blocks.map((block) => block.text);
}

describe('text of a .docx', () => {
  it('puts one paragraph on a line', () => {
    assert.equal(text(p('Één') + p() + p('Twee')), 'Één\nTwee');
  });

  it('joins runs that Word split inside a word', () => {
    assert.equal(text(p(r('vrij') + '<w:proofErr w:type="spellStart"/>' + r('waring', { bold: true }))), 'vrijwaring');
  });

  it('keeps typographic characters as they are', () => {
    assert.equal(text(p('l’acheteur 1\u00a0000\u202f€ « équivalent »')), 'l’acheteur 1\u00a0000\u202f€ « équivalent »');
  });

  it('reads tabs, line breaks and hyphens that are elements', () => {
    const body = p(
      r(
        `${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}<w:softHyphen/>${t('e')}<w:cr/>${t('f')}`,
      ),
    );
    assert.equal(text(body), 'a\tb\u2028c\u2011d\u00ade\u2028f');
    assert.deepEqual(clean(body), ['a\tb\nc\u2011de\nf']);
  });

  it('drops soft hyphens and zero-width spaces from the clean text alone', () => {
    assert.equal(text(p('duur\u00adzaam\u200bheid')), 'duur\u00adzaam\u200bheid');
    assert.deepEqual(clean(p('duur\u00adzaam\u200bheid')), ['duurzaamheid']);
  });

  it('parts words at a page break inside a paragraph and nowhere else', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    assert.equal(text(p(page + r('a') + page + r('b') + page)), 'a\u2028b');
  });

  it('drops white space around text that does not ask to keep it, and shows line ends inside as spaces', () => {
    assert.equal(text(p('<w:r><w:t>\n  een\ntwee </w:t></w:r>' + r(' drie '))), 'een twee drie ');
    assert.equal(text(p('<w:r><w:t>\u00a0x\u00a0</w:t></w:r>')), '\u00a0x\u00a0');
  });

  it('reads CDATA and text around XML comments', () => {
    assert.equal(text(p('<w:r><w:t>a<![CDATA[ & ]]><!-- no -->b &amp; c</w:t></w:r>')), 'a & b & c');
  });

  it('leaves out hidden text, set directly or by a style', () => {
    const styles = [style('Geheim', { type: 'character', hidden: true }), style('Intern', { hidden: true })];
    const body =
      p(r('zicht') + r('verborgen', { hidden: true }) + r('weg', { style: 'Geheim' }) + r('baar')) +
      p('intern', { style: 'Intern' });
    assert.equal(text(body, { styles }), 'zichtbaar');
  });

  it('shows the signs of symbol fonts', () => {
    const body = p(
      r('duur ') +
        r('<w:sym w:font="Symbol" w:char="F0B3"/>') +
        r(' 5 jaar') +
        r('\uf0b1', { font: 'Symbol' }) +
        r('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
    );
    assert.equal(text(body), 'duur ≥ 5 jaar±☑');
  });

  it('reads formulas, with a stroke in fractions', () => {
    const run = (content: string): string => `<m:r><m:t>${content}</m:t></m:r>`;
    const body = p(
      `${r('Score = ')}<m:oMathPara><m:oMath><m:f><m:num>${run('laagste prijs')}</m:num><m:den>${run('prijs')}</m:den></m:f>${run('×40')}</m:oMath></m:oMathPara>`,
    );
    assert.equal(text(body), 'Score = laagste prijs/prijs×40');
  });

  it('reads hyperlinks, smart tags and other wrappers through', () => {
    assert.equal(
      text(
        p(
          `<w:hyperlink r:id="x">${r('EPEAT')}</w:hyperlink><w:smartTag w:element="place">${r(' Gent')}</w:smartTag><w:customXml>${r('!')}</w:customXml>`,
        ),
      ),
      'EPEAT Gent!',
    );
  });

  it('reads ruby text without the reading aid above it', () => {
    assert.equal(
      text(p(`<w:r><w:ruby><w:rt>${r('boven')}</w:rt><w:rubyBase>${r('basis')}</w:rubyBase></w:ruby></w:r>`)),
      'basis',
    );
  });

  it('leaves out comments and their marks', () => {
    assert.equal(
      text(
        p(
          `<w:commentRangeStart w:id="0"/>${r('tekst')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
      ),
      'tekst',
    );
  });
});

describe('tracked changes in a .docx', () => {
  it('read as their final text', () => {
    assert.equal(
      text(p(r('voorzien van ') + del('FSC') + ins(r('een keurmerk')) + r('.'))),
      'voorzien van een keurmerk.',
    );
  });

  it('keep text moved here and leave out text moved away', () => {
    assert.equal(
      text(p(`<w:moveFrom w:id="1">${r('oud')}</w:moveFrom><w:moveTo w:id="2">${r('nieuw')}</w:moveTo>`)),
      'nieuw',
    );
  });

  it('leave out an insertion that was deleted again', () => {
    assert.equal(text(p(r('a') + ins(del('weg')) + r('b'))), 'ab');
  });

  it('join paragraphs whose mark was deleted, which take the properties of the last', () => {
    const projection = readDocx(
      buildDocx({
        body: p('Kop en ', { mark: 'del', style: 'Kop1' }) + p('tekst') + p('verder'),
        styles: [style('Kop1', { name: 'heading 1' })],
      }),
    );
    assert.deepEqual(outline(projection.draft), ['paragraph: Kop en tekst', 'paragraph: verder']);
    assert.equal(projection.paragraphs[0]?.elements.length, 2);
  });

  it('join nothing where a mark was inserted, nor at the end of the document', () => {
    assert.equal(text(p('a', { mark: 'ins' }) + p('b', { mark: 'del' })), 'a\nb');
  });
});

describe('fields in a .docx', () => {
  it('give their result and not their instruction', () => {
    assert.equal(
      text(
        p(
          r('zie ') +
            field(' REF _Ref1 \\h ', r('artikel 4')) +
            `<w:fldSimple w:instr=" PAGE ">${r(' op 3')}</w:fldSimple>`,
        ),
      ),
      'zie artikel 4 op 3',
    );
  });

  it('may stand inside the instruction of another field', () => {
    const inner = field(' DOCPROPERTY Soort ', r('dienst'));
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${inner}<w:r><w:instrText> = "dienst" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Diensten')}${FIELD_END}`;
    assert.equal(text(p(outer)), 'Diensten');
  });

  it('without a result give nothing', () => {
    const entry =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "laptop" </w:instrText></w:r>' + FIELD_END;
    assert.equal(text(p(r('a') + entry + r('b'))), 'ab');
  });

  it('that are buttons show the end of their instruction, as a placeholder', () => {
    const button =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro [naam</w:instrText></w:r><w:r><w:instrText> invullen]</w:instrText></w:r>' +
      FIELD_END;
    const { draft } = readDocx(buildDocx({ body: p(r('Door ') + button) }));
    assert.equal(draft.source, 'Door [naam invullen]');
    assert.deepEqual(draft.placeholders, [{ start: 5, end: 20 }]);
  });

  it('that are never closed do not swallow the text after them', () => {
    assert.equal(text(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('a')) + p('b')), 'a\nb');
  });

  it('make a table of contents over several paragraphs', () => {
    const body = p(fieldBegin(' TOC \\o "1-3" ') + r('1 Voorwerp')) + p('2 Eisen') + p(FIELD_END) + p('Tekst');
    assert.deepEqual(outline(readDocx(buildDocx({ body })).draft), [
      'toc: 1 Voorwerp',
      'toc: 2 Eisen',
      'paragraph: Tekst',
    ]);
  });
});

describe('content controls in a .docx', () => {
  it('are read through, around runs and around paragraphs', () => {
    assert.equal(text(p(r('a ') + sdt(r('b'))) + sdt(p('c') + p('d'))), 'a b\nc\nd');
  });

  it('that still show their prompt are marked as placeholders', () => {
    const { draft } = readDocx(
      buildDocx({
        body:
          p(r('Termijn: ') + sdt(r('Klik of ') + r('tik hier'), '<w:showingPlcHdr/>') + r('.')) + sdt(p('ingevuld')),
      }),
    );
    assert.deepEqual(
      draft.placeholders?.map(({ start, end }) => draft.source.slice(start, end)),
      ['Klik of tik hier'],
    );
  });

  it('with a table of contents give lines of that kind', () => {
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    assert.deepEqual(
      outline(
        readDocx(
          buildDocx({ body: sdt(p('Inhoud') + p(r(`${t('1 Voorwerp')}<w:tab/>${t('3')}`)), gallery) + p('Tekst') }),
        ).draft,
      ),
      ['toc: Inhoud', 'toc: 1 Voorwerp\t3', 'paragraph: Tekst'],
    );
  });
});
