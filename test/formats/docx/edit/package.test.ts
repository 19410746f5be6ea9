import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { DocxEditor } from '../../../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { REVIEWER } from '../../../support/docx-fidelity';
import { buildDocx, element, p, r, textBox } from '../build-docx';
import { partOf } from './edited';

const NAMESPACE = 'urn:tenderlint:record:1';
const record = (text: string): string => `<record xmlns="${NAMESPACE}">${text}</record>`;

function editorOf(bytes: Uint8Array): DocxEditor {
  return new DocxEditor(readDocx(bytes), bytes);
}

describe('Comments in a .docx', () => {
  it('make their part where there is none, related and declared', () => {
    const editor = editorOf(buildDocx({ body: p('een twee drie') }));
    assert.deepEqual(editor.addComments([{ start: 4, end: 8, paragraphs: ['Zwak.', 'Wet: art. 18'] }], REVIEWER), {
      refused: [],
    });
    const bytes = editor.save();
    assert.match(
      partOf(bytes, 'word/document.xml'),
      /<w:commentRangeStart w:id="0"\/><w:r><w:t[^>]*>twee<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/,
    );
    assert.match(
      partOf(bytes, 'word/comments.xml'),
      /<w:comment w:id="0" w:author="Reviewer One" w:date="2026-11-21T09:30:00Z" w:initials="RO">(?:<w:p>.*?<\/w:p>){2}<\/w:comment>/,
    );
    assert.match(partOf(bytes, 'word/_rels/document.xml.rels'), /relationships\/comments" Target="comments.xml"/);
    assert.match(partOf(bytes, '[Content_Types].xml'), /PartName="\/word\/comments.xml"/);
  });

  it('go around what replaced their text, and leave comments of others as they were', () => {
    const theirs = '<w:comment w:id="4" w:author="A"><w:p><w:r><w:t>Hun.</w:t></w:r></w:p></w:comment>';
    const parts = {
      'word/comments.xml': element('w:comments', theirs),
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    };
    const editor = editorOf(buildDocx({ body: p('een twee drie'), parts }));
    editor.applyEdits([{ start: 4, end: 8, newText: 'vier' }], REVIEWER);
    editor.addComments([{ start: 4, end: 8, paragraphs: ['Zwak.'] }], REVIEWER);
    const bytes = editor.save();
    assert.ok(partOf(bytes, 'word/comments.xml').includes(theirs));
    assert.match(
      partOf(bytes, 'word/document.xml'),
      /<w:commentRangeStart w:id="5"\/><w:del .*<\/w:del><w:ins .*<\/w:ins><w:commentRangeEnd w:id="5"\/>/,
    );
  });

  it('on a place without text stand on the block there, on a note at its mark, and in a text box nowhere', () => {
    const body = p('Titel') + p(r('Tekst') + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p(textBox(p('kader')));
    const bytes = buildDocx({ body, footnotes: { 2: p('De noot') } });
    const { source } = readDocx(bytes).draft;
    const editor = editorOf(bytes);
    const at = (text: string): { start: number; end: number } => {
      return { start: source.indexOf(text), end: source.indexOf(text) + text.length };
    };
    const { refused } = editor.addComments(
      [{ start: 0, end: 0 }, at('De noot'), at('kader')].map((place) => ({ ...place, paragraphs: ['x'] })),
      REVIEWER,
    );
    assert.deepEqual(refused, [{ index: 2, reason: 'no-comments-here' }]);
    const xml = partOf(editor.save(), 'word/document.xml');
    assert.match(xml, /<w:commentRangeStart w:id="0"\/><w:r><w:t[^>]*>Titel/);
    assert.match(
      xml,
      /<w:commentRangeStart w:id="1"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
  });
});

describe('Custom XML of a .docx', () => {
  it('is put in, replaced, read back and taken out again without a trace', () => {
    const original = buildDocx({ body: p('een') });
    const first = editorOf(original);
    first.setCustomXml(NAMESPACE, record('1'));
    assert.equal(first.customXml(NAMESPACE), record('1'));
    const once = first.save();
    assert.equal(readDocx(once).draft.record, record('1'));
    const second = editorOf(once);
    second.setCustomXml(NAMESPACE, record('2'));
    const twice = second.save();
    assert.equal(readDocx(twice).draft.record, record('2'));
    assert.deepEqual(Object.keys(unzipSync(twice)), Object.keys(unzipSync(once)));
    const third = editorOf(twice);
    third.setCustomXml(NAMESPACE, undefined);
    const gone = third.save();
    assert.equal(readDocx(gone).draft.record, undefined);
    assert.deepEqual(Object.keys(unzipSync(gone)).sort(), Object.keys(unzipSync(original)).sort());
    assert.doesNotMatch(partOf(gone, 'word/_rels/document.xml.rels') + partOf(gone, '[Content_Types].xml'), /custom/i);
  });

  it('leaves the custom XML of others alone', () => {
    const other = { 'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>' };
    const editor = editorOf(buildDocx({ body: p('een'), parts: other }));
    editor.setCustomXml(NAMESPACE, record('1'));
    const files = unzipSync(editor.save());
    assert.ok(files['customXml/item2.xml'] && files['customXml/itemProps2.xml']);
    assert.equal(Buffer.from(files['customXml/item1.xml'] ?? []).toString(), other['customXml/item1.xml']);
  });
});

describe('A saved .docx', () => {
  it('has the same bytes for the same changes, and all other parts as they were, in their order', () => {
    const original = buildDocx({
      body: p('een twee'),
      headers: [p('kop')],
      parts: { 'docProps/x.bin': new Uint8Array([1, 2, 3]) },
    });
    const save = (): Uint8Array => {
      const editor = editorOf(original);
      editor.applyEdits([{ start: 0, end: 3, newText: 'drie' }], REVIEWER);
      editor.addComments([{ start: 4, end: 8, paragraphs: ['x'] }], REVIEWER);
      return editor.save();
    };
    const saved = save();
    assert.ok(Buffer.from(saved).equals(Buffer.from(save())));
    const [before, after] = [unzipSync(original), unzipSync(saved)];
    assert.deepEqual(Object.keys(after).slice(0, Object.keys(before).length), Object.keys(before));
    for (const name of ['docProps/x.bin', 'word/header1.xml', '_rels/.rels']) {
      assert.ok(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])), name);
    }
  });

  it('is the draft itself where nothing was changed', () => {
    const original = zipSync(unzipSync(buildDocx({ body: p('een') })), { level: 0 });
    assert.deepEqual(unzipSync(editorOf(original).save()), unzipSync(original));
  });
});
