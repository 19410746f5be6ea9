/** The language server's worker from the texts of its files: VS Code starts none from the address of an extension. */

/** The program, and what it loads once it is wanted. */
const PROGRAM = 'worker.js';
const PARTS = 'worker.parts.js';

/** The address of a script that runs the worker. `read` gives the text of one of its files by name. */
export async function workerAddress(read: (name: string) => Promise<string>): Promise<string> {
  const [program, parts] = await Promise.all([read(PROGRAM), read(PARTS)]);
  const places = JSON.stringify({ [PARTS]: addressOf(parts) });
  return addressOf(`${takePartsFrom(places)}\n${program}`);
}

/** A script by which what is asked for under a file's name comes from elsewhere. */
function takePartsFrom(places: string): string {
  return `{
    const places = ${places};
    const load = self.importScripts.bind(self);
    self.importScripts = (...files) => load(...files.map((file) => places[file.slice(file.lastIndexOf('/') + 1)] ?? file));
  }`;
}

function addressOf(script: string): string {
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
