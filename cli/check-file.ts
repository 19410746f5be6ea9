/** Checks one file in its settings: what every command that reviews does. */
import { dirname } from 'node:path';
import type { OwnSettings } from '../language-server/config/front-matter';
import type { Config } from '../language-server/config/schema';
import { unknownNames } from '../language-server/config/unknown-names';
import { checkDraft } from '../language-server/document/check-draft';
import { LineIndex } from '../language-server/document/line-index';
import type { FrontMatter, Language } from '../language-server/engine/draft';
import { readBytes } from '../language-server/formats/read-bytes';
import { localDay } from '../language-server/server/local-day';
import { describeError } from './describe-error';
import { keptRecord } from './kept-record';
import { answerLanguage } from './language';
import { loadPack } from './load-pack';
import { readInput } from './read-input';
import type { FileProblem, FileReport } from './report';
import { asFileProblem, Settings, type FolderSettings } from './settings';
import { tell, tellWarning } from './tell';
import { UsageError } from './usage-error';

/** What the command line says of the procurement, and where settings are. */
export interface Told {
  jurisdiction?: Config['jurisdiction'];
  date?: string;
  config?: string;
  /** To answer in, whatever that of the draft. */
  language?: Language;
}

/** Where what is wrong with settings is gathered. */
interface Problems {
  errors: FileProblem[];
  warnings: FileProblem[];
}

/** `name` tells the format and stands in reports; it differs from the path for standard input. Throws what `describeError` says. */
export async function checkFile(
  path: string,
  name: string,
  { jurisdiction, date }: Told,
  { config, reviewer }: FolderSettings,
  problems: Problems,
): Promise<FileReport> {
  const draft = await readBytes(await readInput(path), name);
  const own = draft.frontMatter ? await readOwn(draft.frontMatter, name) : undefined;
  if (own) {
    for (const problem of own.problems) {
      (problem.severity === 'error' ? problems.errors : problems.warnings).push(asFileProblem(problem));
    }
    problems.warnings.push(...unknownNames(own.config, reviewer.pack, name, own.place).map(asFileProblem));
  }
  const kept = await keptRecord(path, name);
  const checked = checkDraft(draft, reviewer, {
    defaults: config,
    ownSettings: own?.config ?? {},
    told: { jurisdiction, date },
    today: localDay(),
    record: kept.record,
    notRead: [...(own?.notRead ?? []), ...kept.problems],
  });
  const clauses = (): ReturnType<FileReport['clauses']> => reviewer.clauses(checked.situation);
  return { path: name, checked, lines: new LineIndex(draft.source), pack: reviewer.pack, clauses };
}

/**
 * Checks the files of a command that needs them all, in `settings` where it has read them already. What is wrong with
 * settings is told on stderr and makes the exit code 2. Throws a `UsageError` where a file cannot be read.
 */
export async function checkEach(
  paths: readonly string[],
  told: Told,
  settings = new Settings(loadPack(), told.config),
): Promise<FileReport[]> {
  const problems: Problems = { errors: [], warnings: [] };
  const reports: FileReport[] = [];
  for (const path of paths) {
    try {
      reports.push(await checkFile(path, path, told, await settings.for(dirname(path)), problems));
    } catch (error) {
      const language = answerLanguage(told.language, await settings.languageIn(dirname(path)));
      throw new UsageError(`${path}: ${await describeError(error, language)}`);
    }
  }
  const errors = [...problems.errors, ...settings.errors];
  errors.forEach(tell);
  [...problems.warnings, ...settings.warnings].forEach(tellWarning);
  if (errors.length > 0) process.exitCode = 2;
  return reports;
}

/** What the draft's front matter says to tenderlint. */
async function readOwn(frontMatter: FrontMatter, path: string): Promise<OwnSettings> {
  return (await import('../language-server/config/front-matter')).readOwnSettings(frontMatter, path);
}
