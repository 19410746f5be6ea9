/** What the parts of a review session share. */
import type { DocumentHost } from '../../host';
import type { WireText } from '../../wire-text';
import type { Notice } from '../state/pane-state';
import type { LanguageClient } from './language-client';
import type { Store } from './store';

export interface SessionDesk {
  readonly host: DocumentHost;
  readonly client: LanguageClient;
  readonly store: Store;
  /** The text as it was last read. */
  readonly wire: WireText | undefined;
  /** The text that the findings shown count in. */
  readonly checked: WireText | undefined;
  tell(notice: Notice): void;
  /** What goes wrong is told, and the review goes on. */
  guard(work: Promise<void>): Promise<void>;
  /** Reads the whole document again and has what changed checked. */
  recheck(): Promise<void>;
}
