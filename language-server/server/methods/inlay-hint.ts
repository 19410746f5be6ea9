/** Inlay hints: the phase behind each heading that sets one, and how strongly each sentence binds. Off by default. */
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { sourceRange } from '../../engine/draft';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';

export function inlayHints(
  document: CheckedDocument,
  { range }: InlayHintParams,
  { settings, strings }: Desk,
): InlayHint[] {
  if (settings.client.inlayHints !== true) return [];
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
    for (const { start, end, modality } of annotation.sentences) {
      const [strength] = modality;
      if (strength) add(sourceRange(block, start, end).end, strings.strength[strength]);
    }
  }
  return hints;
}
