import { en as shared } from '../../../../language-server/names/en';
import { capitalised } from '../capitalised';
import type { CoverageStrings } from '../shape/coverage';
import { plural } from './plural';

export const coverage: CoverageStrings = {
  coverage: {
    title: 'What the draft covers',
    intro: 'The themes a tender for ICT hardware should speak to, and how this draft does.',
    state: capitalised(shared.coverage),
    elements: (present, total) => `${present} of ${plural(total, 'element', 'elements')}`,
    show: 'Show',
    empty: 'Coverage is shown once the draft has been checked.',
  },
};
