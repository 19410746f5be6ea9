/** Anchors comments on ranges of the text. */
import type { Element, Node } from '@xmldom/xmldom';
import type { Block } from '../../../engine/draft';
import { descendants, isElement } from '../../package/vocabulary';
import type { DocxPackage } from '../docx-package';
import { xml } from '../names';
import type { EditedText } from './apply-edits';
import type { NewComment, RefusalReason } from './changes';
import { insertAfter, Markup } from './markup';

/** Longest text, in UTF-16 code units, that a comment on a place without text is put on. */
const LONGEST_ANCHOR = 80;
/** What a range may start or end in, but a comment's mark may not stand in: it would go with the change. */
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom']);
/** What a comment's range is put around, not in. */
const CLOSED = new Set(['w:hyperlink', 'w:fldSimple', 'w:sdtContent', 'w:sdt', 'w:smartTag', 'w:ruby', 'w:rubyBase']);

/** The runs a comment goes around, and their part. */
export interface Anchor {
  first: Element;
  last: Element;
  part: string;
}

/** Where a comment goes; or why it cannot. A comment on a note goes on the note's reference, as notes have none. */
export function anchorOf({ start, end }: NewComment, text: EditedText, parts: DocxPackage): Anchor | RefusalReason {
  if (!(start >= 0 && start <= end && end <= text.source.length)) return 'out-of-range';
  const range = start < end ? { start, end } : around(start, text);
  const home = text.blocks.find((block) => block.start <= range.start && range.start <= block.end);
  if (home && home.region !== 'body' && home.region !== 'footnote') return 'no-comments-here';
  const runsOf = (): Element[] =>
    text.atoms.within(range).flatMap(({ run }) => (run && standsInText(run) ? [run] : []));
  if (runsOf().length === 0) return 'not-text';
  const [atom] = text.atoms.within(range);
  if (home?.region === 'footnote') {
    const reference = atom && referenceTo(atom.paragraph, parts);
    return reference ? { first: reference, last: reference, part: parts.mainPart } : 'no-comments-here';
  }
  text.atoms.runsOf(range);
  const runs = runsOf();
  const [first] = runs;
  const last = runs.at(-1);
  return first && last && atom ? { first, last, part: atom.part } : 'not-text';
}

function standsInText(run: Element): boolean {
  return xml.name(run) === 'w:r' && run.parentNode !== null;
}

/** The run of the main part with the reference to the note that a paragraph stands in. */
function referenceTo(paragraph: Element, parts: DocxPackage): Element | undefined {
  let note: Node | null = paragraph;
  while (note && !(isElement(note) && NOTES.has(xml.name(note)))) note = note.parentNode;
  const body = parts.document(parts.mainPart)?.documentElement;
  if (!note || !body) return undefined;
  const wanted = NOTES.get(xml.name(note));
  const id = xml.attribute(note, 'w:id');
  for (const element of descendants(body, () => true)) {
    if (xml.name(element) !== wanted || xml.attribute(element, 'w:id') !== id) continue;
    const run = element.parentNode;
    return run && isElement(run) && xml.name(run) === 'w:r' ? run : undefined;
  }
  return undefined;
}

const NOTES = new Map([
  ['w:footnote', 'w:footnoteReference'],
  ['w:endnote', 'w:endnoteReference'],
]);

/** A stretch of text for a place without any: the start of the block it stands in, or of the next. */
function around(offset: number, { blocks, source }: EditedText): { start: number; end: number } {
  const body = blocks.filter(({ region }) => region === 'body');
  const home: Block | undefined =
    body.find(({ start, end }) => start <= offset && offset <= end) ?? body[0] ?? blocks[0];
  if (!home) return { start: offset, end: offset };
  if (home.end - home.start <= LONGEST_ANCHOR) return home;
  const cut = source.lastIndexOf(' ', home.start + LONGEST_ANCHOR);
  return { start: home.start, end: cut > home.start ? cut : home.start + LONGEST_ANCHOR };
}

/** Puts the ends of a comment's range around an anchor, and its mark after them. */
export function anchorComment(id: string, mark: Element, { first, last }: Anchor, own: ReadonlySet<Node>): void {
  const markup = new Markup(first);
  const before = outermost(first);
  before.parentNode?.insertBefore(markup.element('commentRangeStart', { id }), before);
  let after = outermost(last);
  // The text that replaces the last of the range belongs to it.
  for (let next = after.nextSibling; next && own.has(next); next = next.nextSibling) after = next as Element;
  insertAfter(mark, after);
  insertAfter(markup.element('commentRangeEnd', { id }), after);
}

/** The element around a run that stands in the paragraph itself. */
function outermost(run: Element): Element {
  let at = run;
  for (let parent = at.parentNode; parent && isElement(parent); parent = at.parentNode) {
    const name = xml.name(parent);
    if (!CHANGES.has(name) && !CLOSED.has(name)) break;
    at = parent;
  }
  return at;
}
