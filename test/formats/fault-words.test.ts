import assert from 'node:assert/strict';
import { LANGUAGES } from '../../language-server/engine/draft';
import type { DocumentFault } from '../../language-server/formats/document-error';
import { sayFault } from '../../language-server/formats/fault-words/index';

const part = 'word/document.xml';

/** One of every kind: the type makes the list complete. */
const SAMPLES: Readonly<Record<DocumentFault['code'], Readonly<Record<string, string | number | boolean>>>> = {
  'text-too-large': { megabytes: 50, limit: 20 },
  'not-utf8': { offset: 37, byte: 'E9' },
  'broken-utf16': { encoding: 'UTF-16LE' },
  pdf: {},
  rtf: {},
  'old-word': {},
  'old-office': {},
  'flat-xml': {},
  'no-document': {},
  'no-package': { extension: 'docx', empty: false },
  'password-word': {},
  'password-odt': {},
  'password-zip': { part },
  excel: {},
  powerpoint: {},
  'cannot-be-rewritten': {},
  'other-open-document': { kind: 'spreadsheet' },
  'word-part-missing': { part },
  'word-body-missing': { part },
  'odt-part-missing': { part },
  'broken-off': {},
  'file-list-broken-off': {},
  'part-misplaced': { part },
  'part-broken-off': { part },
  'part-of-other-size': { part },
  'part-not-unpacked': { part },
  'part-packed-strangely': { part, method: 14 },
  'unpacks-too-large': { limit: 300 },
  'too-many-parts': { count: 20001, limit: 20000 },
  'part-too-large': { part, limit: 150 },
  'zip-bomb': { part, times: 200 },
  'xml-syntax': { part, reason: 'unclosed tag', line: 3, column: 9 },
  'xml-doctype': { part },
  'xml-too-many-nodes': { part, limit: 2_000_000 },
  'xml-too-deep': { part, limit: 1_000 },
  'xml-encoding': { part, encoding: 'UTF-8' },
};

describe('what is said of a document that cannot be read', () => {
  it('is said of every fault in every language, with all that is known of it', async () => {
    for (const [code, values] of Object.entries(SAMPLES)) {
      const fault = { code, ...values } as DocumentFault;
      const texts = await Promise.all(LANGUAGES.map((language) => sayFault(fault, language)));
      assert.equal(new Set(texts).size, LANGUAGES.length, code);
      for (const text of texts) {
        assert.match(text, /^\S.*\.$/, code);
        assert.doesNotMatch(text, /undefined|\[object/, code);
        for (const value of Object.values(values)) {
          if (typeof value !== 'boolean') assert.ok(text.includes(String(value)), `${code}: ${text}`);
        }
      }
    }
  });
});
