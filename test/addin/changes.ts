/** Changes and passages for tests, from words of the text. */
import assert from 'node:assert/strict';
import type { Change, ChangeOutcome, HostParagraph, Passage, PassageEdit, Snapshot } from '../../addin/host';

export function change(given: Partial<Change>): Change {
  return { id: 'change', mode: 'tracked', edits: [], insertions: [], ...given };
}

export function applied(id = 'change'): ChangeOutcome {
  return { id, result: 'applied' };
}

export function refused(reason: Extract<ChangeOutcome, { result: 'refused' }>['reason'], id = 'change'): ChangeOutcome {
  return { id, result: 'refused', reason };
}

/** The passage of the nth occurrence of a text in the paragraph that has it first. */
export function passage({ paragraphs }: Snapshot, text: string, occurrence = 0): Passage {
  const paragraph = paragraphs.find((each) => each.text.includes(text));
  assert.ok(paragraph, text);
  let start = paragraph.text.indexOf(text);
  for (let n = 0; n < occurrence; n++) start = paragraph.text.indexOf(text, start + 1);
  return { paragraph: paragraph.key, start, end: start + text.length, text };
}

export function passageIn(snapshot: Snapshot, index: number, start: number, end: number): Passage {
  const { key, text } = nth(snapshot, index);
  return { paragraph: key, start, end, text: text.slice(start, end) };
}

export function replacement(snapshot: Snapshot, text: string, newText: string): PassageEdit {
  return { ...passage(snapshot, text), newText };
}

/** What an insertion after the nth paragraph says of it. */
export function after(snapshot: Snapshot, index: number) {
  const { key, text } = nth(snapshot, index);
  return { after: key, afterText: text };
}

function nth({ paragraphs }: Snapshot, index: number): HostParagraph {
  const paragraph = paragraphs[index];
  assert.ok(paragraph);
  return paragraph;
}
