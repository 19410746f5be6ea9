/** XML parts of a package to DOM: no DOCTYPE, no entities, bounded depth and size, errors with line and column. */
import { DOMParser, ParseError, type Document, type Node } from '@xmldom/xmldom';
import { DocumentError, type XmlFault } from '../document-error';

/** Elements and attributes of one part: each costs about 600 bytes of memory. A thousand pages have some 1.4 million. */
const MOST_NODES = 2_000_000;
/** Depth of nesting. Walkers recurse, and this depth fits their stack; a document of 30 nested tables has about 130. */
const DEEPEST = 1_000;

const PROLOG = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*/;

/** A part that is no well-formed XML, or not one we accept. `brief` is the reason for a list of parts not read. */
export class XmlError extends DocumentError {
  override readonly name = 'XmlError';
  constructor(
    fault: XmlFault,
    readonly brief: string,
  ) {
    super(fault);
  }
}

/** Parses the bytes of the part of that name. Throws an `XmlError`. */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const source = decodeXml(bytes, part);
  const prolog = PROLOG.exec(source)?.[0].length ?? 0;
  if (/^<!DOCTYPE/i.test(source.slice(prolog, prolog + 9))) {
    throw new XmlError({ code: 'xml-doctype', part }, 'it has a DOCTYPE');
  }
  if (countNodes(source) > MOST_NODES) {
    throw new XmlError({ code: 'xml-too-many-nodes', part, limit: MOST_NODES }, `more than ${MOST_NODES} elements`);
  }
  const document = parse(source, part);
  if (isDeeperThan(document, DEEPEST)) {
    throw new XmlError({ code: 'xml-too-deep', part, limit: DEEPEST }, `nested more than ${DEEPEST} deep`);
  }
  return document;
}

function parse(source: string, part: string): Document {
  let first: XmlError | undefined;
  const onError = (level: string, message: string, context: { locator?: Position }): void => {
    if (level === 'warning') return;
    first ??= syntaxError(part, message, context.locator);
    throw new ParseError(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(source, 'text/xml');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw first ?? syntaxError(part, error.message, error.locator as Position | undefined);
  }
}

interface Position {
  lineNumber?: number;
  columnNumber?: number;
}

function syntaxError(part: string, message: string, position: Position | undefined): XmlError {
  const reason = message.split('\n', 1)[0]?.slice(0, 120) ?? '';
  const line = position?.lineNumber;
  if (!line) return new XmlError({ code: 'xml-syntax', part, reason }, reason);
  const column = position.columnNumber ?? 1;
  return new XmlError({ code: 'xml-syntax', part, reason, line, column }, `line ${line}, column ${column}: ${reason}`);
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) encoding = 'utf-16le';
  else if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) encoding = 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError(
      { code: 'xml-encoding', part, encoding: encoding.toUpperCase() },
      `not ${encoding.toUpperCase()} text`,
    );
  }
}

/** An upper bound of the nodes a text parses to, without parsing it. */
function countNodes(source: string): number {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.charCodeAt(at + 1) !== 0x2f) count++;
  }
  for (let at = source.indexOf('='); at >= 0; at = source.indexOf('=', at + 1)) {
    const next = source.charCodeAt(at + 1);
    if (next === 0x22 || next === 0x27) count++;
  }
  return count;
}

function isDeeperThan(document: Document, limit: number): boolean {
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    if (depth > limit) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}
