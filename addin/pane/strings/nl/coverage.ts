import { nl as shared } from '../../../../language-server/names/nl';
import { capitalised } from '../capitalised';
import type { CoverageStrings } from '../shape/coverage';
import { plural } from './plural';

export const coverage: CoverageStrings = {
  coverage: {
    title: 'Wat het ontwerp regelt',
    intro: 'De thema’s die een opdracht voor ICT-hardware moet regelen, en hoe dit ontwerp dat doet.',
    state: capitalised(shared.coverage),
    elements: (present, total) => `${present} van ${plural(total, 'element', 'elementen')}`,
    show: 'Tonen',
    empty: 'De dekking verschijnt zodra het ontwerp is nagekeken.',
  },
};
