import { fr as shared } from '../../../../language-server/names/fr';
import { capitalised } from '../capitalised';
import type { CoverageStrings } from '../shape/coverage';
import { plural } from './plural';

export const coverage: CoverageStrings = {
  coverage: {
    title: 'Ce que couvre le projet',
    intro: 'Les thèmes qu’un marché de matériel informatique devrait traiter, et comment ce projet le fait.',
    state: capitalised(shared.coverage),
    elements: (present, total) => `${plural(present, 'élément', 'éléments')} sur ${total}`,
    show: 'Montrer',
    empty: 'La couverture s’affiche une fois le projet vérifié.',
  },
};
