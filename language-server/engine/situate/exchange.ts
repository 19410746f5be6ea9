/** The situation after an edit that leaves the outline of a draft as it is: a few passages exchanged, the rest kept. */
import type { Annotation } from '../annotate/annotation';
import type { Block, Draft } from '../draft';
import type { Adoption } from './adopt';
import { endsAsLeadIn, frameOfCell } from './frames';
import { criterionOf, openingNames } from './rubrics';
import type { Passage, Situation } from './situation';
import { evidenceAfter, isCodeTouched } from './subject';
import type { Traits } from './traits';

/** Edits that touch more blocks than this are situated afresh. */
const MOST_BLOCKS = 8;

/** A range of blocks, last exclusive. */
export interface BlockRange {
  first: number;
  last: number;
}

/** The blocks of a draft that are not those of the situation; undefined where their number differs or they are many. */
export function changedBlocks({ blocks }: Draft, { draft }: Situation): BlockRange | undefined {
  const before = draft.blocks;
  if (blocks.length !== before.length) return undefined;
  let first = 0;
  let last = blocks.length;
  while (first < last && blocks[first] === before[first]) first++;
  while (last > first && blocks[last - 1] === before[last - 1]) last--;
  return last - first <= MOST_BLOCKS ? { first, last } : undefined;
}

/**
 * Exchanges the passages of `range`, whose new annotations are given in their order; undefined where the edit may tell on
 * more than the passages, the cells in their rows and their neighbours. The result is that of situating the draft afresh
 * and adopting passages.
 */
export function exchangePassages(
  draft: Draft,
  before: Situation,
  { first, last }: BlockRange,
  annotations: readonly Annotation[],
  traitsOf: (annotation: Annotation) => Traits,
): Adoption | undefined {
  if (isCodeTouched(before.draft.source, draft.source)) return undefined;
  const passages = [...before.passages];
  const touched = { from: first, to: last };
  let { evidenceLeft } = before;
  for (let at = first; at < last; at++) {
    const old = passages[at];
    const block = draft.blocks[at];
    const annotation = annotations[at - first];
    if (!old || !block || !annotation || !isAlike(block, old.block)) return undefined;
    if (isOfRubric(old, block, before)) return undefined;
    if (annotation.words !== old.annotation.words || annotation.language !== old.language) return undefined;
    const [now, then] = [traitsOf(annotation), traitsOf(old.annotation)];
    if (outlineOf(now) !== outlineOf(then)) return undefined;
    const left = evidenceAfter(evidenceLeft, block, then, now);
    if (left === null) return undefined;
    evidenceLeft = left;
    passages[at] = { ...old, block, annotation, recalled: undefined };
    if (block.cell && !exchangeRow(passages, at, touched)) return undefined;
  }
  if (last > first) refreshNeighbours(passages, first, last, touched);
  const isOther = (passage: Passage, at: number): boolean => passage !== before.passages[touched.from + at];
  const fresh = passages.slice(touched.from, touched.to).filter(isOther);
  return {
    situation: { ...before, draft, passages, evidenceLeft },
    fresh,
    gone: fresh.flatMap(({ index }) => before.passages[index] ?? []),
    outlineKept: true,
  };
}

/** The range of passages that are other objects than before. */
interface Touched {
  from: number;
  to: number;
}

/** Reads the cells of a row anew together with a cell of it that changed; false where they do not stand side by side. */
function exchangeRow(passages: Passage[], at: number, touched: Touched): boolean {
  const cell = passages[at]?.block.cell;
  const isInTable = (other: Passage | undefined): boolean => other?.block.cell !== undefined;
  const isInRow = (other: Passage | undefined): boolean =>
    other?.block.cell?.table === cell?.table && other?.block.cell?.row === cell?.row;
  let [from, to] = [at, at + 1];
  while (isInRow(passages[from - 1])) from--;
  while (isInRow(passages[to])) to++;
  // A table inside a cell parts the cells of its row.
  for (const beside of [passages[from - 1], passages[to]]) {
    if (isInTable(beside) && beside?.block.cell?.table !== cell?.table) return false;
  }
  const row = passages.slice(from, to);
  row.forEach((passage, place) => {
    const mates = row.filter((other) => other !== passage);
    passages[from + place] = {
      ...passage,
      frame: frameOfCell(
        mates.map(({ annotation }) => annotation),
        passage.column,
      ),
      recalled: undefined,
    };
  });
  touched.from = Math.min(touched.from, from);
  touched.to = Math.max(touched.to, to);
  return true;
}

/** A passage is judged with its neighbours in view. */
function refreshNeighbours(passages: Passage[], first: number, last: number, touched: Touched): void {
  for (const at of [first - 1, last]) {
    const neighbour = passages[at];
    if (neighbour) passages[at] = { ...neighbour, recalled: undefined };
  }
  touched.from = Math.max(0, Math.min(touched.from, first - 1));
  touched.to = Math.max(touched.to, last + 1);
}

/** The traits that tell on more than the passage; evidence on the subject is summed up. */
function outlineOf({ onSubject, ...traits }: Traits): string {
  return JSON.stringify([traits, onSubject.sentences]);
}

/** True where the passage names a criterion in an award table, or says something of one, before or after the edit. */
function isOfRubric(old: Passage, block: Block, { rubrics }: Situation): boolean {
  if (criterionOf(old) !== criterionOf({ ...old, block })) return true;
  if (rubrics.blocks.has(old.index)) return true;
  return openingNames(block).some((name) => rubrics.asked.has(name));
}

/** True where a block stands in the outline as another did, and no other passage is read together with either. */
function isAlike(block: Block, old: Block): boolean {
  return (
    block.kind === old.kind &&
    block.kind !== 'heading' &&
    block.region === old.region &&
    isSameCell(block, old) &&
    block.item?.list === old.item?.list &&
    block.item?.depth === old.item?.depth &&
    !endsAsLeadIn(block) &&
    !endsAsLeadIn(old)
  );
}

/** True where neither is a cell, or both are the same one below the head of its table. */
function isSameCell({ cell }: Block, { cell: old }: Block): boolean {
  if (!cell || !old) return cell === old;
  const isSame = cell.table === old.table && cell.row === old.row && cell.column === old.column;
  return isSame && !cell.header && !old.header;
}
