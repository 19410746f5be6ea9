// `npm test`: installs, builds, lints, checks the types and runs every test.
import { build } from './build.mjs';
import { ensureHosts } from './hosts.mjs';
import { root, run } from './install.mjs';

const bin = `${root}node_modules/.bin/`;
const step = (name, action) => {
  process.stdout.write(`\n— ${name}\n`);
  action();
};

step('Build', () => build());
step('Types', () => run(`${bin}tsc`, ['--noEmit']));
step('Lint', () => {
  run(`${bin}eslint`, ['.', '--max-warnings', '0']);
  run(`${bin}prettier`, ['--check', '--log-level', 'warn', '.']);
});
step('Programs the tests drive', ensureHosts);
step('Tests', () => {
  run(`${bin}mocha`, ['test/**/*.test.ts', ...process.argv.slice(2)]);
});
