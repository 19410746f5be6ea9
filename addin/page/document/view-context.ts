/** The document's view model, for the parts of the document. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InlineMark, ParagraphKey } from '../../host';
import { usePane } from '../../pane/view/pane-context';
import type { ViewModel } from '../view-model';

export const ViewContext = createContext<ViewModel | undefined>(undefined);

export function useView(): ViewModel {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A part of the document stands outside the document.');
  return view;
}

const NONE: readonly InlineMark[] = [];

/** The marks on a paragraph. A paragraph is drawn again only when its own marks change. */
export function useMarks(key: ParagraphKey): readonly InlineMark[] {
  const view = useView();
  return useSyncExternalStore(view.listen, () => view.get().marks.get(key) ?? NONE);
}

/** The finding whose card is open, if it has a mark here. */
export function useOpened(marks: readonly InlineMark[]): string | undefined {
  const { store } = usePane();
  return useSyncExternalStore(store.listen, () => {
    const { opened } = store.get();
    return marks.some(({ id }) => id === opened) ? opened : undefined;
  });
}

/** True for the paragraph with the cursor. */
export function useHasCursor(key: ParagraphKey): boolean {
  const view = useView();
  return useSyncExternalStore(view.listen, () => {
    const { cursor } = view.get();
    return cursor?.paragraphs.length === 1 && cursor.paragraphs[0] === key;
  });
}

/** Findings on what is missing that belong at a paragraph: their number, and the first one's id. */
export function useMissing(key: ParagraphKey): { count: number; first: string | undefined } {
  const view = useView();
  const joined = useSyncExternalStore(view.listen, () => (view.get().missing.get(key) ?? []).join(' '));
  const ids = joined === '' ? [] : joined.split(' ');
  return { count: ids.length, first: ids[0] };
}
