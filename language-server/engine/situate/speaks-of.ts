/** What passages and the headings above them speak of. */
import { upwards } from './sections';
import type { Passage, Situation } from './situation';

/** True where the passage has a hit of one of the concepts. */
export function speaksOf({ annotation }: Passage, concepts: readonly number[]): boolean {
  for (const { hits } of annotation.sentences) {
    for (const { concept } of hits) if (concepts.includes(concept)) return true;
  }
  return false;
}

/** True where a heading above the passage, or the one run into it, speaks of one of the concepts. */
export function standsUnder(
  { section, annotation }: Passage,
  concepts: readonly number[],
  { passages }: Situation,
): boolean {
  if (annotation.title?.hits.some(({ concept }) => concepts.includes(concept))) return true;
  for (const { heading } of upwards(section)) {
    const above = passages[heading];
    if (above && speaksOf(above, concepts)) return true;
  }
  return false;
}
