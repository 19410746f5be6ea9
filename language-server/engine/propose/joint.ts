/** Puts a proposed text between what stands before and behind it, so that each is read as a sentence of its own. */
import type { SourceRange } from '../draft';

/** The text with a semicolon for its full stop where the block goes on in lower case. */
export function beforeRest(text: string, end: number, block: SourceRange, source: string): string {
  const goesOn = /^[*_]*[ \u00a0\t]+\p{Ll}/u.test(source.slice(end, block.end));
  return goesOn ? text.replace(/\.([)\]"'”’»]*)$/u, '$1;') : text;
}

/** The text as one that follows what ends at an offset; words without a closing mark get one. */
export function following(text: string, end: number, source: string): string {
  const isOpen = /[\p{L}\p{N}%)\]"'’”»][*_]*$/u.test(source.slice(Math.max(0, end - 12), end));
  return isOpen && !/[.;:!?…][)\]"'’”»*_]*$/u.test(source.slice(Math.max(0, end - 12), end)) ? `. ${text}` : ` ${text}`;
}
