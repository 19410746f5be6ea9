/**
 * A document that cannot be read. The message goes to the user as it stands: what is wrong, what was expected,
 * what to do about it.
 */
export class DocumentError extends Error {
  override readonly name: string = 'DocumentError';
}
