/** `tenderlint/report`: the report on a draft as data; the client has it written in the form it wants. */
import { makeReport } from '../../report/make-report';
import type { Report } from '../../report/report';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { ReportParams } from '../protocol';

/** The report in the language asked for, of which the rules are there. */
export function report(
  document: CheckedDocument,
  { name, language, program }: ReportParams,
  { pack, host }: Desk,
): Report {
  return makeReport(document.checked, {
    name,
    pack,
    clauses: document.clauses(),
    language,
    program,
    madeOn: host.today(),
  });
}
