/** Where each passage of a draft stands: its section, phase, frame and product groups. */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Mode } from '../context';
import type { Block, Draft, Language } from '../draft';
import type { Phase } from '../finding';
import type { Rubrics } from './rubrics';

/** A heading and what stands under it, up to the next heading of its level or higher. */
export interface Section {
  index: number;
  /** Index of the heading's block; -1 for what stands before the first heading. */
  heading: number;
  level: number;
  parent: Section | undefined;
  /** Block range, heading included, last exclusive; inner sections included. */
  first: number;
  last: number;
  phase: Phase;
}

/** One block in its surroundings. */
export interface Passage {
  index: number;
  block: Block;
  annotation: Annotation;
  language: Language;
  section: Section;
  phase: Phase;
  /** Sentences read together with the passage: lead-in of a list item, row and column head of a cell. */
  frame: readonly Sentence[];
  /** Sentences of the column head alone. */
  column: readonly Sentence[];
  /** What a passage elsewhere says of the criterion that the cell names. */
  rubric: readonly Sentence[];
  /** The passage earns points or carries a weight. */
  scored: boolean;
  /** False for contents, code, headers and footers: read to situate, never judged. */
  judged: boolean;
  /** What rules found out about the passage, by what they call it (`Memory.recall`). */
  recalled: Map<object, unknown> | undefined;
}

/** A draft read and situated: what the rules judge. */
export interface Situation {
  draft: Draft;
  language: Language;
  passages: readonly Passage[];
  sections: readonly Section[];
  rubrics: Rubrics;
  jurisdiction: string | null;
  productGroups: readonly string[];
  ictHardware: boolean;
  /** By how much the evidence that it is about ICT hardware is more than it must be; undefined where evidence does not decide. */
  evidenceLeft: number | undefined;
  /** A template's blanks are meant; a tender's are left over. */
  mode: Mode;
  /** False where the draft gives reason to doubt the mode and nobody told it. */
  modeKnown: boolean;
  /** The draft says it is one volume of several. */
  partial: boolean;
  words: number;
}
