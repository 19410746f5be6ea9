/** Text to be inserted in a draft, as people read it: without the markup of the draft's format. */

export function readableText(newText: string, format: string): string {
  const plain = format === 'html' ? withoutTags(newText) : format === 'markdown' ? withoutMarks(newText) : newText;
  return plain
    .split('\n')
    .map((line) => (format === 'paragraphs' ? line.replace(/^\w+\t/, '') : line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Headings and list marks go; emphasis does not occur in the pack's texts. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/^#{1,6} /gm, '').replace(/^[-*] /gm, '– ');
}
