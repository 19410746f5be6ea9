/** Headings that are written as a line in bold: "**3.2 Garantie**". */
import type { SyntaxNode } from '@lezer/common';

const LONGEST = 120;
const MOST_WORDS = 16;
/** What headings are counted with: "3.2", "B.", "IV", "Artikel 5", "§ 3". */
const NUMBERED =
  /^(?:(?:\p{Lu}{1,5}\.)?\d{1,3}(?:\.\d{1,3})*[.)]?\s|\p{Lu}{1,5}[.)]\s|§\s?\d|(?:[Aa]rt(?:ikel|icle|\.)|ART(?:IKEL|ICLE|\.))\s*\d)/u;

/**
 * True for a paragraph of one line that is bold from end to end and reads like a heading. A sentence in bold ends with
 * a full stop and has no number; a line before a list ends with a colon.
 */
export function isHeadingInBold(paragraph: SyntaxNode, source: string): boolean {
  if (paragraph.to - paragraph.from > LONGEST) return false;
  const strong = wholeChild(paragraph, source);
  if (!strong) return false;
  const text = source.slice(paragraph.from, paragraph.to).replace(/[*_]/g, '').trim();
  if (/[\r\n]/.test(text) || text.split(/\s+/).length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  if (/[:;,!?…]$/.test(text)) return false;
  return !text.endsWith('.') || NUMBERED.test(text);
}

/** The strong node that spans a whole paragraph, also where it is emphasised on top. */
function wholeChild(paragraph: SyntaxNode, source: string): SyntaxNode | undefined {
  let parent = paragraph;
  let { from, to } = paragraph;
  for (;;) {
    const child = parent.getChild('StrongEmphasis') ?? parent.getChild('Emphasis');
    if (!child || source.slice(from, child.from).trim() !== '' || source.slice(child.to, to).trim() !== '')
      return undefined;
    if (child.name === 'StrongEmphasis') return child;
    parent = child;
    from = child.firstChild?.to ?? child.from;
    to = child.lastChild?.from ?? child.to;
  }
}
