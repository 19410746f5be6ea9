import type { ClausesStrings } from '../shape/clauses';
import { plural } from './plural';

export const clauses: ClausesStrings = {
  clauses: {
    title: 'Bibliothèque de clauses',
    intro: 'Des textes prêts à l’emploi, dans la langue de votre projet et pour son pays.',
    search: 'Rechercher dans les clauses',
    insert: 'Insérer',
    copy: 'Copier',
    empty: 'Aucune clause ne correspond.',
    count: (count) => plural(count, 'clause', 'clauses'),
    place: 'Insérée en suivi des modifications à la fin de la section où se trouve votre curseur.',
  },
};
