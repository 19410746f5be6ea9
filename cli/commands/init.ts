/** `tenderlint init`: a settings file with everything in it explained and nothing switched. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsComments } from '../command-words/command-words';
import { commandWords } from '../command-words/index';
import { answerLanguage } from '../language';
import { UsageError } from '../usage-error';
import { describeRefusal } from '../write-file';

/** An example of each setting, in the order of the file. */
const EXAMPLES: Readonly<Record<Exclude<keyof SettingsComments, 'head'>, readonly string[]>> = {
  jurisdiction: ['jurisdiction: BE'],
  buyer: ['buyer: sub-central'],
  threshold: ['threshold: above'],
  productGroups: ['productGroups: [laptop, monitor]'],
  date: ['date: 2026-12-01'],
  mode: ['mode: template'],
  language: ['language: nl'],
  rules: ['rules:', '  greenwashing: warning', '  repairability/short-warranty: off'],
  ignore: ['ignore:', '  - archive/', '  - "*-old.docx"'],
  packs: ['packs: [./our-rules]'],
};

/** Writes tenderlint.yaml into a folder. Throws a `UsageError` where one is there or it cannot be written. */
export function init(folder: string): void {
  const language = answerLanguage();
  const words = commandWords(language).init;
  const file = join(folder, 'tenderlint.yaml');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(words.noFolder(folder));
  if (existsSync(file)) throw new UsageError(words.isThere(file));
  try {
    writeFileSync(file, settingsText(words.settings), { flag: 'wx' });
  } catch (error) {
    throw new UsageError(describeRefusal(file, error, language));
  }
  process.stdout.write(`${words.written(file)}\n`);
}

/** The text of a new settings file. */
export function settingsText({ head, ...comments }: SettingsComments): string {
  const blocks = Object.entries(EXAMPLES).map(([key, lines]) => [comments[key as keyof typeof EXAMPLES], ...lines]);
  return [head.split('\n'), ...blocks].map((rows) => rows.map((row) => `# ${row}\n`).join('')).join('\n');
}
