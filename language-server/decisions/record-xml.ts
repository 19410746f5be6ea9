/**
 * The record as the XML of a custom part of a .docx, the way Word keeps data with a document: one element that holds
 * the record as JSON. Word may write the part anew; the text in it stays. No XML reader is needed for it.
 */
import { escapeContent } from '../engine/escape-content';
import { RECORD_NAMESPACE } from '../formats/docx/record-part';
import type { DocumentRecord } from './decision';
import { readRecord, type ReadRecord } from './read-record';

export { RECORD_NAMESPACE };

/** Made anew by each writer; a reader takes versions up to this one. */
const VERSION = 1;

/** XML of the part. */
export function recordToXml({ decisions, context }: DocumentRecord): string {
  const json = JSON.stringify({ version: VERSION, context, decisions }, null, 1);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<record xmlns="${RECORD_NAMESPACE}">${escape(json)}</record>\n`;
}

/** Reads the part. Never throws: what is damaged is left out and told. */
export function recordFromXml(xml: string): ReadRecord {
  const content = /<(?:[\w.-]+:)?record\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?record\s*>/.exec(xml)?.[1];
  if (content === undefined) return broken('it holds no record element');
  try {
    const value: unknown = JSON.parse(unescape(content));
    const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
    if (typeof version === 'number' && version > VERSION) {
      return broken(`a newer version of tenderlint wrote it (${version})`);
    }
    return readRecord(value);
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

function broken(reason: string): ReadRecord {
  const problem = `The decisions kept in this document could not be read: ${reason}. All findings are open.`;
  return { record: { decisions: [], context: {} }, problems: [problem] };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escape(text: string): string {
  return escapeContent(text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD'));
}

function unescape(text: string): string {
  const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(cdata)) {
    parts.push(entities(text.slice(at, match.index)), match[1] ?? '');
    at = match.index + match[0].length;
  }
  return parts.join('') + entities(text.slice(at));
}

function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
