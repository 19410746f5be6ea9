/** Inlay hints: the phase behind each heading that sets one, and how strongly each sentence binds. Off by default. */
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { sourceRange } from '../../engine/draft';
import { demandStrength, STRENGTHS, type DemandStrength } from '../../engine/judge/strength';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { Strings } from '../strings/strings';

export function inlayHints(
  document: CheckedDocument,
  { range }: InlayHintParams,
  { pack, strings }: Desk,
): InlayHint[] {
  const from = document.offset(range.start);
  const to = document.offset(range.end);
  const hints: InlayHint[] = [];
  const add = (offset: number, label: string): void => {
    const { start: position } = document.range({ start: offset, end: offset });
    hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true });
  };
  for (const { block, annotation, judged, section, phase } of document.checked.situation.passages) {
    if (!judged || block.end < from || block.start > to) continue;
    if (block.kind === 'heading') {
      if (phase !== 'unknown' && phase !== section.parent?.phase)
        add(sourceRange(block, 0, annotation.text.length).end, strings.phase[phase]);
      continue;
    }
    for (const sentence of annotation.sentences) {
      const { start, end, modality } = sentence;
      const demand = demandStrength(sentence, annotation, pack);
      const [said] = modality;
      const label = demand ? graded(demand, strings) : said && strings.strength[said];
      if (label) add(sourceRange(block, start, end).end, label);
    }
  }
  return hints;
}

/** "duty: measure, deadline · without proof, consequence". */
function graded({ binding, has }: DemandStrength, strings: Strings): string {
  const named = (wanted: boolean): string =>
    STRENGTHS.filter((part) => has.has(part) === wanted)
      .map((part) => strings.strengthPart[part])
      .join(', ');
  const lacking = named(false);
  return [
    `${strings.strength[binding]}${has.size > 0 ? `: ${named(true)}` : ''}`,
    ...(lacking ? [`${strings.without} ${lacking}`] : []),
  ].join(' · ');
}
