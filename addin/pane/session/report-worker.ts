/** A worker that writes a report and ends: making a Word document takes longer than a frame of the pane may. */
import type { Report } from '../../../language-server/report/report';

export const REPORT_FORMATS = ['docx', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Asked once. */
export interface ReportOrder {
  report: Report;
  format: ReportFormat;
}

/** The report as a file, or why there is none. */
export type ReportAnswer = { bytes: Uint8Array } | { problem: string };

/** The types of workers and of pages cannot be loaded together. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ReportOrder>) => void) | null;
  postMessage(answer: ReportAnswer): void;
};

scope.onmessage = ({ data }) => {
  written(data).then(
    (bytes) => scope.postMessage({ bytes }),
    (error: unknown) => scope.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
  );
};

async function written({ report, format }: ReportOrder): Promise<Uint8Array> {
  if (format === 'html') {
    const { writeHtml } = await import('../../../language-server/report/html/page');
    return new TextEncoder().encode(writeHtml([report]));
  }
  const { writeDocx } = await import('../../../language-server/report/docx/write-docx');
  return writeDocx(report);
}
