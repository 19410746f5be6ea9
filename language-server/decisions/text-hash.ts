/** The hash by which a decision knows its text again: the flagged text with a few words on either side. */
import { toClean, type Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';
import { hash } from '../engine/hash';

/** Words on either side, in the same block, that must stay the same. */
const WORDS_AROUND = 5;
const EXCERPT_LENGTH = 120;

/**
 * Made from the clean text, so that it is the same in every format a draft comes in. White space, case and soft hyphens
 * do not count. What is missing from a draft has no text: its hash is that of the rule's silence, the same everywhere.
 */
export function textHash(finding: Finding, draft: Draft): string {
  const { before, flagged, after } = surroundings(finding, draft);
  const lacking = finding.elements.flatMap(({ id, present }) => (present ? [] : [id])).sort();
  return hash([before, flagged, after, lacking.join(' ')].join('\u0000'));
}

/** The start of the flagged text on one line, for people. */
export function excerptOf(finding: Finding, draft: Draft): string {
  const text = cleanText(finding, draft).flagged.replace(/\s+/g, ' ').trim();
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH - 1)}…` : text;
}

interface Surroundings {
  before: string;
  flagged: string;
  after: string;
}

function surroundings(finding: Finding, draft: Draft): Surroundings {
  const { before, flagged, after } = cleanText(finding, draft);
  return {
    before: words(before).slice(-WORDS_AROUND).join(' '),
    flagged: words(flagged).join(' '),
    after: words(after).slice(0, WORDS_AROUND).join(' '),
  };
}

function words(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .toLowerCase();
  return plain.split(/\s+/).filter((word) => word !== '');
}

/** Clean text of what is flagged, and of the rest of its first and last block. */
function cleanText(finding: Finding, { blocks }: Draft): Surroundings {
  const nothing = { before: '', flagged: '', after: '' };
  if (finding.kind === 'absence') return nothing;
  const touched = blocks.filter(({ start, end }) => start < finding.end && finding.start < end);
  const first = touched[0] ?? blocks.find(({ start, end }) => start <= finding.start && finding.start <= end);
  const last = touched.at(-1) ?? first;
  if (!first || !last) return nothing;
  const from = toClean(first, finding.start);
  const to = toClean(last, finding.end);
  const flagged =
    first === last
      ? first.text.slice(from, to)
      : [first.text.slice(from), ...touched.slice(1, -1).map(({ text }) => text), last.text.slice(0, to)].join(' ');
  return { before: first.text.slice(0, from), flagged, after: last.text.slice(to) };
}
