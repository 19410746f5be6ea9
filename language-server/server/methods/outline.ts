/** `tenderlint/outline`: the sections as the review recognised them, with their phases and the clauses in them. */
import type { Section } from '../../engine/situate/situation';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { OutlineResult, OutlineSection } from '../protocol';
import { clauseCoverage } from './clauses';

export function outline(document: CheckedDocument, _: unknown, { pack }: Desk): OutlineResult {
  const { sections, passages } = document.checked.situation;
  const made = new Map<Section, OutlineSection>();
  const roots: OutlineSection[] = [];
  for (const section of sections) {
    const heading = passages[section.heading];
    if (!heading) continue;
    const last = passages[section.last - 1]?.block ?? heading.block;
    const outlined: OutlineSection = {
      title: heading.block.text,
      level: section.level,
      phase: section.phase,
      start: heading.block.start,
      end: Math.max(heading.block.end, last.end),
      heading: { start: heading.block.start, end: heading.block.end },
      clauses: [],
      children: [],
    };
    made.set(section, outlined);
    const parent = section.parent && made.get(section.parent);
    (parent ? parent.children : roots).push(outlined);
  }
  for (const { clause, name, range } of clauseCoverage(document, pack)) {
    const passage = range && document.passageAt(range.start);
    const home = passage && made.get(passage.section);
    if (home) home.clauses.push({ id: clause, name, range });
  }
  return { version: document.version, sections: roots };
}
