/** Reads the weights of award criteria out of tables and enumerations. */
import { fold } from '../../annotate/fold';
import { rowOf } from '../../situate/rows';
import type { Passage, Situation } from '../../situate/situation';
import type { Memory } from '../memory';

/** One weight: a number beside a criterion. */
export interface Weight {
  passage: Passage;
  value: number;
  /** Where its figure stands in the text of the passage's block, in UTF-16 code units. */
  at: number;
  /** Words of the row or item the weight belongs to. */
  label: string;
}

/** Weights that stand together: one column of a table, or one enumeration. */
export interface WeightList {
  /** Where a fault in the list as a whole is shown. */
  place: Passage;
  unit: 'percent' | 'points';
  weights: readonly Weight[];
  /** The total the draft itself states for points; undefined where it states none. */
  statedTotal: number | undefined;
}

const AMOUNT =
  /(\d{1,4}(?:[.,]\d{1,2})?)\s*(%|prozent|procent|percent|per cent|pour ?cent|punten|punt|points?|punkte?n?|marks?)(?![\p{L}\d])/giu;
const CELL_AMOUNT =
  /^(?:max(?:imum|imaal|imal)?\.?\s*)?(\d{1,4}(?:[.,]\d{1,2})?)\s*(%|prozent|procent|percent|per cent|pour ?cent|punten|punt|points?|punkte?n?|marks?)?$/iu;
const TOTAL = /^(?:totaal|totale|total|totaux|gesamt|gesamtsumme|summe|somme|sum|eindtotaal|insgesamt)(?![a-z])/;
const EMPTY = /^[\s–—-]*$/;
const ENUMERATED = /^\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[).]\s|^\d{1,2}(?:\.\d{1,2})+\s/;
const STATED =
  /(?:\b(?:op|sur|von|out of|insgesamt|total(?:e|en)?(?: of| de| van| von)?|totaal(?: van)?)\s+(\d{2,4})\s*(?:punten|points|punkten?|marks))|(?:(\d{2,4})\s*(?:punten|points|punkte|marks)\s+(?:in totaal|au total|insgesamt|in total|in all|te verdienen|te behalen|available|zu erreichen|zu vergeben))/iu;

function number(text: string): number {
  return Number(text.replace(',', '.'));
}

function isPercent(unit: string): boolean {
  return /^(?:%|p(?:ro|er|our) ?cent|prozent|procent)/iu.test(unit);
}

/** True of what lists of weights in tables and enumerations rest on: cells, amounts beside award criteria, and totals. */
export function tellsOfWeights(passage: Passage, memory: Memory): boolean {
  if (passage.block.cell) return true;
  return awardAmounts(passage, memory).length > 0 || totalIn(passage, memory) !== undefined;
}

/** The columns of weights in a draft's tables. */
export function tableLists(situation: Situation, pointsColumn: number, memory: Memory): WeightList[] {
  const tables = new Map<number, Passage[]>();
  for (const passage of situation.passages) {
    const { cell } = passage.block;
    if (!cell || !passage.judged) continue;
    const cells = tables.get(cell.table);
    if (cells) cells.push(passage);
    else tables.set(cell.table, [passage]);
  }
  return [...tables.values()].flatMap((cells) =>
    columnsOf(cells).flatMap((column) => columnList(column, pointsColumn, situation, memory) ?? []),
  );
}

function columnsOf(cells: readonly Passage[]): Passage[][] {
  const columns = new Map<number, Passage[]>();
  for (const passage of cells) {
    const at = passage.block.cell?.column ?? 0;
    const column = columns.get(at);
    if (column) column.push(passage);
    else columns.set(at, [passage]);
  }
  return [...columns.values()];
}

function columnList(
  column: readonly Passage[],
  pointsColumn: number,
  situation: Situation,
  memory: Memory,
): WeightList | undefined {
  const header = column.find((passage) => passage.block.cell?.header);
  const body = column.filter((passage) => !passage.block.cell?.header);
  const named =
    header?.annotation.sentences.some((sentence) => sentence.hits.some((hit) => hit.concept === pointsColumn)) ?? false;
  let percent = header?.block.text.includes('%') ?? false;
  const weights: Weight[] = [];
  let statedTotal: number | undefined;
  for (const passage of body) {
    const amount = memory.recall(passage, cellAmount, () => cellAmount(passage));
    if (amount.kind === 'empty') continue;
    if (amount.kind === 'other') return undefined;
    if (amount.percent) percent = true;
    const label = rowLabel(passage, situation);
    if (TOTAL.test(fold(label))) statedTotal = amount.value;
    else weights.push({ passage, value: amount.value, at: amount.at, label });
  }
  const [first] = weights;
  if (!first || weights.length < 2) return undefined;
  if (!named && !(percent && first.passage.phase === 'award')) return undefined;
  return {
    place: header ?? first.passage,
    unit: percent ? 'percent' : 'points',
    weights,
    statedTotal: statedTotal ?? (percent ? undefined : statedNearby(situation, first.passage, memory)),
  };
}

