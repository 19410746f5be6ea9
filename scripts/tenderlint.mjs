#!/usr/bin/env node
// tenderlint from a copy of the repository, for CI and hooks: builds what is missing on first use, then runs.
import { spawnSync } from 'node:child_process';
import { builtCli } from './built-cli.mjs';

const { status } = spawnSync(process.execPath, [builtCli(), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);
