/**
 * What must hold for every .docx that is written into, whatever is in it: random edits, paragraphs and comments are put
 * in, and the result is read back, accepted and rejected.
 */
import assert from 'node:assert/strict';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { DocxEditor, type Authorship, type SourceEdit } from '../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { settle, settleAll } from './tracked-changes';

export const REVIEWER: Authorship = { author: 'Reviewer One', date: '2026-11-21T09:30:00Z' };
export const NAMESPACE = 'urn:tenderlint:record:1';

export interface Reviewed {
  bytes: Uint8Array;
  /** Text after all changes are accepted, and before they were made. */
  fixed: string;
  original: string;
  /** Edits made and refused. */
  made: number;
  refused: number;
}

/** A number generator that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const WORDS = ['ten minste', 'vijf jaar', 'gelijkwaardig', 'due diligence', 'Gewährleistung', 'pièces', '€ 10', 'a\tb'];

/** Puts random changes in; with `apart`, new paragraphs never right behind text that is added. */
export function review(bytes: Uint8Array, seed: number, most = 12, apart = false): Reviewed {
  const projection = readDocx(bytes);
  const { source, blocks } = projection.draft;
  const random = seeded(seed);
  const editor = new DocxEditor(projection, bytes);
  const edits = blocks.length > 0 ? randomEdits(source, blocks, random, most, apart) : [];
  const { refused } = editor.applyEdits(edits, REVIEWER);
  const skipped = new Set(refused.map(({ index }) => index));
  const made = edits.filter((_, index) => !skipped.has(index));
  editor.addComments(
    edits.slice(0, 4).map(({ start, end }) => ({ start, end, paragraphs: ['Why this is weak.', 'Article 18 & <2>'] })),
    REVIEWER,
  );
  editor.setCustomXml(NAMESPACE, `<record xmlns="${NAMESPACE}">{}</record>`);
  return {
    bytes: editor.save(),
    fixed: applied(source, made),
    original: source,
    made: made.length,
    refused: refused.length,
  };
}

function randomEdits(
  source: string,
  blocks: readonly { start: number; end: number }[],
  random: (below: number) => number,
  most: number,
  apart: boolean,
): SourceEdit[] {
  const edits: SourceEdit[] = [];
  const taken: { start: number; end: number }[] = [];
  for (let at = 0; at < most; at++) {
    const block = blocks[random(blocks.length)];
    if (!block) break;
    const isWhole = random(8) === 0;
    const start = isWhole ? block.start : block.start + random(block.end - block.start + 1);
    const end = isWhole ? block.end : Math.min(block.end, start + [0, 1, 7, 25, 80][random(5)]!); // the list has five
    if (isInsidePair(source, start) || isInsidePair(source, end)) continue;
    if (taken.some((other) => start <= other.end && other.start <= end)) continue;
    taken.push({ start, end });
    const word = WORDS[random(WORDS.length)] ?? '';
    const kept = source.slice(start, end);
    const newText = [word, '', `${kept} ${word}`, `${word} ${kept.replace(/^[^]{0,3}/u, '')}`, word][random(5)] ?? '';
    const isParagraph = end === block.end && random(3) === 0;
    if (isParagraph && apart) edits.push({ start: end, end, newText: '\nNew title\nA new paragraph.', heading: 2 });
    else if (isParagraph) edits.push({ start, end, newText: `${newText}\nNew title\nA new paragraph.`, heading: 2 });
    else edits.push({ start, end, newText });
  }
  return edits;
}

function isInsidePair(source: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(source.charAt(offset - 1)) || /[\uDC00-\uDFFF]/.test(source.charAt(offset));
}

function applied(source: string, edits: readonly SourceEdit[]): string {
  const sorted = edits.map((edit) => edit).sort((left, right) => right.start - left.start || right.end - left.end);
  return sorted.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), source);
}

