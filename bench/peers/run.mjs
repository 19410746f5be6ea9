// What every peer does: reads the file named on the command line, lints it once to warm up and three times for the
// median, and prints {"ms", "findings"}. Loading the linter is not counted.
import { readFileSync } from 'node:fs';

export async function measure(lint) {
  const text = readFileSync(process.argv[2], 'utf8');
  let findings = await lint(text);
  const times = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    findings = await lint(text);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  process.stdout.write(JSON.stringify({ ms: times[1], findings }));
}
