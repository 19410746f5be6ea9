/** Text in the comments of a draft, written so that it cannot end the comment or one of its fields. */

/** A text as it can stand in a comment: on one line, without the signs that end a field or the comment. */
export function inComment(text: string): string {
  return oneLine(text)
    .replace(/--+>/g, '→')
    .replace(/--+!/g, '–!')
    .replace(/\|/g, '/')
    .replace(/(?: ?-)+$/, '');
}

/** The text with all white space in it as single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
