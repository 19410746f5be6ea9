/** All calls to Word, one after the other, and what goes wrong with them in the host's words. */
import { HostError, type HostErrorCode } from '../host';
import type { WordProgram } from './word-program';

/** Error codes of Office.js. Its messages are in the user's language and may quote the document, so nothing reads them. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  ItemNotFound: 'gone',
  AccessDenied: 'protected',
  NotAllowed: 'protected',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  SearchDialogIsOpen: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  HostIsBusy: 'busy',
};

export class WordQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly program: WordProgram) {}

  /**
   * Runs a batch when all earlier ones have ended: two edits at once would restore each other's change tracking, and a
   * reading in between would see half an edit. Throws a `HostError`.
   */
  run<T>(batch: (context: Word.RequestContext) => Promise<T>, object?: Word.Range): Promise<T> {
    const next = this.last.then(async () => {
      try {
        return await this.program.run(batch, object);
      } catch (error) {
        throw toHostError(error);
      }
    });
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Resolves when everything asked for until now has ended. */
  async idle(): Promise<void> {
    await this.last;
  }
}

export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = errorCode(error);
  if (code === undefined) return new HostError('failed', error instanceof Error ? error.name : typeof error);
  const place = errorLocation(error);
  return new HostError(CODES[code] ?? 'failed', place === '' ? code : `${code} at ${place}`);
}

/** The code of an error of Office.js; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Where in the batch an error of Office.js arose: 'Range.insertComment'; '' where it does not tell. */
export function errorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const info = error.debugInfo;
  if (typeof info !== 'object' || info === null || !('errorLocation' in info)) return '';
  return typeof info.errorLocation === 'string' ? info.errorLocation : '';
}
