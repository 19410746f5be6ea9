/** Where and how a clause of the library goes into the document. */
import type { ParagraphRole } from '../../../language-server/formats/paragraphs/encode-paragraphs';
import type { ParagraphInsertion, ParagraphKey, Snapshot } from '../../host';

const HEADING = /^h([1-6])$/;
/** Paragraphs that are no part of the running text. */
const ASIDE = /^(?:fn|hd|ft|tb|toc)$/;

export interface ClauseText {
  /** '' for a clause without one. */
  heading: string;
  paragraphs: readonly string[];
}

/**
 * After the section that holds the paragraph with the cursor, its heading on the level of that section's; without a
 * cursor at the end of the text. A clause without a heading goes right after the cursor's paragraph.
 */
export function insertionAt(
  { paragraphs }: Snapshot,
  cursor: ParagraphKey | undefined,
  { heading, paragraphs: body }: ClauseText,
): ParagraphInsertion {
  const running = paragraphs.filter(({ role }) => !ASIDE.test(role));
  const found = running.findIndex(({ key }) => key === cursor);
  const at = found < 0 ? running.length - 1 : found;
  const level = levelAt(running, at);
  const last = heading === '' || found < 0 ? at : endOfSection(running, at, level);
  const after = running[last];
  const role: ParagraphRole = `h${level}` as ParagraphRole;
  return {
    after: after?.key ?? null,
    afterText: after?.text ?? '',
    paragraphs: [
      ...(heading === '' ? [] : [{ role, text: heading }]),
      ...body.map((text) => ({ role: 'p' as const, text })),
    ],
  };
}

function levelOf(role: string | undefined): number | undefined {
  const level = HEADING.exec(role ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Level of the nearest heading at or above a paragraph; 2 where there is none. */
function levelAt(paragraphs: readonly { role: string }[], at: number): number {
  for (let index = at; index >= 0; index--) {
    const level = levelOf(paragraphs[index]?.role);
    if (level !== undefined) return Math.max(2, level);
  }
  return 2;
}

/** The last paragraph before the next heading of that level or above. */
function endOfSection(paragraphs: readonly { role: string }[], from: number, level: number): number {
  let last = from;
  while (last + 1 < paragraphs.length) {
    const next = levelOf(paragraphs[last + 1]?.role);
    if (next !== undefined && next <= level) break;
    last++;
  }
  return last;
}
