// `npm start [-- FILE …]`: installs and builds what is missing, then reviews a tender; by default the example.
import { spawnSync } from 'node:child_process';
import { builtCli } from './built-cli.mjs';
import { root } from './install.mjs';

const DEFAULT_TENDER = 'examples/nl/laptops-flawed.md';

const given = process.argv.slice(2);
const files = given.length > 0 ? given : [DEFAULT_TENDER];
const { status } = spawnSync(process.execPath, [builtCli(), 'check', '--fail-on', 'never', ...files], {
  cwd: process.env.INIT_CWD ?? root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
