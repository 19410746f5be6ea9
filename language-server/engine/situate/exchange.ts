/** The situation after an edit that leaves the outline of a draft as it is: a few passages exchanged, the rest kept. */
import type { Annotation } from '../annotate/annotation';
import type { Block, Draft } from '../draft';
import type { Adoption } from './adopt';
import { endsAsLeadIn } from './frames';
import type { Situation } from './situation';
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
 * more than the passages and their neighbours. The result is that of situating the draft afresh and adopting passages.
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
  let { evidenceLeft } = before;
  for (let at = first; at < last; at++) {
    const old = passages[at];
    const block = draft.blocks[at];
    const annotation = annotations[at - first];
    if (!old || !block || !annotation || !isAlike(block, old.block)) return undefined;
    if (annotation.words !== old.annotation.words || annotation.language !== old.language) return undefined;
    const [now, then] = [traitsOf(annotation), traitsOf(old.annotation)];
    if (outlineOf(now) !== outlineOf(then)) return undefined;
    const left = evidenceAfter(evidenceLeft, block, then, now);
    if (left === null) return undefined;
    evidenceLeft = left;
    passages[at] = { ...old, block, annotation, recalled: undefined };
  }
  // A passage is judged with its neighbours in view.
  for (const at of last > first ? [first - 1, last] : []) {
    const neighbour = passages[at];
    if (neighbour) passages[at] = { ...neighbour, recalled: undefined };
  }
  const from = Math.max(0, first - 1);
  const to = last > first ? last + 1 : from;
  return {
    situation: { ...before, draft, passages, evidenceLeft },
    fresh: passages.slice(from, to),
    gone: before.passages.slice(from, to),
    outlineKept: true,
  };
}

/** The traits that tell on more than the passage; evidence on the subject is summed up. */
function outlineOf({ onSubject, ...traits }: Traits): string {
  return JSON.stringify([traits, onSubject.sentences]);
}

/** True where a block stands in the outline as another did, and no other passage is read together with either. */
function isAlike(block: Block, old: Block): boolean {
  return (
    block.kind === old.kind &&
    block.kind !== 'heading' &&
    block.region === old.region &&
    !block.cell &&
    !old.cell &&
    block.item?.list === old.item?.list &&
    block.item?.depth === old.item?.depth &&
    !endsAsLeadIn(block) &&
    !endsAsLeadIn(old)
  );
}
