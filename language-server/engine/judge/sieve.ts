/**
 * Turns away, in a few steps on flat arrays, nearly all sentences that a pattern cannot fit: most patterns are tried on
 * thousands of sentences and fit a handful. What it lets through still has to be looked at.
 */
import type { Sentence } from '../annotate/annotation';
import { PHASES, type Phase } from '../finding';
import { upwards } from '../situate/sections';
import type { Passage, Section, Situation } from '../situate/situation';
import { maskOf, type ConceptMask, type PreparedPattern, type Test } from './prepared';

const ALL_PHASES = -1;
const REFUSED = 1;
const DEFINED = 2;
const IN_BLOCK = 4;

/** The bit of a phase in a set of phases. */
function phaseBit(phase: Phase): number {
  return phase === 'unknown' ? 1 : 2 << PHASES.indexOf(phase);
}

function phaseBits(phases: ReadonlySet<Phase> | undefined): number {
  return phases ? [...phases].reduce((bits, phase) => bits | phaseBit(phase), 0) : ALL_PHASES;
}

/**
 * What a pattern needs, flat: phases, flags, then three times where the masks end that follow, and masks, each with its
 * length before it: those the sentence itself must meet, those a heading above must meet, and those that the sentence,
 * or where the pattern looks at the whole block that, together with the frame, must meet.
 */
export type SieveEntry = Int32Array;

/** What a test cannot hold without in one sentence; a test that may hold without any hit needs none. */
function necessary(test: Test): readonly ConceptMask[] {
  if (test.kind === 'all' || test.kind === 'within') return test.tests.flatMap(necessary);
  if (test.kind === 'sequence') return test.concepts.map((concept) => maskOf([concept]));
  return test.needs ? [test.needs] : [];
}

export function sieveEntry({
  phases,
  evenRefused,
  evenDefined,
  room,
  has,
}: Pick<PreparedPattern, 'phases' | 'evenRefused' | 'evenDefined' | 'room' | 'has'>): SieveEntry {
  const flags = (evenRefused ? REFUSED : 0) | (evenDefined ? DEFINED : 0) | (room === 'block' ? IN_BLOCK : 0);
  const entry = [phaseBits(phases), flags];
  const append = (masks: readonly ConceptMask[]): void => {
    const flat = masks.flatMap((mask) => [mask.length, ...mask]);
    entry.push(entry.length + 1 + flat.length, ...flat);
  };
  const [trigger, ...others] = has;
  append(trigger ? necessary(trigger) : []);
  append(has.flatMap((test) => (test.kind === 'heading' ? [maskOf(test.concepts)] : [])));
  append(others.flatMap(necessary));
  return Int32Array.from(entry);
}

/** Set to a passage and then to its sentences, one after the other; one object serves all. */
export class Sieve {
  private passage: Passage | undefined;
  private phase = 0;
  private stance = 0;
  private bits: Int32Array = new Int32Array(0);
  private row = 0;
  /** The concepts of the sentence and its frame. */
  private around: Int32Array = this.bits;
  private aroundRow = 0;
  /** The concepts of the whole passage and its frame, once asked for. */
  private inBlock: Int32Array | undefined;
  private readonly unionAround: Int32Array;
  private readonly unionInBlock: Int32Array;

  private readonly headings = new Map<Section, Int32Array>();

  /** `width` is the length of a sentence's row of bits. */
  constructor(
    private readonly situation: Situation,
    width: number,
  ) {
    this.unionAround = new Int32Array(width);
    this.unionInBlock = new Int32Array(width);
  }

  setPassage(passage: Passage): void {
    this.passage = passage;
    this.phase = phaseBit(passage.phase);
    this.inBlock = undefined;
  }

  /** Goes to a sentence of the passage. */
  setSentence(sentence: Sentence): void {
    this.stance = (sentence.refuses ? REFUSED : 0) | (sentence.defines ? DEFINED : 0);
    this.bits = this.around = sentence.bits;
    this.row = this.aroundRow = sentence.row;
    const frame = this.passage?.frame;
    if (!frame || frame.length === 0) return;
    this.around = this.unionAround.fill(0);
    this.aroundRow = 0;
    unite(this.around, [sentence]);
    unite(this.around, frame);
  }

  /** False where a pattern cannot fit the sentence. */
  letsThrough(entry: SieveEntry): boolean {
    const flags = entry[1] ?? 0;
    if (((entry[0] ?? 0) & this.phase) === 0 || (this.stance & ~flags) !== 0) return false;
    const ownEnd = entry[2] ?? 0;
    if (!meetsAll(entry, 3, ownEnd, this.bits, this.row)) return false;
    const headingEnd = entry[ownEnd] ?? 0;
    if (headingEnd > ownEnd + 1 && !meetsAll(entry, ownEnd + 1, headingEnd, this.headingBits(), 0)) return false;
    if (headingEnd + 1 === entry.length) return true;
    const wide = (flags & IN_BLOCK) !== 0;
    const bits = wide ? (this.inBlock ??= this.uniteBlock()) : this.around;
    return meetsAll(entry, headingEnd + 1, entry.length, bits, wide ? 0 : this.aroundRow);
  }

  /** True where the sentence, or the whole block, or the frame has one of the concepts. */
  hasAny(mask: ConceptMask, inBlock: boolean): boolean {
    const bits = inBlock ? (this.inBlock ??= this.uniteBlock()) : this.around;
    return meets(mask, 0, mask.length, bits, inBlock ? 0 : this.aroundRow);
  }

  /** The concepts of the headings above the passage. */
  private headingBits(): Int32Array {
    const section = this.passage?.section;
    let union = section && this.headings.get(section);
    if (!union) {
      union = new Int32Array(this.unionAround.length);
      if (section) {
        for (const { heading } of upwards(section)) {
          unite(union, this.situation.passages[heading]?.annotation.sentences ?? []);
        }
        this.headings.set(section, union);
      }
    }
    return union;
  }

  private uniteBlock(): Int32Array {
    const union = this.unionInBlock.fill(0);
    if (this.passage) {
      unite(union, this.passage.annotation.sentences);
      unite(union, this.passage.frame);
    }
    return union;
  }
}

/** True where the row has, of each mask in `entry` from `from` to `to`, one of the concepts. */
function meetsAll(entry: SieveEntry, from: number, to: number, bits: Int32Array, row: number): boolean {
  for (let at = from; at < to;) {
    const next = at + 1 + (entry[at] ?? 0);
    if (!meets(entry, at + 1, next, bits, row)) return false;
    at = next;
  }
  return true;
}

/** True where one of the concepts of the mask in `entry` from `from` to `to` is in the row. */
function meets(entry: ArrayLike<number>, from: number, to: number, bits: Int32Array, row: number): boolean {
  for (let at = from; at < to; at += 2) {
    if (((bits[row + (entry[at] ?? 0)] ?? 0) & (entry[at + 1] ?? 0)) !== 0) return true;
  }
  return false;
}

function unite(union: Int32Array, sentences: readonly Sentence[]): void {
  for (const { bits, row } of sentences) {
    for (let at = 0; at < union.length; at++) union[at] = (union[at] ?? 0) | (bits[row + at] ?? 0);
  }
}
