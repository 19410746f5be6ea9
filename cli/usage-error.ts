/** The command cannot be carried out as it was given: the message goes to stderr as it stands, the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
