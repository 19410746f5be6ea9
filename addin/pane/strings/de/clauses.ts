import type { ClausesStrings } from '../shape/clauses';
import { plural } from './plural';

export const clauses: ClausesStrings = {
  clauses: {
    title: 'Klauselsammlung',
    intro: 'Fertige Texte in der Sprache Ihres Entwurfs und für sein Land.',
    search: 'In den Klauseln suchen',
    insert: 'Einfügen',
    copy: 'Kopieren',
    empty: 'Keine Klausel passt.',
    count: (count) => plural(count, 'Klausel', 'Klauseln'),
    place: 'Kommt als Änderung ans Ende des Abschnitts, in dem Ihr Cursor steht.',
  },
};
