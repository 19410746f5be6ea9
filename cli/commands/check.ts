/** `tenderlint check`: reviews files and folders. */
import { dirname } from 'node:path';
import pc from 'picocolors';
import { SEVERITIES, type Severity } from '../../language-server/engine/finding';
import type { LoadedBaseline } from '../baseline';
import { checkFile, type Told } from '../check-file';
import { commandWords } from '../command-words/index';
import { describeError } from '../describe-error';
import { findFiles } from '../find-files';
import { answerLanguage } from '../language';
import { loadPack } from '../load-pack';
import type { Format } from '../options';
import { startProgress } from '../progress';
import { isEmpty, languageOf, type Report } from '../report';
import { Settings } from '../settings';
import { tell, tellWarning } from '../tell';
import { VERSION } from '../version';

export interface CheckOptions extends Told {
  format: Format;
  failOn: Severity | 'never';
  stdinFilename: string;
  explainApplicability: boolean;
  baseline?: string;
}

/** Exit codes of the contract: nothing at or above `--fail-on`, something, an input or a setting that could not be read. */
const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

/** Checks all paths, prints the report on stdout and problems on stderr, and sets the exit code. Throws a `UsageError`. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const pack = loadPack();
  const settings = new Settings(pack, options.config);
  const { files, errors, notes } = await findFiles(paths, settings);
  const { warnings } = settings;
  const report: Report = { pack, files: [], errors, warnings, explainsApplicability: options.explainApplicability };
  const baseline = await baselineOf(options, files, settings);
  let left = 0;
  const progress = startProgress(files.length);
  for (const path of files) {
    progress.at(path);
    const name = path === '-' ? options.stdinFilename : path;
    try {
      const file = await checkFile(path, name, options, await settings.for(dirname(name)), report);
      left += baseline?.leaveOut(file) ?? 0;
      report.files.push(file);
      if (isEmpty(file)) {
        const { emptyDraft } = commandWords(await settings.languageIn(dirname(name)));
        warnings.push({ path: name, message: emptyDraft });
      }
    } catch (error) {
      errors.push({ path: name, message: await describeError(error, await settings.languageIn(dirname(name))) });
    }
  }
  progress.end();
  if (baseline) {
    const { leftOut } = commandWords(answerLanguage(languageOf(report.files))).baseline;
    process.stderr.write(`${leftOut(left, baseline.file)}\n`);
  }
  errors.push(...settings.errors);
  errors.forEach(tell);
  [...warnings, ...notes].forEach(tellWarning);
  process.exitCode = exitCode(report, options.failOn);
  const output = await format(report, options.format);
  if (options.explainApplicability && options.format !== 'json' && options.format !== 'pretty') {
    const { notAppliedRows } = await import('../format/not-applied');
    for (const file of report.files) process.stderr.write(`${notAppliedRows(file).join('\n')}\n`);
  }
  process.stdout.write(output);
}

/** The baseline that is named; undefined where none is. Throws a `UsageError`. */
async function baselineOf(
  { baseline }: CheckOptions,
  [first = '']: readonly string[],
  settings: Settings,
): Promise<LoadedBaseline | undefined> {
  if (baseline === undefined) return undefined;
  return (await import('../baseline')).loadBaseline(baseline, await settings.languageIn(dirname(first)));
}

async function format(report: Report, as: Format): Promise<string> {
  switch (as) {
    case 'json':
      return (await import('../format/json')).formatJson(report);
    case 'sarif':
      return (await import('../format/sarif')).formatSarif(report, VERSION);
    case 'junit':
      return (await import('../format/junit')).formatJunit(report);
    case 'github':
      return (await import('../format/github')).formatGithub(report);
    case 'html':
      return (await import('../format/html')).formatHtml(report);
    case 'pretty': {
      const { formatPretty } = await import('../format/pretty');
      return formatPretty(report, { colours: pc, width: Math.max(60, Math.min(process.stdout.columns || 100, 110)) });
    }
  }
}

function exitCode({ files, errors }: Report, failOn: Severity | 'never'): number {
  if (errors.length > 0) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.clean;
  const worst = SEVERITIES.indexOf(failOn);
  const fails = files.some(({ checked }) =>
    checked.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst),
  );
  return fails ? EXIT.findings : EXIT.clean;
}
