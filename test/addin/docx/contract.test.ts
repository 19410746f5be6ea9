/** The contract on a .docx without Word. */
import { DocxHost } from '../../../addin/docx/docx-host';
import { roleOfBlock } from '../../../addin/docx/block-roles';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { unzipSync, strFromU8 } from 'fflate';
import { settleAll } from '../../support/tracked-changes';
import { buildDocx, del, list, p, r, sdt, style, tbl, tc, tr } from '../../formats/docx/build-docx';
import { describeHost } from '../host-contract/contract';
import type { GivenParagraph, OpenedDocument } from '../host-contract/opened';

const OPTIONS = { name: 'bestek.docx', author: 'Jo', now: () => new Date('2026-11-21T09:30:00Z') };

export function docxOf(paragraphs: readonly GivenParagraph[]): Uint8Array {
  const blocks: string[] = [];
  let cells: { row: number; text: string }[] = [];
  const closeTable = (): void => {
    const rows = new Map<number, string[]>();
    for (const { row, text } of cells) rows.set(row, [...(rows.get(row) ?? []), tc(text)]);
    if (rows.size > 0) blocks.push(tbl([...rows.values()].map((row) => tr(row))));
    cells = [];
  };
  for (const paragraph of paragraphs) {
    const row = /^td:\d+:(\d+)/.exec(paragraph.role)?.[1];
    if (row !== undefined) cells.push({ row: Number(row), text: paragraph.text });
    else {
      closeTable();
      blocks.push(block(paragraph));
    }
  }
  closeTable();
  return buildDocx({
    body: blocks.join(''),
    styles: [
      style('Normal', { isDefault: true }),
      style('Heading1', { name: 'heading 1', outline: 0 }),
      style('Heading2', { name: 'heading 2', outline: 1 }),
    ],
    numbering: [list(7, [{ format: 'bullet' }, { format: 'bullet' }])],
  });
}

function block({ role, text, struck, isLocked }: GivenParagraph): string {
  const content = struck
    ? [r(text.slice(0, struck.start)), del(text.slice(struck.start, struck.end)), r(text.slice(struck.end))].join('')
    : r(text);
  const styles: Partial<Record<string, string>> = { h1: 'Heading1', h2: 'Heading2' };
  const found = styles[role];
  const made = p(content, {
    ...(found !== undefined && { style: found }),
    ...(role.startsWith('li') && { list: { id: 7, level: role === 'li2' ? 1 : 0 } }),
  });
  return isLocked ? sdt(made, '<w:lock w:val="sdtContentLocked"/>') : made;
}

function open(paragraphs: readonly GivenParagraph[]): Promise<OpenedDocument> {
  const host = DocxHost.open(docxOf(paragraphs), OPTIONS);
  const settled = async (verdict: 'accept' | 'reject') => readDocx(settleAll(await host.exportBytes(), verdict)).draft;
  return Promise.resolve({
    host,
    texts: async (verdict) => {
      const { blocks, source } = await settled(verdict);
      return blocks.map(({ start, end }) => source.slice(start, end));
    },
    comments: async () => commentsIn(await host.exportBytes()),
    roles: async () => (await settled('accept')).blocks.map(roleOfBlock),
    reopen: async () => DocxHost.open(await host.exportBytes(), OPTIONS),
  });
}

function commentsIn(bytes: Uint8Array): string[] {
  const part = unzipSync(bytes)['word/comments.xml'];
  const xml = part ? strFromU8(part) : '';
  return [...xml.matchAll(/<w:comment [\s\S]*?<\/w:comment>/g)].map(([comment]) =>
    [...comment.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
      .map(([line]) => [...line.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
      .join('\n'),
  );
}

describeHost('A .docx', open);
