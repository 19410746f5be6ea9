import { de as shared } from '../../../../language-server/names/de';
import { capitalised } from '../capitalised';
import type { CoverageStrings } from '../shape/coverage';
import { plural } from './plural';

export const coverage: CoverageStrings = {
  coverage: {
    title: 'Was der Entwurf regelt',
    intro: 'Die Themen, die eine Vergabe von IT-Hardware regeln sollte, und wie dieser Entwurf es tut.',
    state: capitalised(shared.coverage),
    elements: (present, total) => `${present} von ${plural(total, 'Element', 'Elementen')}`,
    show: 'Zeigen',
    empty: 'Die Abdeckung erscheint, sobald der Entwurf geprüft ist.',
  },
};
