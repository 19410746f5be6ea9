/** Keys that work anywhere in the pane and the page; docs/keyboard.md lists them. */
import { useEffect } from 'react';
import { visibleItems } from '../state/pane-state';
import { usePane } from './pane-context';

export function useShortcuts(): void {
  const { store, session } = usePane();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F8') {
        event.preventDefault();
        const state = store.get();
        const items = visibleItems(state);
        if (items.length === 0) return;
        const at = items.findIndex(({ finding }) => finding.id === (state.opened ?? state.focused));
        const step = event.shiftKey ? -1 : 1;
        const next = at < 0 ? items.at(event.shiftKey ? -1 : 0) : items.at((at + step) % items.length);
        if (!next) return;
        store.dispatch({ type: 'reveal', id: next.finding.id });
        focusSoon(next.finding.id);
        void session?.goTo(next);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, session]);
}

/** Gives a card the keyboard once it is drawn; far down the list that takes a scroll first. */
export function focusSoon(id: string, tries = 20): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    if (card) card.focus();
    else if (tries > 0) focusSoon(id, tries - 1);
  });
}
