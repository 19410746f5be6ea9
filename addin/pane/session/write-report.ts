/** Has a report written in a worker of its own. */
import type { Report } from '../../../language-server/report/report';
import type { ReportAnswer, ReportFormat, ReportOrder } from './report-worker';

/** The bytes of the file. Rejects where it cannot be written. */
export async function writeReport(report: Report, format: ReportFormat): Promise<Uint8Array> {
  const worker = new Worker(new URL(/* webpackChunkName: "report" */ './report-worker.ts', import.meta.url));
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message || 'The report could not be written.'));
      worker.onmessage = ({ data }: MessageEvent<ReportAnswer>) => {
        if ('bytes' in data) resolve(data.bytes);
        else reject(new Error(data.problem));
      };
      worker.postMessage({ report, format } satisfies ReportOrder);
    });
  } finally {
    worker.terminate();
  }
}
