/** Message readers and writers over a worker of Node, whose messages are values, as in a browser. */
import type { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-jsonrpc/node';

class PortReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const receive = (message: Message): void => callback(message);
    this.worker.on('message', receive);
    return { dispose: () => this.worker.off('message', receive) };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  write(message: Message): Promise<void> {
    this.worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // The worker is ended by its owner.
  }
}

export function portReader(worker: Worker): AbstractMessageReader & { listen(callback: DataCallback): Disposable } {
  return new PortReader(worker);
}

export function portWriter(worker: Worker): PortWriter {
  return new PortWriter(worker);
}
