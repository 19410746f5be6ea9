/** The error Office.js throws, as far as code can look at it. */
export class RichApiError extends Error {
  override readonly name = 'RichApi.Error';
  readonly debugInfo: { errorLocation: string };

  constructor(
    readonly code: string,
    errorLocation = '',
  ) {
    // Messages are in the language of Word; nobody may read them.
    super('Er is een fout opgetreden.');
    this.debugInfo = { errorLocation };
  }
}
