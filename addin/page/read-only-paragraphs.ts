/** The paragraphs of a draft that is only read, and what it says to tenderlint between them. */
import type { Draft, SourceComment } from '../../language-server/engine/draft';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import { roleOfBlock } from '../docx/block-roles';
import type { HostParagraph } from '../host';

/** Suppressions and decisions; other comments are the writer's own. */
const FOR_US = /^\s*tenderlint-/;

/**
 * Front matter first, then the blocks in reading order, each after the comments that stand before or in it. So the
 * review hears the same of the draft as from the file itself.
 */
export function paragraphsOf({ blocks, comments, frontMatter }: Draft): HostParagraph[] {
  const paragraphs: HostParagraph[] = [];
  const add = (role: ParagraphRole, text: string): void => {
    const key = `b${paragraphs.length}`;
    paragraphs.push({ key, role, text: text.replace(/\r\n?|\n/g, '\u2028'), editable: false });
  };
  const waiting: SourceComment[] = comments.filter(({ text }) => FOR_US.test(text));
  if (frontMatter) add('fm', frontMatter.yaml);
  for (const block of blocks) {
    const before = waiting.findIndex(({ start }) => start >= block.end);
    for (const { start, text } of waiting.splice(0, before < 0 ? waiting.length : before)) {
      add(start >= block.start ? 'ci' : 'cm', text.trim());
    }
    add(roleOfBlock(block), block.text);
  }
  for (const { text } of waiting) add('cm', text.trim());
  return paragraphs;
}
