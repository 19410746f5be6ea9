/** `tenderlint baseline`: writes down the findings there are, so that a check fails on new ones only. */
import { knownFindings, type Baseline, type KnownFindings } from '../../language-server/decisions/baseline';
import { nameIn } from '../baseline';
import { checkEach, type Told } from '../check-file';
import { commandWords } from '../command-words/index';
import { findFiles } from '../find-files';
import { answerLanguage } from '../language';
import { loadPack } from '../load-pack';
import { languageOf } from '../report';
import { Settings } from '../settings';
import { tell, tellWarning } from '../tell';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface BaselineOptions extends Told {
  output: string;
}

/** Writes the baseline of files and folders. Throws a `UsageError`. */
export async function baseline(paths: readonly string[], { output, ...told }: BaselineOptions): Promise<void> {
  if (paths.includes('-')) throw new UsageError(commandWords(answerLanguage()).baseline.noStdin);
  const settings = new Settings(loadPack(), told.config);
  const { files, errors, notes } = await findFiles(paths, settings);
  errors.forEach(tell);
  notes.forEach(tellWarning);
  const reports = await checkEach(files, told, settings);
  const language = answerLanguage(languageOf(reports));
  const known = reports.map(({ path, checked }): [string, KnownFindings] => [
    nameIn(output, path),
    knownFindings(checked.findings, checked.draft),
  ]);
  known.sort(([left], [right]) => (left < right ? -1 : 1));
  const made: Baseline = { version: 1, files: Object.fromEntries(known) };
  await writeWhole(output, `${JSON.stringify(made, null, 2)}\n`, language);
  const count = reports.reduce((sum, { checked }) => sum + checked.findings.length, 0);
  process.stderr.write(`${commandWords(language).baseline.written(count, reports.length, output)}\n`);
  if (errors.length > 0) process.exitCode = 2;
}
