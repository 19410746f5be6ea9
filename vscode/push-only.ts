/**
 * Has the server push its findings instead of VS Code fetching them: pushed ones wait for the pause in typing that the
 * user set, and drafts nobody has opened are reviewed only on demand.
 */
import type { StaticFeature } from 'vscode-languageclient';

export const pushOnly: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    delete capabilities.textDocument?.diagnostic;
    delete capabilities.workspace?.diagnostics;
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
