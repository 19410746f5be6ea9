/** `tenderlint init`: a settings file with everything in it explained and nothing switched. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage-error';

const TEMPLATE = `# Settings of tenderlint for the drafts in this folder and those below it.
# Every line that starts with "# " and a key is a setting: take the "# " away to use it.

# Whose procurement law applies: BE, NL, FR, DE, AT, CH, UK, NO, or EU. Without it, the drafts themselves tell.
# jurisdiction: BE

# Kind of contracting authority: central, sub-central, or utility.
# buyer: sub-central

# Contract value against the EU publication threshold: above, or below.
# threshold: above

# What is bought. Without it, the drafts themselves tell.
# productGroups: [laptop, monitor]

# Review by the rules in force on this day, such as the day of publication. Without it: today.
# date: 2026-12-01

# A template may hold [placeholders] that are still to be filled in: tender, or template.
# mode: template

# Language of passages too short to tell: nl, fr, de, or en.
# language: nl

# Rules by id or family: off, on, or a severity (error, warning, advice). "tenderlint rules" lists them.
# rules:
#   greenwashing: warning
#   repairability/short-warranty: off

# Files and folders not to check, written as in .gitignore.
# ignore:
#   - archive/
#   - "*-old.docx"

# Folders with rules of your own, relative to this file.
# packs: [./our-rules]
`;

/** Writes tenderlint.yaml into a folder. Throws a `UsageError` where one is there or it cannot be written. */
export function init(folder: string): void {
  const file = join(folder, 'tenderlint.yaml');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${folder}: there is no such folder.`);
  }
  if (existsSync(file)) throw new UsageError(`${file} is there already and was left as it is.`);
  try {
    writeFileSync(file, TEMPLATE, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  process.stdout.write(`Wrote ${file}. Each setting in it is explained; none is switched on yet.\n`);
}
