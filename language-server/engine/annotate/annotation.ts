/** What the engine knows of one block, from its text and language alone: the part of a review that is cached. */
import type { Language } from '../draft';
import type { Quantity } from './quantities';
import type { Quotation } from './quotations';

/** A concept found in a sentence. */
export interface Hit {
  /** Index of the concept in the pack. */
  concept: number;
  /** Index of the concept whose own term matched; differs where `concept` includes that one. */
  origin: number;
  /** Token range, last exclusive. */
  first: number;
  last: number;
  /** Range in the block's clean text. */
  start: number;
  end: number;
  negated: boolean;
}

export type Modality = 'must' | 'may' | 'wish' | 'effort';

export interface Sentence {
  /** Range in the block's clean text. */
  start: number;
  end: number;
  hits: readonly Hit[];
  /** Bit n, counted from element `row` on, is set where concept n has a hit: a sentence is asked for many concepts. */
  bits: Int32Array;
  row: number;
  quantities: readonly Quantity[];
  modality: ReadonlySet<Modality>;
  /** The sentence turns something down ("... is not accepted as proof"). */
  refuses: boolean;
  /** The sentence says what a word means ("by 'new' we also understand refurbished"). */
  defines: boolean;
  /** A question that has its answer right behind it. */
  answered: boolean;
  /** The share of it, from 0 to 1, that stands in quotation marks: words looked at and not said. */
  quoted: number;
  /** By family of the second reader, how much the sentence reads like a fault of it; undefined where the pack has none. */
  likeness: readonly number[] | undefined;
  /**
   * Evidence of the second reader that the draft is about ICT hardware (above 0) or not; undefined where the sentence is short
   * or no reader tells.
   */
  onSubject: number | undefined;
}

export interface Annotation {
  text: string;
  language: Language;
  words: number;
  sentences: readonly Sentence[];
  /** The first sentence where it only names what follows: a heading run into the text, the opener of a list. */
  title: Sentence | undefined;
  /** What stands in quotation marks. */
  quotations: readonly Quotation[];
}
