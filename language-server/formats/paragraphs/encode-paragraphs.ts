/** Writes the wire format that `read-paragraphs` reads and documents. */

export type ParagraphRole =
  | `h${1 | 2 | 3 | 4 | 5 | 6}`
  | 'li'
  | `li${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'td'
  | `${'td' | 'th'}:${number}:${number}:${number}`
  | 'p'
  | 'q'
  | 'toc'
  | 'fn'
  | 'hd'
  | 'ft'
  | 'tb'
  | 'code'
  | 'cm'
  | 'ci'
  | 'fm';

export interface RoleParagraph {
  role: ParagraphRole;
  text: string;
}

/**
 * One line a paragraph. Every character that could end a line becomes U+2028, one for one, so that offset n of the text
 * is character n after the role and its tab.
 */
export function encodeParagraphs(paragraphs: readonly RoleParagraph[]): string {
  return paragraphs.map(({ role, text }) => `${role}\t${text.replace(/[\n\r\v\f\u0085\u2029]/g, '\u2028')}`).join('\n');
}