function rowLabel(passage: Passage, situation: Situation): string {
  const others = rowOf(passage, situation).filter((other) => other !== passage && !other.block.cell?.header);
  return others
    .map(({ block }) => block.text)
    .join(' ')
    .trim();
}

/** The total that the section of a passage states. */
export function statedNearby({ passages }: Situation, { section }: Passage, memory: Memory): number | undefined {
  for (let at = section.first; at < section.last; at++) {
    const passage = passages[at];
    if (!passage || passage.block.cell) continue;
    const total = totalIn(passage, memory);
    if (total !== undefined) return total;
  }
  return undefined;
}

function totalIn(passage: Passage, memory: Memory): number | undefined {
  return memory.recall(passage, statedTotalOf, () => statedTotalOf(passage)).total;
}

/** The total a passage states for the points of an award. */
function statedTotalOf({ block }: Passage): { total: number | undefined } {
  const match = STATED.exec(block.text);
  return match ? { total: number(match[1] ?? match[2] ?? '') } : NO_TOTAL;
}

const NO_TOTAL = { total: undefined };

/** What a cell of a column of weights holds. */
type CellAmount =
  { kind: 'empty' } | { kind: 'other' } | { kind: 'amount'; value: number; at: number; percent: boolean };

function cellAmount({ block }: Passage): CellAmount {
  const text = block.text.trim();
  if (EMPTY.test(text)) return EMPTY_CELL;
  const match = CELL_AMOUNT.exec(text);
  if (!match) return OTHER_CELL;
  const figure = match[1] ?? '';
  return {
    kind: 'amount',
    value: number(figure),
    at: block.text.indexOf(figure),
    percent: isPercent(match[2] ?? ''),
  };
}

const EMPTY_CELL: CellAmount = { kind: 'empty' };
const OTHER_CELL: CellAmount = { kind: 'other' };

/** Runs of list items or lettered paragraphs of one award section that each name exactly one amount. */
export function enumerations(situation: Situation, memory: Memory): WeightList[] {
  const lists: WeightList[] = [];
  let run: Weight[] = [];
  let unit: WeightList['unit'] | undefined;
  let clear = true;
  const close = (): void => {
    const [first] = run;
    if (first && unit && clear && run.length >= 3) {
      lists.push({
        place: first.passage,
        unit,
        weights: run,
        statedTotal: statedNearby(situation, first.passage, memory),
      });
    }
    run = [];
    unit = undefined;
    clear = true;
  };
  for (const passage of situation.passages) {
    const amounts = awardAmounts(passage, memory);
    const [only] = amounts;
    const follows = run[0] === undefined || run[0].passage.section === passage.section;
    if (!only || !follows) close();
    if (!only) continue;
    if (amounts.length > 1 || (unit && unit !== only.unit)) clear = false;
    unit = only.unit;
    run.push({ passage, value: only.value, at: only.at, label: passage.block.text });
  }
  close();
  return lists;
}

type Amounts = readonly { value: number; at: number; unit: WeightList['unit'] }[];

const NO_AMOUNTS: Amounts = [];

function awardAmounts(passage: Passage, memory: Memory): Amounts {
  if (!passage.judged || passage.phase !== 'award') return NO_AMOUNTS;
  return memory.recall(passage, amountsOf, () => amountsOf(passage));
}

function amountsOf({ block }: Passage): Amounts {
  if (block.kind !== 'item' && !(block.kind === 'paragraph' && ENUMERATED.test(block.text))) return NO_AMOUNTS;
  return amountsIn(block.text);
}

/** The percentages and points in a text; `at` is where the figure stands, in UTF-16 code units. */
export function amountsIn(text: string): Amounts {
  return [...text.matchAll(AMOUNT)].map((match) => ({
    value: number(match[1] ?? ''),
    at: match.index,
    unit: isPercent(match[2] ?? '') ? 'percent' : 'points',
  }));
}
