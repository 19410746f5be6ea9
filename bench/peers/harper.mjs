import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { measure } from './run.mjs';

const linter = new LocalLinter({ binary });
await linter.setup();
await measure(async (text) => (await linter.lint(text, { language: 'markdown' })).length);
