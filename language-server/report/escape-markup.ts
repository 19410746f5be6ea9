/** Text safe in XML and HTML, in content and in quoted attributes: markup escaped, characters XML 1.0 forbids left out. */
import { escapeContent } from '../engine/escape-content';

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no XML may hold. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

export function escapeMarkup(text: string): string {
  return escapeContent(printable(text)).replace(/"/g, '&quot;');
}
