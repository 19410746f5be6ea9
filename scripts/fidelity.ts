/**
 * `npm run fidelity -- FOLDER …`: writes random tracked changes and comments into every .docx below the folders and checks
 * that each stays faithful: other parts byte-identical, accepted the new text, rejected the old document, and valid by the
 * Open XML SDK's rules where it was before (`--no-validation` leaves that out). Nothing on disk is changed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentError } from '../language-server/formats/document-error';
import { assertFaithful, review } from '../test/support/docx-fidelity';
import { newErrors } from '../test/support/ooxml-validity';

const given = process.argv.slice(2);
const validates = !given.includes('--no-validation');
const folders = given.filter((each) => !each.startsWith('--'));
if (folders.length === 0) {
  process.stderr.write('Name a folder with .docx files: npm run fidelity -- FOLDER\n');
  process.exit(2);
}

const totals = { files: 0, unreadable: 0, faithful: 0, unfaithful: 0, invalid: 0, made: 0, refused: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'fidelity-'));
const found = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.docx'))
    .map((name) => join(folder, name)),
);
for (const path of found) await examine(path);
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(totals)}\n`);
process.exitCode = totals.unfaithful + totals.invalid > 0 ? 1 : 0;

async function examine(path: string): Promise<void> {
  totals.files++;
  const original = readFileSync(path);
  try {
    const reviewed = review(original, original.length);
    totals.made += reviewed.made;
    totals.refused += reviewed.refused;
    assertFaithful(original, reviewed);
    totals.faithful++;
    if (validates) await validate(path, original, reviewed.bytes);
  } catch (error) {
    if (error instanceof DocumentError) {
      totals.unreadable++;
      return;
    }
    totals.unfaithful++;
    const { stack, message } = error as Error;
    process.stdout.write(
      `UNFAITHFUL ${path}\n${(error as { code?: string }).code === 'ERR_ASSERTION' ? message : (stack ?? message)}\n`,
    );
  }
}

async function validate(path: string, original: Uint8Array, reviewed: Uint8Array): Promise<void> {
  const before = join(scratch, 'before.docx');
  const after = join(scratch, 'after.docx');
  writeFileSync(before, original);
  writeFileSync(after, reviewed);
  const errors = await newErrors(before, after);
  if (errors.length === 0) return;
  totals.invalid++;
  process.stdout.write(`INVALID ${path}\n${errors.slice(0, 3).join('\n')}\n`);
}
