/** Tells on a terminal's stderr which file is being read, once work has taken longer than a second. */
const SILENT_MS = 1000;

export interface Progress {
  at(path: string): void;
  end(): void;
}

export function startProgress(total: number): Progress {
  const started = Date.now();
  let count = 0;
  let shown = false;
  return {
    at(path) {
      count++;
      if (!process.stderr.isTTY || Date.now() - started < SILENT_MS) return;
      process.stderr.write(`\r\u001b[K${count}/${total} ${path}`);
      shown = true;
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
