/** What Word's buttons and menus call. Must be registered when the page loads, also where Word loads it unseen. */
import { REVIEW_SELECTION } from '../manifest/identity';
import type { WordHost } from './word-host';

/** Left in localStorage by a function that runs apart from the pane, for a pane that is open. */
const REQUEST_KEY = 'tenderlint.request';

/**
 * Registers the function behind the context menu. With a shared runtime it runs in the pane's own page, and shows the
 * pane; before that (LTSC 2021) in a page of its own, from which it can only tell a pane that is open already.
 * `host`: the pane's, when it has one.
 */
export function registerCommands(host: () => WordHost | undefined): void {
  Office.actions.associate(REVIEW_SELECTION, (event: Office.AddinCommands.Event) => {
    void reviewSelection(host()).finally(() => event.completed());
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === REQUEST_KEY) host()?.command('review-selection');
  });
}

async function reviewSelection(host: WordHost | undefined): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    // A value never used before, so that the pane hears of it.
    localStorage.setItem(REQUEST_KEY, String(Date.now()));
    return;
  }
  await Office.addin.showAsTaskpane();
  host?.command('review-selection');
}
