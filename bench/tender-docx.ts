/** A tender of any length as a Word document, from the same text as the Markdown drafts. */
import { buildDocx, list, p, style, tbl, tc, tr } from '../test/formats/docx/build-docx';
import { tenderText } from './text';

/** Words on a page of a tender, with its headings and tables. */
const WORDS_A_PAGE = 300;

export interface TenderParagraph {
  role: 'heading' | 'paragraph' | 'item' | 'row';
  text: string;
}

/** The paragraphs of a tender of so many pages. */
export function tenderParagraphs(pages: number): TenderParagraph[] {
  return tenderText(pages * WORDS_A_PAGE)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[|: -]+$/.test(line))
    .map((line): TenderParagraph => {
      const plain = line.replace(/\*\*|__|`/g, '');
      if (line.startsWith('#')) return { role: 'heading', text: plain.replace(/^#+\s*/, '') };
      if (/^(?:[-*]|\d+[.)])\s/.test(line)) return { role: 'item', text: plain.replace(/^\S+\s+/, '') };
      if (line.startsWith('|')) return { role: 'row', text: plain.replace(/^\||\|$/g, '') };
      return { role: 'paragraph', text: plain };
    });
}

export function tenderDocx(pages: number): Uint8Array {
  const body = tenderParagraphs(pages).map(({ role, text }) => {
    if (role === 'heading') return p(text, { style: 'Heading2' });
    if (role === 'item') return p(text, { list: { id: 1, level: 0 } });
    if (role === 'row') return tbl([tr(text.split('|').map((cell) => tc(cell.trim())))]) + p('');
    return p(text);
  });
  return buildDocx({
    body: body.join('') + p('Einde.'),
    styles: [style('Heading2', { name: 'heading 2', outline: 1 })],
    numbering: [list(1, [{ format: 'bullet' }])],
  });
}
