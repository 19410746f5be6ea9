/** The terms as one trie over atoms. Most of a vocabulary is in no one text, so a node is only made out when a text gets there. */
import { BLOCKS } from './found';
import { FIRST_CODE, nextWord, type Segment, type TermTable } from './terms';

export interface Node {
  next: Map<number, Node> | undefined;
  /** What ends here, once the node is made out. */
  signs: number[];
  begins: Segment[];
  continues: Segment[];
  /** Segments whose path leads through this node, each with where its next word starts (-1: it ends here); not looked at yet. */
  pending: number[] | undefined;
}

function newNode(): Node {
  return { next: undefined, signs: [], begins: [], continues: [], pending: [] };
}

export class Trie {
  private readonly firstNodes: (Node | null | undefined)[] = [];

  /** `countsFor`: by concept, the others that its hits are hits of. */
  constructor(
    private readonly table: TermTable,
    private readonly countsFor: readonly (readonly number[])[],
  ) {}

  /** The node that an atom leads to from the root, where all segments start; undefined where none starts with it. */
  first(atom: number): Node | undefined {
    let node = this.firstNodes[atom];
    if (node === undefined) {
      const made = newNode();
      const { text } = this.table;
      const starts = this.table.startingWith(atom, (segment, end) => made.pending?.push(segment, nextWord(text, end)));
      this.makeOut(made);
      this.firstNodes[atom] = node = starts ? made : null;
    }
    return node ?? undefined;
  }

  /** Makes a node out: from here its segments are led one word on, or end. */
  makeOut(node: Node): void {
    const { pending } = node;
    if (!pending) return;
    node.pending = undefined;
    for (let at = 0; at < pending.length; at += 2) {
      const segment = pending[at] ?? 0;
      const next = pending[at + 1] ?? -1;
      if (next < 0) this.end(node, segment);
      else this.lead(node, segment, next);
    }
  }

  private end(node: Node, number: number): void {
    const segment = this.table.segments[number];
    if (!segment) return;
    if (segment.position > 0) node.continues.push(segment);
    else if (segment.last) this.addSigns(node.signs, segment.term);
    else node.begins.push(segment);
  }

  private lead(node: Node, segment: number, from: number): void {
    const { text } = this.table;
    let end = from;
    while (text.charCodeAt(end) >= FIRST_CODE) end++;
    const next = nextWord(text, end);
    const children = (node.next ??= new Map<number, Node>());
    for (let at = from; at < end; at++) {
      const atom = text.charCodeAt(at) - FIRST_CODE;
      let child = children.get(atom);
      if (!child) children.set(atom, (child = newNode()));
      child.pending?.push(segment, next);
    }
  }

  /** Adds what a term stands for to signs. */
  addSigns(signs: number[], term: number): void {
    const concept = this.table.concepts[term] ?? BLOCKS;
    if (this.table.blocks[term] === 1) {
      signs.push(BLOCKS, concept);
      return;
    }
    signs.push(concept, concept);
    for (const other of this.countsFor[concept] ?? []) signs.push(other, concept);
  }
}
