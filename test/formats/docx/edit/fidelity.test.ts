import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { assertFaithful, review } from '../../../support/docx-fidelity';
import { readInLibreOffice } from '../../../support/libreoffice';
import { newErrors } from '../../../support/ooxml-validity';
import {
  buildDocx,
  del,
  field,
  ins,
  list,
  p,
  r,
  sdt,
  style,
  tbl,
  tc,
  textBox,
  tr,
  type RunOptions,
} from '../build-docx';

const examples = (['nl', 'fr', 'de', 'en'] as const).map((language) => {
  const path = `../../../../examples/${language}/laptops-flawed.docx`;
  return { language, bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(path, import.meta.url)))) };
});

/** Text of the body's paragraphs as LibreOffice lists them. */
function bodyOf(bytes: Uint8Array): string[] {
  const body = readDocx(bytes).draft.blocks.filter(({ region }) => region === 'body');
  return body.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const word = fc.constantFrom(
  'laptop',
  'herstel',
  'zeer',
  'twee jaar',
  'Gewährleistung,',
  'due diligence',
  '100 %',
  '😀',
  ' ',
);
const look = fc.constantFrom<RunOptions>({}, { bold: true }, { style: 'Nadruk' }, { hidden: true });
const run = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), look)
  .map(([words, options]) => r(words.join(' '), options));
const inline = fc.oneof(
  { weight: 6, arbitrary: run },
  run.map(ins),
  word.map(del),
  run.map((inside) => `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`),
  run.map((inside) => field(' REF x ', inside)),
  run.map((inside) => sdt(inside)),
  fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:bookmarkStart w:id="50" w:name="b"/>',
    r('<w:noBreakHyphen/>'),
  ),
);
const paragraph = fc
  .tuple(fc.array(inline, { maxLength: 5 }), fc.constantFrom({}, { style: 'Kop2' }, { list: { id: 1, level: 0 } }))
  .map(([parts, options]) => p(parts.join('') || '<w:bookmarkEnd w:id="50"/>', options));
const joined = fc.tuple(run, run).map(([one, other]) => p(one, { mark: 'del' }) + p(other));
const block = fc.oneof(
  joined,
  { weight: 5, arbitrary: paragraph },
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((cells) => tbl([tr(cells.map((cell) => tc(cell + p('x'))))])),
  paragraph.map((inside) => sdt(inside)),
  paragraph.map((inside) => p(textBox(inside + p('kader')))),
);
const document = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) =>
  buildDocx({
    body: `${blocks.join('')}${p('Slot.')}`,
    styles: [style('Kop2', { name: 'heading 2' })],
    numbering: [list(1, [{}])],
    footnotes: { 2: p('Noot.') },
    headers: [p('Kop van de bladzijde')],
  }),
);

describe('Tracked changes in a .docx', () => {
  it('accepted give the new text and rejected the old document, whatever the document is made of', () => {
    fc.assert(
      fc.property(document, fc.integer(), (bytes, seed) => assertFaithful(bytes, review(bytes, seed))),
      { numRuns: 80, seed: 20261121 },
    );
  });

  it('in the examples are faithful, and valid by the Open XML SDK’s rules', async function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'tenderlint-valid-'));
    for (const { language, bytes } of examples) {
      const reviewed = review(bytes, 7, 30);
      assert.ok(reviewed.made > 15, String(reviewed.made));
      assertFaithful(bytes, reviewed);
      const [before, after] = [join(folder, `${language}.docx`), join(folder, `${language}.reviewed.docx`)];
      writeFileSync(before, bytes);
      writeFileSync(after, reviewed.bytes);
      assert.deepEqual(await newErrors(before, after), []);
    }
    rmSync(folder, { recursive: true });
  });

  it('are read by LibreOffice as the new text accepted and the old text rejected, with the comments', function () {
    this.timeout(120_000);
    // Reading text added at a paragraph's end and a new paragraph after it, LibreOffice takes the end between for added too.
    const reviewed = examples.map(({ bytes }) => review(bytes, 11, 30, true));
    const read = readInLibreOffice(reviewed.map(({ bytes }) => bytes));
    for (const [at, { accepted, rejected, comments }] of read.entries()) {
      assert.deepEqual(accepted, bodyOf(reviewed[at]?.bytes ?? new Uint8Array()));
      assert.deepEqual(rejected, bodyOf(examples[at]?.bytes ?? new Uint8Array()));
      assert.ok(comments.length > 0 && comments.every((comment) => comment.includes('Why this is weak.')));
    }
    assert.equal(read.length, examples.length);
  });
});
