/** Text as the content of an element of XML or HTML. In attributes quotation marks need escaping too (`report/escape-markup`). */
export function escapeContent(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
