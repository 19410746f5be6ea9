/** The report of `tenderlint check --format html`: all drafts on one page. */
import { writeHtml } from '../../language-server/report/html/page';
import { reportOf } from '../draft-report';
import { placeOf, type Report } from '../report';

export function formatHtml({ files, errors }: Report): string {
  const reports = files.map((file) => reportOf(file, file.path));
  return writeHtml(
    reports,
    errors.map((error) => ({ path: placeOf(error), message: error.message })),
  );
}
