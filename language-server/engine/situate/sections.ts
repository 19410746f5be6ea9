/** The section tree of a draft. */
import type { Draft } from '../draft';
import type { Section } from './situation';

/** Sections in the order of their headings; the first holds what stands before any heading. Block k is in the last section whose range holds it. */
export function buildSections(draft: Draft): Section[] {
  const root: Section = {
    index: 0,
    heading: -1,
    level: 0,
    parent: undefined,
    first: 0,
    last: draft.blocks.length,
    phase: 'unknown',
  };
  const sections = [root];
  let open = [root];
  draft.blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return;
    const level = block.level ?? 1;
    for (const section of open) if (section.level >= level) section.last = at;
    open = open.filter((section) => section.level < level);
    const section: Section = {
      index: sections.length,
      heading: at,
      level,
      parent: open.at(-1),
      first: at,
      last: draft.blocks.length,
      phase: 'unknown',
    };
    sections.push(section);
    open.push(section);
  });
  return sections;
}

/** The innermost section of every block. */
export function sectionOfBlocks(draft: Draft, sections: readonly Section[]): Section[] {
  const [root] = sections;
  if (!root) throw new Error('A draft has at least its root section.');
  let current = root;
  let next = 1;
  return draft.blocks.map((_, at) => {
    const candidate = sections[next];
    if (candidate?.first === at) {
      current = candidate;
      next++;
    }
    return current;
  });
}

/** The section and all above it, innermost first. */
export function* upwards(section: Section): Generator<Section> {
  for (let at: Section | undefined = section; at; at = at.parent) yield at;
}
