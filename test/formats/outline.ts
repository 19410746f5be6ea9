/** Drafts in one line a block, for tests to compare. */
import type { Block, Draft } from '../../language-server/engine/draft';

/** Each block as "kind: text", with level, depth, cell place and region where they say something. */
export function outline(draft: Draft): string[] {
  return draft.blocks.map((block) => `${describe(block)}: ${block.text}`);
}

function describe({ kind, region, level, item, cell }: Block): string {
  return [
    region === 'body' ? '' : `${region} `,
    kind,
    level === undefined ? '' : ` ${level}`,
    item ? ` *${item.depth}` : '',
    cell ? ` ${cell.table}.${cell.row}.${cell.column}${cell.header ? ' head' : ''}` : '',
  ].join('');
}
