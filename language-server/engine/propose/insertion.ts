/** Whole paragraphs and headings put into a draft, in the markup of its format. */
import type { Block, Draft } from '../draft';
import { escapeContent } from '../escape-content';

export interface HeadingForm {
  level: number;
  /** Written as a line in bold, like those of the draft. */
  inBold: boolean;
}

export interface NewText {
  heading?: HeadingForm & { text: string };
  paragraphs: readonly string[];
}

/** Where new paragraphs after a block go: behind the whole row or table where the block is a cell. */
export function afterBlock({ format, source }: Draft, { kind, end }: Block): number {
  if (kind !== 'cell') return end;
  if (format === 'html') {
    const close = /<\/table\s*>/giu;
    close.lastIndex = end;
    return close.exec(source) ? close.lastIndex : end;
  }
  if (format !== 'markdown') return end;
  const line = source.indexOf('\n', end);
  return line < 0 ? source.length : line;
}

/** Paragraphs as the draft's format writes them, to be inserted after the end of a block. */
export function paragraphsAfter(draft: Draft, { heading, paragraphs }: NewText): string {
  switch (draft.format) {
    case 'markdown': {
      const lines = [...(heading ? [markdownHeading(heading)] : []), ...paragraphs];
      return lines.map((line) => `\n\n${line}`).join('');
    }
    case 'html': {
      const tag = heading ? `<h${heading.level}>${escapeContent(heading.text)}</h${heading.level}>` : '';
      return `\n${tag}${paragraphs.map((text) => `<p>${escapeContent(text)}</p>`).join('\n')}`;
    }
    case 'paragraphs': {
      const lines = [
        ...(heading ? [`h${heading.level}\t${heading.text}`] : []),
        ...paragraphs.map((text) => `p\t${text}`),
      ];
      return lines.map((line) => `\n${line}`).join('');
    }
    case 'plain':
      return [...(heading ? [heading.text] : []), ...paragraphs].map((line) => `\n\n${line}`).join('');
    default:
      return [...(heading ? [heading.text] : []), ...paragraphs].map((line) => `\n${line}`).join('');
  }
}

function markdownHeading({ text, level, inBold }: HeadingForm & { text: string }): string {
  return inBold ? `**${text}**` : `${'#'.repeat(level)} ${text}`;
}

/** True for a heading of a Markdown draft that is a line in bold, whose level hangs on the one above it. */
export function isInBold({ kind, start, end }: Block, { format, source }: Draft): boolean {
  return format === 'markdown' && kind === 'heading' && /^[*_][^\n]*$/u.test(source.slice(start, end));
}
