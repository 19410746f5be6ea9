/** Keeps the passages of the situation before an edit where nothing that rules see of them has changed. */
import type { Sentence } from '../annotate/annotation';
import type { Passage, Section, Situation } from './situation';

/** What came and went since the situation before. */
export interface PassageChanges {
  fresh: readonly Passage[];
  gone: readonly Passage[];
  /** The sections are those of before, and each fresh passage stands in the place of the one that went in the same order. */
  outlineKept: boolean;
}

export interface Adoption extends PassageChanges {
  situation: Situation;
}

/**
 * The new situation with the old passage objects wherever block, annotation, frame, phase, the headings above and both
 * neighbours are the same; their index and section are set to the new ones, so the old situation is used up.
 */
export function adoptPassages(next: Situation, before: Situation): Adoption {
  const pairs = pairPassages(next.passages, before.passages);
  const sections = new Map<Section, Section>();
  const kept = new Set<Passage>();
  const fresh: Passage[] = [];
  const isPair = (at: number, old: number): boolean =>
    at < 0 || at >= next.passages.length || old < 0 || old >= before.passages.length
      ? at < 0 === old < 0 && at >= next.passages.length === old >= before.passages.length
      : pairs[at] === old;
  const passages = next.passages.map((passage, at) => {
    const old = pairs[at] ?? -1;
    const candidate = before.passages[old];
    if (
      !candidate ||
      !isPair(at - 1, old - 1) ||
      !isPair(at + 1, old + 1) ||
      !sameSurroundings(passage, candidate, next, before, sections)
    ) {
      fresh.push(passage);
      return passage;
    }
    return candidate;
  });
  passages.forEach((passage, at) => {
    const made = next.passages[at];
    if (!made || made === passage) return;
    kept.add(passage);
    passage.index = at;
    passage.section = made.section;
  });
  const gone = before.passages.filter((passage) => !kept.has(passage));
  return { situation: { ...next, passages }, fresh, gone, outlineKept: false };
}

/** For every new passage the index of the old one with the same block and annotation, counted from both ends. */
function pairPassages(next: readonly Passage[], before: readonly Passage[]): Int32Array {
  const pairs = new Int32Array(next.length).fill(-1);
  const same = (at: number, old: number): boolean =>
    next[at]?.block === before[old]?.block && next[at]?.annotation === before[old]?.annotation;
  const shorter = Math.min(next.length, before.length);
  let head = 0;
  while (head < shorter && same(head, head)) {
    pairs[head] = head;
    head++;
  }
  for (let tail = 1; tail <= shorter - head && same(next.length - tail, before.length - tail); tail++) {
    pairs[next.length - tail] = before.length - tail;
  }
  return pairs;
}

function sameSurroundings(
  passage: Passage,
  old: Passage,
  next: Situation,
  before: Situation,
  sections: Map<Section, Section>,
): boolean {
  return (
    passage.phase === old.phase &&
    passage.scored === old.scored &&
    passage.judged === old.judged &&
    sameSentences(passage.frame, old.frame) &&
    sameSentences(passage.column, old.column) &&
    sameSentences(passage.rubric, old.rubric) &&
    sameSection(passage.section, old.section, next, before, sections)
  );
}

function sameSentences(left: readonly Sentence[], right: readonly Sentence[]): boolean {
  return left === right || (left.length === right.length && left.every((sentence, at) => sentence === right[at]));
}

/** True where both stand under the same headings. What was found the same is noted in `known`. */
function sameSection(
  section: Section,
  old: Section,
  next: Situation,
  before: Situation,
  known: Map<Section, Section>,
): boolean {
  if (known.get(section) === old) return true;
  const heading = next.passages[section.heading];
  const oldHeading = before.passages[old.heading];
  if (section.phase !== old.phase || section.level !== old.level) return false;
  if (heading?.annotation !== oldHeading?.annotation || heading?.judged !== oldHeading?.judged) return false;
  if (!section.parent !== !old.parent) return false;
  if (section.parent && old.parent && !sameSection(section.parent, old.parent, next, before, known)) return false;
  known.set(section, old);
  return true;
}
