/** `tenderlint report`: the review of one draft as a document for the file. */
import { basename, dirname, extname } from 'node:path';
import type { Report } from '../../language-server/report/report';
import { checkEach, type Told } from '../check-file';
import type { CommandWords } from '../command-words/command-words';
import { commandWords } from '../command-words/index';
import { reportOf } from '../draft-report';
import { answerLanguage } from '../language';
import { loadPack } from '../load-pack';
import type { ReportFormat } from '../options';
import { languageOf } from '../report';
import { Settings } from '../settings';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface ReportOptions extends Told {
  output?: string;
  format?: ReportFormat;
}

/** Writes the report to a file, or to standard output where none is named. Throws a `UsageError`. */
export async function report(path: string, options: ReportOptions): Promise<void> {
  const { output, language } = options;
  const settings = new Settings(loadPack(), options.config);
  const words = commandWords(answerLanguage(language, await settings.languageIn(dirname(path)))).report;
  const format = options.format ?? formatOf(output, words);
  if (format === 'docx' && output === undefined && process.stdout.isTTY) throw new UsageError(words.noTerminal);
  const [file] = await checkEach([path], options, settings);
  if (!file) return;
  const written = await write(reportOf(file, basename(path), language), format);
  if (output === undefined) {
    process.stdout.write(written);
    return;
  }
  await writeWhole(output, written, answerLanguage(language, languageOf([file])));
}

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  '': 'html',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.csv': 'csv',
  '.json': 'json',
};

/** The format that a file's ending tells; a page where no file is named. Throws a `UsageError` on an ending of another format. */
function formatOf(output: string | undefined, words: CommandWords['report']): ReportFormat {
  const ending = extname(output ?? '').toLowerCase();
  const format = FORMATS[ending];
  if (format) return format;
  throw new UsageError(words.otherEnding(output ?? '', ending));
}

async function write(made: Report, format: ReportFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return (await import('../../language-server/report/html/page')).writeHtml([made]);
    case 'docx':
      return (await import('../../language-server/report/docx/write-docx')).writeDocx(made);
    case 'csv':
      return (await import('../../language-server/report/csv')).writeCsv(made);
    case 'json':
      return `${JSON.stringify(made, null, 2)}\n`;
  }
}