/** Lines of a text, blanks at their ends left out; the order of parts of the document does not count. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();
}

/** Checks what was made of `original`. Throws an `AssertionError`. */
export function assertFaithful(original: Uint8Array, { bytes, fixed }: Reviewed): void {
  assertPartsKept(original, bytes);
  assert.deepEqual(lines(readDocx(bytes).draft.source), lines(fixed), 'read back');
  assert.deepEqual(lines(readDocx(settleAll(bytes, 'accept')).draft.source), lines(fixed), 'accepted');
  assert.deepEqual(shapes(bytes, 'reject'), shapes(original, 'reject'), 'rejected');
}

const MAY_CHANGE =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|word\/(?:document\d*|footnotes|endnotes|comments\d*|header\d*|footer\d*)\.xml|word\/_rels\/.*|customXml\/.*)$/i;

/** Parts that no change is about are there, byte for byte, in the order they were in. */
function assertPartsKept(original: Uint8Array, bytes: Uint8Array): void {
  const before = unzipSync(original);
  const after = unzipSync(bytes);
  const names = Object.keys(before);
  assert.deepEqual(Object.keys(after).slice(0, names.length), names, 'order of parts');
  for (const name of names) {
    if (!MAY_CHANGE.test(name)) assert.ok(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])), name);
  }
}

/** Every paragraph of the text parts after rejecting all changes: its properties, and its text with the look of each letter. */
function shapes(bytes: Uint8Array, verdict: 'accept' | 'reject'): string[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => /^word\/(?:document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/i.test(name))
    .sort()
    .flatMap((name) => {
      const document = new DOMParser().parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'text/xml');
      const root = document.documentElement;
      if (!root) return [];
      settle(root, verdict);
      return paragraphs(root).map((paragraph) => `${name} ${shape(paragraph)}`);
    });
}

/** Marks that comments and the spelling checker leave in the text. */
const NO_TEXT = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference', 'proofErr']);

function shape(paragraph: Element): string {
  const parts: string[] = [];
  const visit = (element: Element, look: string): void => {
    const name = element.localName ?? '';
    if (NO_TEXT.has(name) || (name === 'p' && element !== paragraph)) return;
    if (name === 'pPr') parts.push(properties(element));
    else if (name === 'r') {
      const own = children(element).find((child) => child.localName === 'rPr');
      for (const child of children(element)) if (child !== own) visit(child, own ? properties(own) : '');
    } else if (name === 't') for (const char of text(element)) parts.push(`${char}${look}`);
    else {
      parts.push(`<${name}${look}>`);
      for (const child of children(element)) visit(child, '');
    }
  };
  visit(paragraph, '');
  // An element that was parted around a change is the same element twice.
  return parts.join('');
}

function properties(element: Element): string {
  return element.childNodes.length === 0
    ? ''
    : `{${children(element)
        .map((child) => (child.localName === 'rPr' ? properties(child) : markup(child)))
        .join('')}}`.replace('{}', '');
}

function markup(element: Element): string {
  const attributes = Array.from({ length: element.attributes.length }, (_, at) => element.attributes.item(at))
    .map((each) => `${each?.localName ?? ''}=${each?.value ?? ''}`)
    .sort();
  return `<${element.localName ?? ''} ${attributes.join(' ')}>${children(element).map(markup).join('')}`;
}

/** Text as Word shows it: blanks at the ends only where they are to be kept. */
function text(element: Element): string {
  const data = (element.textContent ?? '').replace(/[\t\n\r]/g, ' ');
  return element.getAttribute('xml:space') === 'preserve' ? data : data.replace(/^ +| +$/g, '');
}

function paragraphs(root: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (element.localName === 'p' && (element.namespaceURI ?? '').includes('wordprocessingml')) found.push(element);
    for (const child of children(element)) visit(child);
  };
  visit(root);
  return found;
}

function children(element: Element): Element[] {
  const list: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) list.push(node as Element);
  }
  return list;
}
