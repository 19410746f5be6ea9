/** What the pane tells where something went wrong. */
import type { Notice } from './pane-state';

export function failure(error: unknown): Notice {
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
