/** `tenderlint check`: reviews files and folders. */
import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import { mergeConfigs } from '../../language-server/config/context';
import type { Config } from '../../language-server/config/schema';
import { checkDraft } from '../../language-server/document/check-draft';
import { LineIndex } from '../../language-server/document/line-index';
import { SEVERITIES, type Severity } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readBytes } from '../../language-server/formats/read-bytes';
import { findFiles } from '../find-files';
import { loadPack } from '../load-pack';
import { startProgress } from '../progress';
import type { Report } from '../report';
import { ownSettings, readSettings, type Settings } from '../settings';
import { VERSION } from '../version';

export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckOptions {
  format: Format;
  failOn: Severity | 'never';
  jurisdiction?: Config['jurisdiction'];
  date?: string;
  config?: string;
  stdinFilename: string;
}

/** Exit codes of the contract: nothing at or above `--fail-on`, something, an input or a setting that could not be read. */
const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

/** Checks all paths, prints the report on stdout and problems on stderr, and returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const settings = await readSettings(options.config, '.');
  const reviewer = new Reviewer(loadPack());
  const { files, errors } = findFiles(paths, settings.config.ignore ?? [], settings.folder);
  const report: Report = { pack: reviewer.pack, files: [], errors };
  for (const problem of settings.problems) {
    errors.push({ path: `${problem.file}:${problem.line + 1}:${problem.character + 1}`, message: problem.message });
  }
  const progress = startProgress(files.length);
  for (const path of files) {
    progress.at(path);
    try {
      report.files.push(await checkFile(path, options, settings, reviewer, errors));
    } catch (error) {
      errors.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  progress.end();
  for (const { path, message } of errors) process.stderr.write(`${pc.red(path)}: ${message}\n`);
  process.stdout.write(await format(report, options.format));
  return exitCode(report, options.failOn);
}

async function checkFile(
  path: string,
  options: CheckOptions,
  settings: Settings,
  reviewer: Reviewer,
  errors: Report['errors'],
): Promise<Report['files'][number]> {
  const name = path === '-' ? options.stdinFilename : path;
  const draft = await readBytes(readFileSync(path === '-' ? 0 : path), name);
  const own = await ownSettings(draft.frontMatter, name);
  for (const problem of own.problems) errors.push({ path: name, message: problem.message });
  const told: Config = { jurisdiction: options.jurisdiction, date: options.date };
  const checked = checkDraft(draft, reviewer, {
    defaults: settings.config,
    ownSettings: own.config,
    told: mergeConfigs(told),
    today: new Date().toISOString().slice(0, 10),
  });
  return { path: name, checked, lines: new LineIndex(draft.source) };
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
  const fails = files.some(({ checked }) => checked.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst));
  return fails ? EXIT.findings : EXIT.clean;
}
