/** Replaces text in runs: what differs is struck and added, each in the look of the text it replaces or follows. */
import type { Element, Node } from '@xmldom/xmldom';
import type { Block } from '../../../engine/draft';
import { isElement, isText } from '../../package/vocabulary';
import { xml } from '../names';
import type { RefusalReason, SourceEdit } from './changes';
import { lockOf } from './content-control';
import { insertAfterRun, insertBeforeRun } from './insertion-point';
import { Markup } from './markup';
import type { Revision } from './revision';
import { leaveLink, newRun } from './run-look';
import { isWritable, unitOf, type Atom, type TextAtoms } from './text-atoms';
import { wordHunks, type Hunk } from './word-hunks';

/** The text being edited. */
export interface EditedText {
  source: string;
  blocks: readonly Block[];
  atoms: TextAtoms;
  /** Elements this editor has put in. */
  own: Set<Node>;
}

/** An edit that can be made: its hunks, counted in the source. */
export interface PlannedEdit {
  block: Block;
  hunks: Hunk[];
}

/** Looks whether an edit can be made, and how. Nothing is changed. */
export function planEdit({ start, end, newText }: SourceEdit, text: EditedText): PlannedEdit | RefusalReason {
  if (!(start >= 0 && start <= end && end <= text.source.length)) return 'out-of-range';
  const block = text.blocks.find((each) => each.start <= start && end <= each.end);
  if (!block || newText.includes('\n')) return 'several-paragraphs';
  const hunks = wordHunks(text.source.slice(start, end), newText).map((hunk) => {
    return { ...hunk, start: hunk.start + start, end: hunk.end + start };
  });
  for (const hunk of hunks) {
    const fault = faultOf(hunk, block, text);
    if (fault) return fault;
  }
  return { block, hunks };
}

function faultOf(hunk: Hunk, block: Block, text: EditedText): RefusalReason | undefined {
  const struck = text.atoms.within(hunk);
  if (struck.some((atom) => !isWritable(atom))) return 'not-text';
  const { before, after } = neighbours(hunk.start, block, text);
  const beside = before ?? after;
  if (struck.length === 0 && (!beside || isInstruction(beside) || isInFormula(before, after))) return 'not-text';
  const touched = struck.length > 0 ? struck : beside ? [beside] : [];
  return touched.map((atom) => lockOf(atom.node)).find(Boolean);
}

/** Makes a planned edit. */
export function makeEdit({ block, hunks }: PlannedEdit, text: EditedText, revision: Revision): void {
  for (const hunk of hunks) {
    if (hunk.end > hunk.start) replace(hunk, text, revision);
    else add(hunk, block, text, revision);
  }
}

function replace(hunk: Hunk, { atoms, own }: EditedText, revision: Revision): void {
  const groups = sideBySide(atoms.runsOf(hunk));
  const [first] = groups;
  if (first && hunk.newText !== '') {
    const nodes = revision.asInserted([newRun(hunk.newText, first[0], false, new Markup(first[0]))]);
    insertAfterRun(nodes, first.at(-1) ?? first[0], revision, { own, replaces: true });
    for (const node of nodes) own.add(node);
  }
  for (const group of groups) revision.strike(group);
}

/** Adds text at a place where nothing is struck. */
function add({ start, newText }: Hunk, block: Block, text: EditedText, revision: Revision): void {
  text.atoms.endRunAt(start);
  const { before, after } = neighbours(start, block, text);
  const atom = before ?? after;
  if (!atom) return;
  const like = elementOf(atom);
  const nodes = revision.asInserted([newRun(newText, like, true, new Markup(atom.paragraph))]);
  if (before) insertAfterRun(nodes, like, revision, { own: text.own, replaces: false });
  else insertBeforeRun(nodes, like);
  for (const node of nodes) {
    text.own.add(node);
    leaveLink(node, like);
  }
}

/** The atoms of the block on either side of an offset, of those that still stand in the document. */
function neighbours(offset: number, { start, end }: Block, { atoms }: EditedText): { before?: Atom; after?: Atom } {
  const standing = atoms.within({ start, end }).filter(({ node, paragraph }) => isBelow(node, paragraph));
  const before = standing.findLast((atom) => atom.start < offset);
  const after = standing.find((atom) => atom.start >= offset);
  return { ...(before && { before }), ...(after && { after }) };
}

/** What of the document an atom stands in: its run, or in a formula without runs its own element. */
function elementOf(atom: Atom): Element {
  return atom.run ?? (isText(atom.node) ? unitOf(atom) : atom.node);
}

function isInstruction(atom: Atom): boolean {
  return xml.name(unitOf(atom)) === 'w:instrText';
}

/** True for a place inside one formula. */
function isInFormula(before: Atom | undefined, after: Atom | undefined): boolean {
  const formula = before && formulaOf(before.node);
  return formula !== undefined && after !== undefined && formulaOf(after.node) === formula;
}

/** The outermost element of the formula a node stands in. */
function formulaOf(node: Node): Node | undefined {
  let formula: Node | undefined;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isElement(at) && xml.name(at).startsWith('m:')) formula = at;
  }
  return formula;
}

function isBelow(node: Node, ancestor: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at === ancestor) return true;
  return false;
}

/** Runs in groups that follow one another in one parent. */
function sideBySide(runs: readonly Element[]): [Element, ...Element[]][] {
  const groups: [Element, ...Element[]][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && nextElement(last.at(-1)) === run) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function nextElement(run: Element | undefined): Node | null {
  let next = run?.nextSibling ?? null;
  while (next && !isElement(next)) next = next.nextSibling;
  return next;
}
