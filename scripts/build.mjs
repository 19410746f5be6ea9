// `npm run build`: the rules pack as one JSON, the schema of the settings, then every program as one bundle in dist/.
import { install, root, run } from './install.mjs';

/** Builds all programs, or only those named: cli, server, worker, vscode, vscode-web, …. */
export function build(targets = [], options = {}) {
  install();
  const bin = `${root}node_modules/.bin/`;
  run(`${bin}tsx`, ['rules/compile/main.ts'], options);
  run(`${bin}tsx`, ['scripts/config-schema.ts'], options);
  const names = targets.flatMap((target) => ['--config-name', target]);
  run(`${bin}webpack`, ['--mode', 'production', ...names], options);
}

if (process.argv[1] === new URL(import.meta.url).pathname) build(process.argv.slice(2));
