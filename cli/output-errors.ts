/** Ends the program without a stack trace where its output cannot be written. */

/**
 * A reader that has enough (`| head`) closes the pipe: that is no failure, and the exit code stays. Anything else, such
 * as a full disk, is told and ends with 2.
 */
export function endQuietlyWhenOutputCloses(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stdout)
        process.stderr.write(`tenderlint: the output cannot be written: ${error.message}\n`);
      process.exit(2);
    });
  }
}
