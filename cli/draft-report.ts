/** The report on one checked file. */
import type { Language } from '../language-server/engine/draft';
import { makeReport } from '../language-server/report/make-report';
import type { Report } from '../language-server/report/report';
import { localDay } from '../language-server/server/local-day';
import type { FileReport } from './report';
import { VERSION } from './version';

/** `name`: as its readers know it; `language`: default that of the draft. */
export function reportOf(file: FileReport, name: string, language?: Language): Report {
  const { checked, pack } = file;
  return makeReport(checked, {
    name,
    pack,
    clauses: file.clauses(),
    language,
    program: VERSION,
    madeOn: localDay(),
  });
}
