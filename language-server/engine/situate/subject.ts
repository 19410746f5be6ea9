/** What a draft is about: product groups, ICT hardware or not, under which jurisdiction, whole or one volume. */
import type { Annotation } from '../annotate/annotation';
import type { Block, Draft, Language } from '../draft';
import type { Traits } from './traits';

/** Hits in a title or heading weigh as much as this many in running text. */
const HEADING_WEIGHT = 6;
/** Hits per thousand words from which running text alone shows an ICT hardware draft. */
const ICT_DENSITY = 6;
/** Groups that a draft on anything else may name as well: a case, a rental, something restored. */
const SIDE_GROUPS: ReadonlySet<string> = new Set(['accessory', 'refurbished', 'leasing']);
/** Named this many times as often, they are what the draft is about. */
const SIDE_SHARE = 3;
/** In a draft of more words than this, devices named less often than that and not in the opening are named in passing. */
const LONG = 400;
const NAMED_OFTEN = 4;
/** A group is part of the draft from this share of the strongest group on. */
const GROUP_SHARE = 0.2;
/** CPV groups of ICT hardware: office machines (but stationery), computers, telecoms, audiovisual, servers. */
const ICT_CPV = /\b(?:301[0-8]\d|3019[01]|302\d\d|32[2-5]\d\d|3865\d|4882\d)\d{3}(?:-\d)?\b/;
/** Other CPV codes, but those of maintenance, installation, finance and IT services, with which devices are bought too. */
const OTHER_CPV = /\b(?!48|5[01]|66|72)\d{8}-\d\b/;

/**
 * From so many sentences on, the second reader's evidence tells the subject: on average it must be this much, in
 * hundredths, which is less where products are named throughout or the draft opens with them.
 */
const SENTENCES_TELL = 12;
const LEAST_EVIDENCE = { throughout: 60, otherwise: 85 };

export interface Subject {
  productGroups: string[];
  ictHardware: boolean;
  partial: boolean;
  /** By how much the evidence of the second reader is more than it must be; undefined where it does not decide. */
  evidenceLeft: number | undefined;
}

/** True of a block whose sentences tell what a draft is about. */
function tells(block: Block): boolean {
  return block.region !== 'header' && block.region !== 'footer' && block.kind !== 'toc' && block.kind !== 'heading';
}

/**
 * What is left of the evidence (`Subject.evidenceLeft`) once a block has other words, as many sentences as before; null
 * where the draft may now be about something else.
 */
export function evidenceAfter(
  left: number | undefined,
  block: Block,
  before: Traits,
  after: Traits,
): number | undefined | null {
  if (left === undefined || !tells(block)) return left;
  const now = left + after.onSubject.evidence - before.onSubject.evidence;
  return now >= 0 === left >= 0 ? now : null;
}

