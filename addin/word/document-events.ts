/** What happens in Word's document, as the host tells it. */
import type { HostEvent } from '../host';
import type { Support } from './capabilities';
import type { WordQueue } from './word-queue';

type Tell = (event: HostEvent) => void;

interface Registered {
  remove(): void;
}

/**
 * Milliseconds between two questions whether something changed that Word did not tell. Where it tells, some pastes and
 * deletions get lost; where it has told nothing yet, it may never do (perpetual versions).
 */
const CHECK_WHERE_TOLD = 10_000;
const CHECK_WHERE_SILENT = 2_000;

/**
 * Starts listening; returns what ends it. `markAt` knows our annotations. `now`: a clock in milliseconds, for the time
 * between two checks for lost events.
 */
export async function listenToDocument(
  queue: WordQueue,
  support: Support,
  tell: Tell,
  markAt: (annotationId: string) => string | undefined,
  now: () => number,
): Promise<() => Promise<void>> {
  let hasTold = false;
  const hear: Tell = (event) => {
    hasTold ||= event.type === 'changed';
    tell(event);
  };
  const registered = await queue.run((context) => register(context, support, hear, markAt));
  let asked = now();
  const endSelection = await queue.program.onSelectionMoved(() => {
    tell({ type: 'selection-moved' });
    // Without events about paragraphs the moving cursor is all there is to go by.
    const pause = !support.ids ? 0 : hasTold ? CHECK_WHERE_TOLD : CHECK_WHERE_SILENT;
    if (now() - asked < pause) return;
    asked = now();
    tell({ type: 'changed', paragraphs: null, by: 'user' });
  });
  return async () => {
    endSelection();
    if (registered.length === 0) return;
    await queue.run(async (context) => {
      for (const each of registered) each.remove();
      await context.sync();
    });
  };
}

async function register(
  context: Word.RequestContext,
  { ids, annotations, popups }: Support,
  tell: Tell,
  markAt: (annotationId: string) => string | undefined,
): Promise<Registered[]> {
  const { document } = context;
  const registered: Registered[] = [];
  const changed = ({ uniqueLocalIds, source }: ParagraphEvent): Promise<void> => {
    const ids = uniqueLocalIds.filter((id) => id !== null);
    const paragraphs = ids.length === uniqueLocalIds.length ? ids : null;
    tell({ type: 'changed', paragraphs, by: source === 'Remote' ? 'other' : 'user' });
    return Promise.resolve();
  };
  if (ids) {
    registered.push(
      document.onParagraphAdded.add(changed),
      document.onParagraphChanged.add(changed),
      document.onParagraphDeleted.add(changed),
    );
  }
  const onMark = (id: string, action: 'open' | 'accepted' | 'rejected'): Promise<void> => {
    const mark = markAt(id);
    if (mark !== undefined) tell({ type: 'mark', id: mark, action });
    return Promise.resolve();
  };
  if (annotations) registered.push(document.onAnnotationClicked.add(({ id }) => onMark(id, 'open')));
  if (annotations && popups) {
    registered.push(
      document.onAnnotationPopupAction.add(({ id, action }) =>
        onMark(id, action === 'Accept' ? 'accepted' : 'rejected'),
      ),
    );
  }
  if (registered.length > 0) await context.sync();
  return registered;
}

interface ParagraphEvent {
  /** Null without a subscription, whatever the typings say. */
  uniqueLocalIds: (string | null)[];
  source: Word.EventSource | 'Local' | 'Remote';
}
