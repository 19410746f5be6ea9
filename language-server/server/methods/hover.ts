/** Hover: why a passage is flagged, the law with its dates, what a label certifies, and the phase it was read in. */
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { labelFacts, labelsIn } from '../label-facts';
import { lawLines } from '../law-lines';

export function hover(document: CheckedDocument, { position }: HoverParams, { pack, strings }: Desk): Hover | null {
  const offset = document.offset(position);
  const here = { start: offset, end: offset };
  const { review } = document.checked;
  // A finding on the whole draft with no place of its own is in the problems list, not under the first letter.
  const findings = document.findingsIn(here).filter(({ start, end }) => end > start);
  const passage = document.passageAt(offset);
  const labels = passage
    ? labelsIn(passage, pack).filter(({ range }) => range.start <= offset && offset <= range.end)
    : [];
  const parts: string[] = [];
  for (const finding of findings) {
    const law = lawLines(finding.law, pack, finding.language, strings);
    parts.push(
      [`**${finding.message}**`, '', finding.why, ...(law.length > 0 ? ['', `${strings.law}:`, '', ...law] : [])].join(
        '\n',
      ),
    );
    if (finding.phase !== 'unknown') parts.push(`_${strings.phaseOf(strings.phase[finding.phase])}_`);
  }
  for (const label of new Set(labels.map((named) => named.label))) {
    parts.push(labelFacts(label, review.productGroups, strings));
  }
  if (parts.length === 0 && passage?.block.kind === 'heading' && passage.phase !== 'unknown') {
    parts.push(`_${strings.phaseOf(strings.phase[passage.phase])}_`);
  }
  if (parts.length === 0) return null;
  const range = findings[0] ?? labels[0]?.range ?? passage?.block;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    ...(range ? { range: document.range(range) } : {}),
  };
}
