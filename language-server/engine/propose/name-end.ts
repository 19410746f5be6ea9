/** Where words like "or equivalent" go: behind the name of a label, make or standard, with its tier, number or version. */
import type { Hit } from '../annotate/annotation';

/** What belongs to the name it stands behind: "EPEAT Gold", "TCO Certified, generation 10", "ISO 9001:2015". */
const PART_OF_NAME =
  /^(?:,?[\s\u00a0]*(?:[-–:/+]?\s?\d[\p{L}\d.:+-]*|gold|goud|or|silver|zilver|silber|argent|bronze|brons|platinum|titanium|climate\+?|versi(?:e|on)|v|edition|ausgabe|édition|generati(?:e|on)|génération|gen|\([^)]{1,40}\)|(?:(?:de|du|des|van|der|of)\s)?\p{Lu}[\p{L}\d-]*))+(?![\p{L}\d])/u;

const LIST_OF_NAMES = /^[\s,/]*(?:of|en|ou|et|oder|und|or|and)?[\s,/]*$/iu;

/** The end of a name in a text, counted from the first thing that made the finding; names listed with it included. */
export function nameEnd(text: string, evidence: readonly Hit[]): number | undefined {
  const [first, ...others] = evidence;
  if (!first) return undefined;
  let end = wholeName(text, first.end);
  for (const { start, end: after } of others) {
    if (start < end) continue;
    if (!LIST_OF_NAMES.test(text.slice(end, start))) break;
    end = wholeName(text, after);
  }
  return end;
}

function wholeName(text: string, end: number): number {
  const word = /^[^\s,.;:!?()[\]"«»„“”|]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const part = PART_OF_NAME.exec(text.slice(end + word))?.[0].length ?? 0;
  return end + word + part;
}
