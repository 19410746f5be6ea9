/** The record inside a .docx. */
import type { DocxPackage } from '../formats/docx/docx-package';
import type { DocxEditor } from '../formats/docx/edit/docx-editor';
import { customXml } from '../formats/docx/record-part';
import { EMPTY_RECORD, isEmptyRecord, type DocumentRecord } from './decision';
import type { ReadRecord } from './read-record';
import { RECORD_NAMESPACE, recordFromXml, recordToXml } from './record-xml';

/** The record a document carries; an empty one where it carries none. */
export function readRecordIn(parts: DocxPackage): ReadRecord {
  const xml = customXml(parts, RECORD_NAMESPACE);
  return xml === undefined ? { record: EMPTY_RECORD, problems: [] } : recordFromXml(xml);
}

/** Puts a record into the document being edited; an empty one is taken out of it. */
export function writeRecordIn(editor: DocxEditor, record: DocumentRecord): void {
  editor.setCustomXml(RECORD_NAMESPACE, isEmptyRecord(record) ? undefined : recordToXml(record));
}
