/** Where words like "or equivalent" go: behind the name of a label, make or standard, with its tier, number or version. */
import type { Hit } from '../annotate/annotation';
import { isListed } from '../judge/listed-names';
import type { Pack } from '../pack';

/** A number, edition or model: "8.0", "14001:2015", "5450", "i7-1355U". A full stop ends the sentence, not the number. */
const NUMBER = String.raw`[\s\u00a0]*(?:[-–:/+]\s?)?\d[\p{L}\d]*(?:[.:+-]+[\p{L}\d]+)*\+?`;
const MODEL = String.raw`[\s\u00a0]+\p{L}\d[\p{L}\d]*(?:[.-][\p{L}\d]+)*`;
const TIER = String.raw`[\s\u00a0]+(?:gold|goud|or|silver|zilver|silber|argent|bronze|brons|platinum|titanium|climate\+?)`;
/** Only these may come behind a comma: what else does is something else again. */
const EDITION = String.raw`,?[\s\u00a0]+(?:versi(?:e|on)|v|edition|ausgabe|édition|generati(?:e|on)|génération|gen)`;
const IN_BRACKETS = String.raw`[\s\u00a0]*\([^)]{1,40}\)`;
const CAPITALISED = String.raw`[\s\u00a0]+(?:(?:de|du|des|van|der|of)\s)?\p{Lu}[\p{L}\d-]*`;

/** What belongs to the name it stands behind: "EPEAT Gold", "TCO Certified, generation 10", "ISO 9001:2015". */
const PART_OF_NAME = new RegExp(
  `^(?:${[NUMBER, MODEL, TIER, EDITION, IN_BRACKETS, CAPITALISED].join('|')})+(?![\\p{L}\\d])`,
  'u',
);

/**
 * Where the names that made a finding end in a text: of names listed together only the last, and each name once. Offsets
 * in UTF-16 code units of the text, in order; none without evidence.
 */
export function nameEnds(text: string, evidence: readonly Hit[], pack: Pack): readonly number[] {
  const [first] = evidence;
  if (!first) return [];
  const isName = ({ concept }: Hit): boolean => concept === first.concept || pack.labelFor(concept) !== undefined;
  const ends: number[] = [];
  const named = new Set<string>();
  for (const hit of [first, ...evidence.slice(1).filter(isName)]) {
    const last = ends.at(-1);
    if (last !== undefined && hit.start < last) continue;
    const name = text.slice(hit.start, hit.end).toLowerCase();
    const isNew = !named.has(name);
    named.add(name);
    if (last !== undefined && isListed(text.slice(last, hit.start))) ends[ends.length - 1] = wholeName(text, hit.end);
    else if (isNew) ends.push(wholeName(text, hit.end));
  }
  return ends;
}

function wholeName(text: string, end: number): number {
  const word = /^[^\s,.;:!?()[\]"«»„“”|]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const part = PART_OF_NAME.exec(text.slice(end + word))?.[0].length ?? 0;
  return end + word + part;
}
