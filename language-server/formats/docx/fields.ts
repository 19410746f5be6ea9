/** Fields (page numbers, cross-references, tables of contents): their result is text, their instruction is not. */
import type { Element, Text } from '@xmldom/xmldom';
import { descendants } from '../package/vocabulary';
import { xml } from './names';

/** A text node of a w:instrText and the run it stands in. */
export interface InstructionText {
  node: Text;
  run: Element | undefined;
}

/** What a button field shows: part of the text of its instruction. */
export interface ButtonText extends InstructionText {
  /** Offset in the node where the text to show starts, in UTF-16 code units. */
  from: number;
}

interface OpenField {
  part: 'instruction' | 'result';
  instruction: InstructionText[];
  contents: boolean;
}

const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i;
/** Fields that show the rest of their instruction: templates use them for "[click here and type]". */
const BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+(?:"[^"]*"|\S+)\s*/i;

/** The fields open at one place of a story, as its runs are read in order. Fields nest and span paragraphs. */
export class Fields {
  private readonly open: OpenField[] = [];
  private readonly wellFormed: ReadonlyMap<Element, boolean>;

  /** Looks through the story first: a field that is never closed must not swallow the text after it. */
  constructor(story: Element) {
    this.wellFormed = pairFields(story);
  }

  get inInstruction(): boolean {
    return this.open.some((field) => field.part === 'instruction');
  }

  get inContents(): boolean {
    return this.open.some((field) => field.contents);
  }

  /** A w:fldChar: begin, separate or end of a field. Returns what is to be shown when it ends a button. */
  character(element: Element): ButtonText[] {
    const type = xml.attribute(element, 'w:fldCharType');
    const field = this.open.at(-1);
    if (type === 'begin') {
      const hasResult = this.wellFormed.get(element);
      if (hasResult === undefined) return [];
      this.open.push({ part: hasResult ? 'instruction' : 'result', instruction: [], contents: false });
    } else if (type === 'separate' && field) {
      field.part = 'result';
      field.contents = CONTENTS.test(textOf(field));
    } else if (type === 'end' && field) {
      this.open.pop();
      return buttonText(field);
    }
    return [];
  }

  /** A piece of an instruction (w:instrText). */
  instruction(text: InstructionText): void {
    this.open.at(-1)?.instruction.push(text);
  }

  /** Opens a field written as one element (w:fldSimple); `close` ends it. */
  openSimple(instruction: string): void {
    this.open.push({ part: 'result', instruction: [], contents: CONTENTS.test(instruction) });
  }

  close(): void {
    this.open.pop();
  }
}

function textOf(field: OpenField): string {
  return field.instruction.map(({ node }) => node.data).join('');
}

function buttonText(field: OpenField): ButtonText[] {
  let hidden = BUTTON.exec(textOf(field))?.[0].length;
  if (hidden === undefined) return [];
  const shown: ButtonText[] = [];
  for (const text of field.instruction) {
    const { length } = text.node.data;
    if (hidden < length) shown.push({ ...text, from: hidden });
    hidden = Math.max(0, hidden - length);
  }
  return shown;
}

const OTHER_TEXT = new Set(['w:txbxContent', 'w:del', 'w:moveFrom', 'mc:Fallback']);

/** Every begin that has its end, with whether a result stands between them. */
function pairFields(story: Element): ReadonlyMap<Element, boolean> {
  const paired = new Map<Element, boolean>();
  const open: { begin: Element; hasResult: boolean }[] = [];
  for (const element of descendants(story, (inner) => inner === story || !OTHER_TEXT.has(xml.name(inner)))) {
    if (xml.name(element) !== 'w:fldChar') continue;
    const type = xml.attribute(element, 'w:fldCharType');
    const field = open.at(-1);
    if (type === 'begin') open.push({ begin: element, hasResult: false });
    else if (type === 'separate' && field) field.hasResult = true;
    else if (type === 'end' && field) {
      open.pop();
      paired.set(field.begin, field.hasResult);
    }
  }
  return paired;
}
