/** The cursor in the document: by the mouse, by a selection, and by the keys Word has for it. */
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import type { ViewModel } from '../view-model';
import { placeOfSelection } from './selection-place';

/** Returns what handles the keys of the document. */
export function useCursor(view: ViewModel, scroller: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const onChange = (): void => {
      const place = placeOfSelection(document.getSelection(), scroller.current);
      // The cursor stays where it was while the pane is used.
      if (place) view.setCursor(place);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [view, scroller]);

  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const all = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const current = view.get().cursor?.paragraphs[0];
    const at = all.findIndex(({ dataset }) => dataset.key === current);
    const next = all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    if (!next?.dataset.key) return;
    next.scrollIntoView({ block: 'nearest' });
    view.setCursor({ paragraphs: [next.dataset.key], start: 0, end: 0 });
  };
}
