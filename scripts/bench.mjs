// `npm run bench [-- --peers]`: installs and builds what is missing, then measures.
import { build } from './build.mjs';
import { root, run } from './install.mjs';

build(['cli', 'server', 'worker', 'page'], { stdio: ['ignore', 2, 2] });
run(`${root}node_modules/.bin/tsx`, ['bench/main.ts', ...process.argv.slice(2)]);
