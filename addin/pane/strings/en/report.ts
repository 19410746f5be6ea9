import type { ReportStrings } from '../shape/report';

export const report: ReportStrings = {
  report: {
    title: 'Report',
    intro: 'A report for your file, for colleagues and lawyers who do not use this program:',
    parts: [
      'what must be fixed, and why, with the law',
      'what the draft covers and what it leaves out',
      'the proposed text for each finding',
      'what was set aside, by whom and for what reason',
    ],
    language: 'Language of the report',
    saveWord: 'Save as Word document',
    savePage: 'Save as web page',
    openWord: 'Open as a new document',
    private: 'It is made on this computer and sent nowhere.',
    takeOver: 'Decisions from another copy',
    takeOverHint:
      'You have set findings aside in an earlier copy of this document? Take those decisions over. They hold where the text is still the same.',
    chooseCopy: 'Choose the copy…',
    nothingToTake: (file) => `${file} carries no decisions.`,
  },
};
