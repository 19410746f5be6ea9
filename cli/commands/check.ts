/** `tenderlint check`: reviews files and folders. */
import { dirname } from 'node:path';
import pc from 'picocolors';
import type { OwnSettings } from '../../language-server/config/front-matter';
import type { Config } from '../../language-server/config/schema';
import { unknownNames } from '../../language-server/config/unknown-names';
import { checkDraft } from '../../language-server/document/check-draft';
import { LineIndex } from '../../language-server/document/line-index';
import type { FrontMatter } from '../../language-server/engine/draft';
import { SEVERITIES, type Severity } from '../../language-server/engine/finding';
import { readBytes } from '../../language-server/formats/read-bytes';
import { localDay } from '../../language-server/server/local-day';
import { findFiles } from '../find-files';
import type { Format } from '../options';
import { loadPack } from '../load-pack';
import { startProgress } from '../progress';
import { readInput } from '../read-input';
import { placeOf, type FileProblem, type FileReport, type Report } from '../report';
import { asFileProblem, Settings, type FolderSettings } from '../settings';
import { VERSION } from '../version';

export interface CheckOptions {
  format: Format;
  failOn: Severity | 'never';
  jurisdiction?: Config['jurisdiction'];
  date?: string;
  config?: string;
  stdinFilename: string;
  explainApplicability: boolean;
}

/** Exit codes of the contract: nothing at or above `--fail-on`, something, an input or a setting that could not be read. */
const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

/** Checks all paths, prints the report on stdout and problems on stderr, and sets the exit code. Throws a `UsageError`. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const pack = loadPack();
  const settings = new Settings(pack, options.config);
  const { files, errors, notes } = await findFiles(paths, async (path, isFolder) =>
    (await settings.for(dirname(path))).ignores(path, isFolder),
  );
  const { warnings } = settings;
  const report: Report = { pack, files: [], errors, warnings, explainsApplicability: options.explainApplicability };
  const progress = startProgress(files.length);
  for (const path of files) {
    progress.at(path);
    const name = path === '-' ? options.stdinFilename : path;
    try {
      report.files.push(await checkFile(path, name, options, await settings.for(dirname(name)), report));
    } catch (error) {
      errors.push({ path: name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  progress.end();
  errors.push(...settings.errors);
  for (const problem of errors) tell(problem, pc.red);
  for (const problem of [...warnings, ...notes]) tell(problem, pc.yellow);
  process.exitCode = exitCode(report, options.failOn);
  const output = await format(report, options.format);
  if (options.explainApplicability && options.format !== 'json' && options.format !== 'pretty') {
    const { notAppliedRows } = await import('../format/not-applied');
    for (const file of report.files) process.stderr.write(`${notAppliedRows(file).join('\n')}\n`);
  }
  process.stdout.write(output);
}

function tell(problem: FileProblem, paint: (text: string) => string): void {
  process.stderr.write(`${paint(placeOf(problem))}: ${problem.message}\n`);
}

async function checkFile(
  path: string,
  name: string,
  options: CheckOptions,
  { config, reviewer }: FolderSettings,
  report: Report,
): Promise<FileReport> {
  const draft = await readBytes(await readInput(path), name);
  const own = draft.frontMatter ? await readOwn(draft.frontMatter, name) : undefined;
  if (own) {
    report.errors.push(...own.problems.map(asFileProblem));
    report.warnings.push(...unknownNames(own.config, reviewer.pack, name, own.place).map(asFileProblem));
  }
  const checked = checkDraft(draft, reviewer, {
    defaults: config,
    ownSettings: own?.config ?? {},
    told: { jurisdiction: options.jurisdiction, date: options.date },
    today: localDay(),
    notRead: own?.notRead ?? [],
  });
  return { path: name, checked, lines: new LineIndex(draft.source), pack: reviewer.pack };
}

/** What the draft's front matter says to tenderlint. */
async function readOwn(frontMatter: FrontMatter, path: string): Promise<OwnSettings> {
  return (await import('../../language-server/config/front-matter')).readOwnSettings(frontMatter, path);
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
  const fails = files.some(({ checked }) =>
    checked.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst),
  );
  return fails ? EXIT.findings : EXIT.clean;
}
