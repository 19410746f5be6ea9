/** What every draft holds to, whatever its format: exact, ordered offsets inside the source. */
import assert from 'node:assert/strict';
import { decodeHTML } from 'entities';
import { toSource, type Draft } from '../../language-server/engine/draft';

const ENTITY = /^&#?\w+;?$/;
const ESCAPE = /^\\[!-/:-@[-`{-~]$/;
/** What a blank or a line break may stand for: a line end with what surrounds it, a run of blanks, a tag. */
const BREAK = /^(?:\u2028|<\/?[a-z][^>]*>|\\?[ \t]*[\r\n\f][ \t\r\n\f\ufeff>]*|[ \t\f]+)$/i;

/** True where a character of the clean text is what a piece of source reads as. */
function standsFor(clean: string, piece: string): boolean {
  if (piece === clean) return true;
  if (ENTITY.test(piece) && decodeHTML(piece).includes(clean)) return true;
  if (ESCAPE.test(piece)) return piece.endsWith(clean);
  return (clean === ' ' || clean === '\n') && (BREAK.test(piece) || ENTITY.test(piece));
}

export function assertExact(draft: Draft): void {
  const { source } = draft;
  for (const block of draft.blocks) {
    const at = `block ${JSON.stringify(block.text.slice(0, 60))}`;
    assert.ok(
      0 <= block.start && block.start < block.end && block.end <= source.length,
      `${at}: ${block.start}..${block.end}`,
    );
    assert.match(block.text, /\S/, at);
    let before = block.start;
    for (let offset = 0; offset < block.text.length; offset++) {
      const start = toSource(block, offset, 'start');
      const end = toSource(block, offset + 1, 'end');
      assert.ok(
        before <= start && start < end && end <= block.end,
        `${at}, character ${offset}: ${start}..${end} after ${before}`,
      );
      before = start;
      const piece = source.slice(start, end);
      const clean = block.text.charAt(offset);
      assert.ok(
        standsFor(clean, piece),
        `${at}, character ${offset}: ${JSON.stringify(clean)} for ${JSON.stringify(piece)}`,
      );
    }
  }
  for (const { start, end } of draft.comments) assert.ok(0 <= start && start < end && end <= source.length);
}

/** Kind and text of every block, with what else a test asks for. */
export function outline(draft: Draft, ...also: ('level' | 'region' | 'item' | 'cell' | 'language')[]): unknown[] {
  return draft.blocks.map((block) => [block.kind, block.text, ...also.map((key) => block[key])]);
}

/** The text of the source that a run of a block's clean text stands for. */
export function sourceOf(draft: Draft, clean: string): string {
  for (const block of draft.blocks) {
    const at = block.text.indexOf(clean);
    if (at < 0) continue;
    return draft.source.slice(toSource(block, at, 'start'), toSource(block, at + clean.length, 'end'));
  }
  throw new Error(`No block holds ${JSON.stringify(clean)}.`);
}
