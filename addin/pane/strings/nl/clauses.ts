import type { ClausesStrings } from '../shape/clauses';
import { plural } from './plural';

export const clauses: ClausesStrings = {
  clauses: {
    title: 'Clausulebibliotheek',
    intro: 'Kant-en-klare tekst in de taal van uw ontwerp en voor het land ervan.',
    search: 'Zoeken in de clausules',
    insert: 'Invoegen',
    copy: 'Kopiëren',
    empty: 'Geen clausule gevonden.',
    count: (count) => plural(count, 'clausule', 'clausules'),
    place: 'Komt als wijziging aan het eind van het hoofdstuk waarin uw cursor staat.',
  },
};
