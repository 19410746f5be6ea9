import { en as shared } from '../../../../language-server/names/en';
import { capitalised } from '../capitalised';
import type { CoverageStrings } from '../shape/coverage';

export const coverage: CoverageStrings = {
  coverage: {
    title: 'What the draft covers',
    intro: 'The themes a tender for ICT hardware should speak to, and how this draft does.',
    state: capitalised(shared.coverage),
    elements: (present, total) => `${present} of ${total} elements`,
    show: 'Show',
    empty: 'Coverage is shown once the draft has been checked.',
  },
};
