import type { FrameStrings } from '../shape/frame';

export const frame: FrameStrings = {
  tabs: {
    label: 'Parts of the review',
    findings: 'Findings',
    coverage: 'Coverage',
    clauses: 'Clauses',
    procurement: 'Tender',
    report: 'Report',
    settings: 'Settings',
  },
  status: {
    reading: 'Reading the document…',
    checking: 'Checking…',
    changed: 'The text has changed, checking again…',
    upToDate: (time) => `Up to date, checked at ${time}`,
    failed: 'The draft could not be checked',
    failedHint: 'Nothing in your document was changed.',
    retry: 'Try again',
    checkAgain: 'Check again',
  },
  introduction: {
    title: 'Welcome',
    step: (step, of) => `Step ${step} of ${of}`,
    first: {
      title: 'A second pair of eyes',
      text: 'tenderlint reads your draft tender for ICT hardware and points out what may not hold: human rights, labels, repair and green claims. Everything happens on this computer. Not a word of your document leaves it.',
    },
    second: {
      title: 'Where do you buy?',
      text: 'The law differs by country. You can change this at any time under “Tender”.',
    },
    third: {
      title: 'You decide',
      text: 'Each finding says what stands there, why it matters and what you could write instead. Suggestions go in as tracked changes, and you set aside with a reason what does not fit.',
    },
    next: 'Next',
    back: 'Back',
    start: 'Start the review',
    skip: 'Skip',
  },
};
