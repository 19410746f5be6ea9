/** The report for the file. */

export interface ReportStrings {
  report: {
    title: string;
    intro: string;
    /** What stands in it, part by part. */
    parts: readonly [string, string, string, string];
    language: string;
    saveWord: string;
    savePage: string;
    /** In Word: as a new document beside this one. */
    openWord: string;
    private: string;
    takeOver: string;
    takeOverHint: string;
    chooseCopy: string;
    nothingToTake: (file: string) => string;
  };
}
