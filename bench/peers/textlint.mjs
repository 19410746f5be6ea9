import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import terminology from 'textlint-rule-terminology';
import writeGood from 'textlint-rule-write-good';
import { measure } from './run.mjs';

const kernel = new TextlintKernel();
const plain = (module) => module.default ?? module;
const options = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: plain(markdown) }],
  rules: [
    { ruleId: 'terminology', rule: plain(terminology) },
    { ruleId: 'write-good', rule: plain(writeGood) },
  ],
};
await measure(async (text) => (await kernel.lintText(text, options)).messages.length);
