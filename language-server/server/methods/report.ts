/** `tenderlint/report`: the report on a draft as data; the client has it written in the form it wants. */
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { ReportParams } from '../protocol';
import type { Report } from '../../report/report';

export async function report(
  document: CheckedDocument,
  { name, language, program }: ReportParams,
  { pack, rules, host }: Desk,
): Promise<Report> {
  if (language) await rules.ready([language]);
  const { makeReport } = await import('../../report/make-report');
  return makeReport(document.checked, {
    name,
    pack,
    clauses: document.clauses(),
    language,
    program,
    madeOn: host.today(),
  });
}