/** Weighs what the draft names in its title, headings and text. */
export function readSubject(draft: Draft, annotations: readonly Annotation[], traits: readonly Traits[]): Subject {
  const weights = new Map<string, number>();
  let words = 0;
  let ictInTitle = 0;
  let otherInTitle = 0;
  let devicesInTitle = 0;
  let others = 0;
  let partial = false;
  let evidence = 0;
  let sentences = 0;
  const opening = openingBlocks(draft);
  traits.forEach((trait, at) => {
    const block = draft.blocks[at];
    if (!block || block.region === 'header' || block.region === 'footer' || block.kind === 'toc') return;
    words += annotations[at]?.words ?? 0;
    if (tells(block)) {
      evidence += trait.onSubject.evidence;
      sentences += trait.onSubject.sentences;
    }
    const weight = block.kind === 'heading' ? HEADING_WEIGHT : 1;
    for (const [group, count] of trait.groups) {
      weights.set(group, (weights.get(group) ?? 0) + count * weight);
      if (!opening.has(at)) continue;
      ictInTitle += count;
      if (!SIDE_GROUPS.has(group)) devicesInTitle += count;
    }
    others += trait.otherSubjects;
    if ((trait.otherSubjects > 0 || trait.partial) && opening.has(at)) {
      otherInTitle += trait.otherSubjects;
      partial ||= trait.partial;
    }
  });
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const top = Math.max(0, ...[...weights].filter(([group]) => group !== 'ict').map(([, weight]) => weight));
  const productGroups = [...weights]
    .filter(([group, weight]) => group !== 'ict' && weight >= Math.max(2, top * GROUP_SHARE))
    .sort((left, right) => right[1] - left[1])
    .map(([group]) => group);
  const often = Math.max(
    0,
    ...[...weights].map(([group, weight]) => (SIDE_GROUPS.has(group) ? weight / SIDE_SHARE : weight)),
  );
  const inPassing = words > LONG && often < NAMED_OFTEN && (devicesInTitle === 0 || others > total);
  const density = words === 0 ? 0 : (total * 1000) / words;
  const cpv = ICT_CPV.test(draft.source) ? 'ict' : OTHER_CPV.test(draft.source) ? 'other' : 'none';
  const named = !inPassing && decide(ictInTitle, otherInTitle, density);
  const isOpenedWith = devicesInTitle > otherInTitle && density >= ICT_DENSITY;
  const isThroughout = named && (isOpenedWith || density >= 2 * ICT_DENSITY);
  const least = LEAST_EVIDENCE[isThroughout ? 'throughout' : 'otherwise'];
  const evidenceLeft = cpv === 'none' && sentences >= SENTENCES_TELL ? evidence - least * sentences : undefined;
  const ictHardware = cpv === 'ict' || (cpv === 'none' && (evidenceLeft === undefined ? named : evidenceLeft >= 0));
  return { productGroups, ictHardware, partial, evidenceLeft };
}

function decide(ictInTitle: number, otherInTitle: number, density: number): boolean {
  if (otherInTitle > ictInTitle) return false;
  if (ictInTitle > 0) return density >= ICT_DENSITY / 3;
  return density >= ICT_DENSITY;
}

/** Characters beside a change that a code may reach into it from. */
const CODE_REACH = 12;
const PIECE = 4096;

/** True where what changed between two texts may be part of a procurement code; false where it plainly is not. */
export function isCodeTouched(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head + PIECE <= shorter && before.slice(head, head + PIECE) === after.slice(head, head + PIECE)) head += PIECE;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const by = after.length - before.length;
  let end = before.length;
  const isSame = (from: number): boolean => before.slice(from, end) === after.slice(from + by, end + by);
  while (Math.min(end, end + by) - PIECE >= head && isSame(end - PIECE)) end -= PIECE;
  while (Math.min(end, end + by) > head && isSame(end - 1)) end--;
  const around = (text: string, to: number): string => text.slice(Math.max(0, head - CODE_REACH), to + CODE_REACH);
  return DIGITS.test(around(before, end)) || DIGITS.test(around(after, end + by));
}

const DIGITS = /\d{3}/;

/** Title and first lines: the blocks up to and including the third heading, at most fourteen. */
function openingBlocks(draft: Draft): Set<number> {
  const opening = new Set<number>();
  let headings = 0;
  for (let at = 0; at < draft.blocks.length && opening.size < 14; at++) {
    const block = draft.blocks[at];
    if (block?.region !== 'body' || block.kind === 'toc') continue;
    if (block.kind === 'heading' && ++headings > 3) break;
    opening.add(at);
  }
  return opening;
}

const BY_LANGUAGE: Readonly<Record<Language, readonly string[]>> = {
  nl: ['BE', 'NL'],
  fr: ['FR', 'BE', 'CH'],
  de: ['DE', 'AT', 'CH'],
  en: ['UK', 'EU'],
};

/** The jurisdiction the draft's citations and authorities speak for, strongest first; null where none is named. */
export function readJurisdiction(traits: readonly Traits[], language: Language): string | null {
  const counts = new Map<string, number>();
  for (const { jurisdictions } of traits) {
    for (const [name, count] of jurisdictions) {
      const weight = BY_LANGUAGE[language].includes(name) ? 3 : 1;
      counts.set(name, (counts.get(name) ?? 0) + count * weight);
    }
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best?.[0] ?? null;
}
