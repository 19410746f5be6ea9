import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { DocumentError } from '../../../language-server/formats/document-error';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { said } from '../../support/said';
import { buildDocx, element, field, ins, p, r, style, tbl, tc, tr, type DocxOptions } from './build-docx';

/** Asserts that reading fails with a message for the user that says each of these things. */
function refuses(bytes: Uint8Array, ...says: readonly RegExp[]): void {
  assert.throws(
    () => readDocx(bytes),
    (error: unknown) => {
      assert.ok(error instanceof DocumentError, String(error));
      for (const pattern of says) assert.match(said(error), pattern);
      return true;
    },
  );
}

function withDocument(xml: string | Uint8Array): Uint8Array {
  return buildDocx({ body: '', parts: { 'word/document.xml': xml } });
}

describe('a .docx that is broken', () => {
  it('without its main part is refused by the name of that part', () => {
    refuses(buildDocx({ body: '', parts: { 'word/document.xml': null } }), /word\/document\.xml is missing/);
  });

  it('with broken XML in the main part is refused by part, line and column', () => {
    refuses(
      withDocument(element('w:document', '\n<w:body><w:p></w:body>')),
      /word\/document\.xml.*line 3, column 9/,
      /repaired/,
    );
    refuses(withDocument('<w:document'), /word\/document\.xml/);
    refuses(withDocument(''), /word\/document\.xml/);
  });

  it('with bytes that are no text in the main part is refused', () => {
    refuses(withDocument(Uint8Array.of(0x3c, 0x77, 0xff, 0xc0)), /not UTF-8/);
  });

  it('with another root than a Word document has is refused', () => {
    refuses(withDocument(element('w:styles', '')), /w:document with a w:body/);
    refuses(withDocument('<document><body/></document>'), /w:document with a w:body/);
  });

  it('with a DOCTYPE is refused, whatever stands before it', () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    refuses(withDocument(`<?xml version="1.0"?>${bomb}<w/>`), /DOCTYPE/);
    refuses(withDocument(`<?xml version="1.0"?>\n<!-- x --><?y?> ${bomb}<w/>`), /DOCTYPE/);
  });

  it('with an entity nobody defined is refused', () => {
    refuses(
      withDocument(element('w:document', `<w:body>${p('<w:r><w:t>&secret;</w:t></w:r>')}</w:body>`)),
      /entity not found/,
    );
  });

  it('that is a workbook or a presentation says what it is', () => {
    const package_ = (target: string): Uint8Array =>
      zipSync({
        '_rels/.rels': strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
        ),
      });
    refuses(package_('xl/workbook.xml'), /Excel workbook/);
    refuses(package_('ppt/presentation.xml'), /PowerPoint/);
  });

  it('nested too deeply is refused, and nested deeply is read', () => {
    const nested = (depth: number): string =>
      `${'<w:hyperlink>'.repeat(depth)}${r('diep')}${'</w:hyperlink>'.repeat(depth)}`;
    refuses(buildDocx({ body: p(nested(2_000)) }), /nested more than 1000 deep/);
    refuses(buildDocx({ body: p(nested(50_000)) }), /nested more than 1000 deep/);
    assert.equal(readDocx(buildDocx({ body: p(nested(900)) })).draft.source, 'diep');
  });

  it('reads three hundred tables inside one another', () => {
    let inner = p('kern');
    for (let depth = 0; depth < 300; depth++) inner = tbl([tr([tc(inner)])]);
    assert.equal(readDocx(buildDocx({ body: inner })).draft.source, 'kern');
  });

  it('with more elements than a document has is refused before they fill the memory', () => {
    refuses(
      withDocument(element('w:document', `<w:body>${'<p/>'.repeat(2_000_001)}</w:body>`)),
      /more than 2000000 elements/,
    );
  });

  const broken = '<w:broken>';
  const parts: readonly (readonly [string, DocxOptions])[] = [
    ['word/styles.xml', { body: p('tekst'), styles: [style('A')] }],
    ['word/numbering.xml', { body: p('tekst'), numbering: [] }],
    [
      'word/footnotes.xml',
      { body: p(r('tekst') + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes: { 1: p('x') } },
    ],
    ['word/header1.xml', { body: p('tekst'), headers: [p('kop')] }],
    ['word/_rels/document.xml.rels', { body: p('tekst') }],
    ['_rels/.rels', { body: p('tekst') }],
  ];
  for (const [part, options] of parts) {
    it(`only in ${part} is read without that part, which it names`, () => {
      const { draft } = readDocx(buildDocx({ ...options, parts: { [part]: broken } }));
      assert.equal(draft.source, 'tekst');
      assert.equal(draft.notRead.length, 1);
      assert.ok(draft.notRead[0]?.startsWith(`${part} (`), draft.notRead[0]);
    });
  }

  it('with relationships to missing parts is read', () => {
    const { draft } = readDocx(
      buildDocx({ body: p('tekst'), headers: [p('kop')], parts: { 'word/header1.xml': null } }),
    );
    assert.deepEqual([draft.source, draft.notRead], ['tekst', []]);
  });

  it('without any relationships is read when its main part has the usual name', () => {
    const bytes = buildDocx({
      body: p('Kop', { style: 'A' }),
      styles: [style('A', { outline: 0 })],
      parts: { '_rels/.rels': null, 'word/_rels/document.xml.rels': null },
    });
    assert.equal(readDocx(bytes).draft.blocks[0]?.kind, 'heading');
  });

  it('with its main part under another name is read', () => {
    const main = element('w:document', `<w:body>${p('elders')}</w:body>`);
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const bytes = buildDocx({
      body: '',
      parts: { 'word/document.xml': null, 'word/document2.xml': main, '_rels/.rels': rels },
    });
    assert.equal(readDocx(bytes).draft.source, 'elders');
  });

  it('with parts in UTF-16 is read', () => {
    const xml = element('w:document', `<w:body>${p('été')}</w:body>`).replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array(2 + xml.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let at = 0; at < xml.length; at++) utf16.set([xml.charCodeAt(at) & 0xff, xml.charCodeAt(at) >> 8], 2 + at * 2);
    assert.equal(readDocx(withDocument(utf16)).draft.source, 'été');
  });

  it('in any way gives a draft or a clear error', () => {
    const body = p(r('tekst ') + ins(r('nieuw'))) + tbl([tr([tc('cel')])]) + p(field(' TOC ', r('inhoud')));
    const xml = element('w:document', `<w:body>${body}</w:body>`);
    fc.assert(
      fc.property(
        fc.nat(xml.length),
        fc.nat(60),
        fc.constantFrom('', '<', '&', '"', '</w:p>', '<w:tbl>', '\u0000'),
        (at, gone, put) => {
          try {
            readDocx(withDocument(xml.slice(0, at) + put + xml.slice(at + gone)));
          } catch (error) {
            assert.ok(error instanceof DocumentError, String(error));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
