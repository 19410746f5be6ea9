/** The frame of the pane and its introduction. */

export interface FrameStrings {
  tabs: {
    label: string;
    findings: string;
    coverage: string;
    clauses: string;
    procurement: string;
    report: string;
    settings: string;
  };
  status: {
    reading: string;
    checking: string;
    changed: string;
    upToDate: (time: string) => string;
    failed: string;
    /** What to do when nothing could be checked. */
    failedHint: string;
    retry: string;
    checkAgain: string;
  };
  introduction: {
    title: string;
    step: (step: number, of: number) => string;
    first: { title: string; text: string };
    second: { title: string; text: string };
    third: { title: string; text: string };
    next: string;
    back: string;
    start: string;
    skip: string;
  };
}
