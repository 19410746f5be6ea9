import assert from 'node:assert/strict';
import { del, field, ins, p, r, sdt, tbl, tc, textBox, tr } from '../build-docx';
import { by, edit } from './edited';

const T = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const STRUCK = (text: string): string => `<w:delText xml:space="preserve">${text}</w:delText>`;

describe('An edit of a .docx', () => {
  it('strikes and adds only the words that differ', () => {
    const { body, accepted, rejected } = edit(p('Garantie van twee jaar op alles.'), [
      ['van twee jaar', 'van vijf jaar'],
    ]);
    assert.equal(
      body,
      `<w:p><w:r>${T('Garantie van ')}</w:r><w:del ${by(2)}><w:r>${STRUCK('twee')}</w:r></w:del><w:ins ${by(1)}><w:r>${T('vijf')}</w:r></w:ins><w:r>${T(' jaar op alles.')}</w:r></w:p>`,
    );
    assert.deepEqual([accepted, rejected], ['Garantie van vijf jaar op alles.', 'Garantie van twee jaar op alles.']);
  });

  it('keeps the look of each run, and gives new text that of the text it replaces', () => {
    const { body, accepted, rejected } = edit(p(r('Een ') + r('groen', { bold: true }) + r('e laptop.')), [
      ['groene', 'zuinige'],
    ]);
    assert.match(
      body,
      /<w:del [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:delText[^>]*>groen<\/w:delText><\/w:r><w:r><w:delText[^>]*>e<\/w:delText><\/w:r><\/w:del>/,
    );
    assert.match(body, /<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>zuinige<\/w:t><\/w:r><\/w:ins>/);
    assert.deepEqual([accepted, rejected], ['Een zuinige laptop.', 'Een groene laptop.']);
  });

  it('leaves a picture, a note’s mark and a bookmark in the middle of struck text alone', () => {
    const picture = '<w:r><w:t>groene</w:t><w:drawing/><w:t>re</w:t></w:r><w:bookmarkEnd w:id="7"/>';
    const { body, accepted } = edit(p(picture + r(' laptop')), [['groenere', 'zuinige']]);
    assert.match(body, /<w:r><w:drawing\/><\/w:r>/);
    assert.match(body, /<w:bookmarkEnd w:id="7"\/>/);
    assert.equal(accepted, 'zuinige laptop');
  });

  it('strikes inside another author’s insertion within it, and adds beside it', () => {
    const { body, accepted, rejected } = edit(p(r('De ') + ins(r('zeer groene laptop')) + r('.')), [
      ['groene', 'zuinige'],
    ]);
    assert.match(
      body,
      /<w:ins w:id="1" w:author="A"[^>]*><w:r>.*?zeer .*?<\/w:r><w:del w:id="\d+" w:author="Reviewer One"/,
    );
    assert.match(
      body,
      /<\/w:del><\/w:ins><w:ins w:id="\d+" w:author="Reviewer One"[^>]*>.*?zuinige.*?<\/w:ins><w:ins w:id="\d+" w:author="A"[^>]*><w:r>.*? laptop/,
    );
    assert.deepEqual([accepted, rejected], ['De zeer zuinige laptop.', 'De .']);
    const ids = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join());
  });

  it('never touches another author’s deletion', () => {
    const theirs = del('oude');
    const { body, accepted, rejected } = edit(p(r('De ') + theirs + r('nieuwe laptop')), [
      ['nieuwe laptop', 'nieuwe server'],
    ]);
    assert.ok(body.includes(theirs));
    assert.deepEqual([accepted, rejected], ['De nieuwe server', 'De oudenieuwe laptop']);
  });

  it('stays in a link where it replaces its text, and out of one that ends where it adds', () => {
    const link = `<w:hyperlink w:anchor="a">${r('de norm', { style: 'Hyperlink' })}</w:hyperlink>`;
    const inside = edit(p(r('Zie ') + link + r(' hierna.')), [['norm', 'wet']]);
    assert.match(inside.body, /<w:hyperlink w:anchor="a">.*<w:ins .*wet.*<\/w:ins><\/w:hyperlink>/);
    const behind = edit(p(r('Zie ') + link), [['', ' of gelijkwaardig']]);
    assert.match(behind.body, /<\/w:hyperlink><w:ins [^>]*><w:r><w:t[^>]*> of gelijkwaardig<\/w:t><\/w:r><\/w:ins>/);
  });

  it('replaces in the result of a field, and adds behind the field and behind a note’s mark', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { body, accepted } = edit(p(r('Zie ') + field(' REF x ', r('hoofdstuk 3')) + note), [
      ['hoofdstuk 3', 'hoofdstuk 4'],
      ['', ' en bijlage B'],
    ]);
    assert.match(body, /fldCharType="separate"\/><\/w:r>.*<w:del .*>3<.*<w:ins .*>4<.*fldCharType="end"/);
    assert.match(body, /<w:footnoteReference w:id="2"\/><\/w:r><w:ins .* en bijlage B/);
    assert.equal(accepted, 'Zie hoofdstuk 4 en bijlage B');
  });

  it('works in tables, lists, text boxes and content controls', () => {
    const cell = tbl([tr([tc('twee jaar'), tc('x')])]);
    const item = p('drie jaar', { list: { id: 1 } });
    const control = sdt(p(sdt(r('vier jaar'))));
    const box = p(textBox(p('vijf jaar')));
    const { accepted, rejected, refused } = edit(cell + item + control + box, [
      ['twee', '2'],
      ['drie', '3'],
      ['vier', '4'],
      ['vijf', '5'],
    ]);
    assert.deepEqual(refused, []);
    assert.equal(accepted, '2 jaar\nx\n3 jaar\n4 jaar\n5 jaar');
    assert.equal(rejected, 'twee jaar\nx\ndrie jaar\nvier jaar\nvijf jaar');
  });

  it('refuses text in locked, bound and chosen controls, prompts, formulas and buttons', () => {
    const properties = [
      '<w:lock w:val="contentLocked"/>',
      '<w:dataBinding/>',
      '<w:dropDownList/>',
      '<w:showingPlcHdr/>',
    ];
    for (const each of properties) {
      assert.deepEqual(edit(p(sdt(r('twee jaar'), each)), [['twee', 'drie']]).refused, ['locked'], each);
    }
    assert.deepEqual(edit(p('<m:oMath><m:r><m:t>abc</m:t></m:r></m:oMath>'), [['abc', 'x']]).refused, ['not-text']);
    assert.deepEqual(
      edit(p(field(' MACROBUTTON x klik hier', '').replace(/<w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>/, '')), [
        ['klik hier', 'x'],
      ]).refused,
      ['not-text'],
    );
  });

  it('refuses what overlaps an earlier edit or reaches over a paragraph, and makes the others', () => {
    const { accepted, refused } = edit(p('een twee drie') + p('vier'), [
      ['twee drie', '2 3'],
      ['drie', 'III'],
      ['drie\nvier', 'x'],
      ['een', '1'],
    ]);
    assert.deepEqual(refused.sort(), ['overlap', 'overlap']);
    assert.equal(accepted, '1 2 3\nvier');
    assert.deepEqual(edit(p('een') + p('twee'), [['een\ntwee', 'x']]).refused, ['several-paragraphs']);
    assert.deepEqual(edit(p('een'), [['niet daar', 'x']]).refused, ['out-of-range']);
  });

  it('puts insertions at one place in the order given', () => {
    const { accepted } = edit(p('een'), [
      ['', ' twee'],
      ['', ' drie'],
    ]);
    assert.equal(accepted, 'een twee drie');
  });

  it('writes tabs and line breaks as such, and leaves out what XML cannot hold', () => {
    const { body, accepted } = edit(p('een'), [['een', 'a\tb\u2028c\u0000 <&>']]);
    assert.match(body, /<w:tab\/>.*<w:br\/>.*&lt;&amp;/);
    assert.equal(accepted, 'a\tb\u2028c <&>');
  });

  it('does not show white space that Word hid when it cuts a text', () => {
    const { accepted, rejected } = edit(p('<w:r><w:t> een twee </w:t></w:r>' + r('drie')), [['twee', '2']]);
    assert.deepEqual([accepted, rejected], ['een 2drie', 'een tweedrie']);
  });

  it('without an author changes the text as if typed', () => {
    const { body, accepted } = edit(
      p(r('een ') + r('twee', { bold: true })),
      [
        ['twee', 'drie'],
        ['', ' vier'],
      ],
      false,
    );
    assert.doesNotMatch(body, /w:ins|w:del/);
    assert.match(body, /<w:b\/><\/w:rPr><w:t[^>]*>drie</);
    assert.equal(accepted, 'een drie vier');
  });

  it('gives a tracked change of format an id of its own on each side of a cut', () => {
    const change = '<w:rPr><w:b/><w:rPrChange w:id="7" w:author="A"><w:rPr/></w:rPrChange></w:rPr>';
    const { body } = edit(p(`<w:r>${change}${T('een twee drie')}</w:r>`), [['twee', 'vier']]);
    const ids = [...body.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id);
    assert.ok(body.split('<w:rPrChange ').length > 2, body);
    assert.equal(new Set(ids).size, ids.length, body);
  });

  it('writes strict documents in their own namespace', () => {
    const { body, accepted, rejected } = edit({ body: p('een twee'), strict: true }, [['twee', 'drie']]);
    assert.doesNotMatch(body, /schemas\.openxmlformats/);
    assert.deepEqual([accepted, rejected], ['een drie', 'een twee']);
  });
});
