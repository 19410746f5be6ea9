/** `tenderlint report`: the review of one draft as a document for the file. */
import { basename, extname } from 'node:path';
import type { Language } from '../../language-server/engine/draft';
import type { Report } from '../../language-server/report/report';
import { checkEach, type Told } from '../check-file';
import { reportOf } from '../draft-report';
import type { ReportFormat } from '../options';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface ReportOptions extends Told {
  output?: string;
  format?: ReportFormat;
  language?: Language;
}

/** Writes the report to a file, or to standard output where none is named. Throws a `UsageError`. */
export async function report(path: string, options: ReportOptions): Promise<void> {
  const { output, language } = options;
  const format = options.format ?? formatOf(output);
  if (format === 'docx' && output === undefined && process.stdout.isTTY) {
    throw new UsageError('A Word file is not for a terminal: name a file with -o report.docx.');
  }
  const [file] = await checkEach([path], options);
  if (!file) return;
  const written = await write(reportOf(file, basename(path), language), format);
  if (output === undefined) {
    process.stdout.write(written);
    return;
  }
  await writeWhole(output, written);
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
function formatOf(output: string | undefined): ReportFormat {
  const ending = extname(output ?? '').toLowerCase();
  const format = FORMATS[ending];
  if (format) return format;
  throw new UsageError(
    `${output ?? ''}: a report is written as .html, .docx, .csv or .json, not as ${ending}. Name such a file, or say which with --format.`,
  );
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
