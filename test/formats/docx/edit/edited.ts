/** Edits a document made for a test, and shows the XML of its body. */
import { strFromU8, unzipSync } from 'fflate';
import { DocxEditor, type SourceEdit } from '../../../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../../../language-server/formats/docx/read-docx';
import { REVIEWER } from '../../../support/docx-fidelity';
import { settleAll } from '../../../support/tracked-changes';
import { buildDocx, type DocxOptions } from '../build-docx';

export interface Edited {
  bytes: Uint8Array;
  /** Inside of w:body, with dates and names of authors as they are. */
  body: string;
  refused: string[];
  accepted: string;
  rejected: string;
}

/** Replaces the first place of each old text by the new one; an empty old text adds at the end of the first block. */
export function edit(
  document: string | DocxOptions,
  changes: readonly (readonly [old: string, text: string])[],
  tracked = true,
): Edited {
  const bytes = buildDocx(typeof document === 'string' ? { body: document } : document);
  const projection = readDocx(bytes);
  const { source, blocks } = projection.draft;
  const editor = new DocxEditor(projection, bytes);
  const edits = changes.map(([old, newText]): SourceEdit => {
    const start = old === '' ? (blocks[0]?.end ?? 0) : source.indexOf(old);
    return { start, end: start + old.length, newText };
  });
  const { refused } = editor.applyEdits(edits, tracked ? REVIEWER : undefined);
  return shown(
    editor.save(),
    refused.map(({ reason }) => reason),
  );
}

export function shown(bytes: Uint8Array, refused: string[] = []): Edited {
  return {
    bytes,
    body: bodyOf(bytes),
    refused,
    accepted: readDocx(settleAll(bytes, 'accept')).draft.source,
    rejected: readDocx(settleAll(bytes, 'reject')).draft.source,
  };
}

export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

function bodyOf(bytes: Uint8Array): string {
  return /<w:body>([\s\S]*)<w:sectPr/.exec(partOf(bytes, 'word/document.xml'))?.[1] ?? '';
}

/** The attributes of our own tracked change with that id. */
export const by = (id: number): string => `w:id="${id}" w:author="Reviewer One" w:date="2026-11-21T09:30:00Z"`;
