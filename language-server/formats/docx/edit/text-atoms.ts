/**
 * The text of the document as atoms: stretches of the projection that stand in one XML node each. Cutting makes atoms,
 * nodes and runs smaller but never moves text, so that offsets of the text as it was read stay good throughout.
 */
import type { Element, Node, Text } from '@xmldom/xmldom';
import type { SourceRange } from '../../../engine/draft';
import { childElements, isText } from '../../package/vocabulary';
import { LINE_BREAK, type PlacedPiece } from '../../package/projection-builder';
import type { TextOrigin } from '../line';
import { xml } from '../names';
import { emptyCopy, insertAfter, keepSpace, Markup } from './markup';

export interface Atom {
  /** Offset in the projection and length, in UTF-16 code units. */
  start: number;
  length: number;
  part: string;
  paragraph: Element;
  run: Element | undefined;
  node: Text | Element;
  offset: number;
}

export class TextAtoms {
  private readonly atoms: Atom[];
  private readonly byNode = new Map<Node, Atom>();

  /** `newId` gives an id for a tracked change of format that is there twice once its run is cut. */
  constructor(
    pieces: readonly PlacedPiece<TextOrigin>[],
    private readonly newId: () => string,
  ) {
    this.atoms = pieces.map(({ start, length, origin }) => ({ start, length, ...origin, run: origin.run }));
    for (const atom of this.atoms) this.byNode.set(atom.node, atom);
  }

  /** Atoms that have text in a range, in order. */
  within({ start, end }: SourceRange): Atom[] {
    const found: Atom[] = [];
    for (let at = this.firstEndingAfter(start); at < this.atoms.length; at++) {
      const atom = this.atoms[at];
      if (!atom || atom.start >= end) break;
      found.push(atom);
    }
    return found;
  }

  /**
   * The runs that hold the text of a range and nothing else, in order: runs are cut at its ends, and where something
   * without text (a picture, a note's reference) stands in between. All atoms must be text in runs (`isWritable`).
   */
  runsOf(range: SourceRange): Element[] {
    this.cutAt(range.start);
    this.cutAt(range.end);
    const units = new Set(this.within(range).map(unitOf));
    const runs: Element[] = [];
    for (const atom of this.within(range)) {
      if (!atom.run || !isWritable(atom)) continue;
      this.cutRun(atom.run, units);
      // Cutting may have moved the atom into a new run.
      if (runs.at(-1) !== atom.run) runs.push(atom.run);
    }
    return runs;
  }

  /** Makes a run end with the text before an offset of a block, so that something can be put behind it. */
  endRunAt(offset: number): void {
    this.cutAt(offset);
    const before = this.within({ start: offset - 1, end: offset })[0];
    if (!before?.run || !isWritable(before)) return;
    const children = childElements(before.run);
    const next = children[children.indexOf(unitOf(before)) + 1];
    if (next) this.cutRunBefore(before.run, next);
  }

  /** Parts a run so that what stands in `units` and what does not stand in different runs. */
  private cutRun(run: Element, units: ReadonlySet<Element>): void {
    const [first, ...rest] = childElements(run).filter((child) => xml.name(child) !== 'w:rPr');
    if (!first) return;
    const inside = units.has(first);
    const other = rest.find((child) => units.has(child) !== inside);
    if (other) this.cutRun(this.cutRunBefore(run, other), units);
  }

  /** Moves a child of a run and what follows it into a new run of the same look; returns that run. */
  private cutRunBefore(run: Element, child: Element): Element {
    const later = emptyCopy(run);
    const properties = xml.child(run, 'w:rPr');
    if (properties) later.appendChild(properties.cloneNode(true));
    const change = xml.child(xml.child(later, 'w:rPr'), 'w:rPrChange');
    if (change) new Markup(change).setAttribute(change, 'id', this.newId());
    for (let node: Node | null = child; node;) {
      const next: Node | null = node.nextSibling;
      later.appendChild(node);
      this.moveInto(later, node);
      node = next;
    }
    insertAfter(later, run);
    return later;
  }

  private moveInto(run: Element, unit: Node): void {
    const nodes: Node[] = [unit];
    for (let node = unit.firstChild; node; node = node.nextSibling) nodes.push(node);
    for (const node of nodes) {
      const atom = this.byNode.get(node);
      if (atom) atom.run = run;
    }
  }

  /** Makes an offset a border between two elements of runs. */
  private cutAt(offset: number): void {
    const index = this.firstEndingAfter(offset);
    const atom = this.atoms[index];
    if (!atom || atom.start > offset || !isText(atom.node) || !isWritable(atom)) return;
    settle(atom);
    const right = atom.start < offset ? this.cutText(atom, index, offset - atom.start) : atom;
    cutBefore(right.node);
  }

  private cutText(atom: Atom, index: number, length: number): Atom {
    const node = atom.node as Text;
    const later = node.cloneNode(false) as Text;
    const at = atom.offset + length;
    later.data = node.data.slice(at);
    node.data = node.data.slice(0, at);
    insertAfter(later, node);
    const right = { ...atom, start: atom.start + length, length: atom.length - length, node: later, offset: 0 };
    atom.length = length;
    this.atoms.splice(index + 1, 0, right);
    this.byNode.set(later, right);
    return right;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.atoms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const atom = this.atoms[middle];
      if (atom && atom.start + atom.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The element of its run an atom stands in: the w:t, the w:tab … */
export function unitOf({ node }: Atom): Element {
  // A text node that was read stands in an element.
  return isText(node) ? (node.parentNode as Element) : node;
}

const SIGNS = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym']);
const TEXTS = new Set(['w:t', 'w:delText']);

/** True for text that stands in a run of its own paragraph: no formula, no instruction of a field. */
export function isWritable(atom: Atom): boolean {
  const unit = unitOf(atom);
  if (!atom.run || xml.name(atom.run) !== 'w:r' || unit.parentNode !== atom.run) return false;
  return isText(atom.node) ? TEXTS.has(xml.name(unit)) : SIGNS.has(xml.name(unit));
}

/** White space that Word leaves out at the ends of a w:t would show once the w:t is cut: it goes. */
function settle(atom: Atom): void {
  const node = atom.node as Text;
  const unit = unitOf(atom);
  if (xml.attribute(unit, 'xml:space') === 'preserve') return;
  if (atom.offset !== 0 || atom.length !== node.data.length) {
    node.data = node.data.slice(atom.offset, atom.offset + atom.length);
    atom.offset = 0;
  }
  node.data = node.data.replace(/[\t\n\r]/g, ' ').replace(/[\u0085\u2029]/g, LINE_BREAK);
  keepSpace(unit);
}

/** Parts the element of a text node so that it starts with that node. */
function cutBefore(node: Node): void {
  const unit = node.parentNode as Element;
  if (unit.firstChild === node) return;
  const later = emptyCopy(unit);
  keepSpace(unit);
  keepSpace(later);
  for (let each: Node | null = node; each;) {
    const next: Node | null = each.nextSibling;
    later.appendChild(each);
    each = next;
  }
  insertAfter(later, unit);
}
