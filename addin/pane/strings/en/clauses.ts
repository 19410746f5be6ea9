import type { ClausesStrings } from '../shape/clauses';
import { plural } from './plural';

export const clauses: ClausesStrings = {
  clauses: {
    title: 'Clause library',
    intro: 'Ready wording in the language of your draft and for its country.',
    search: 'Search in the clauses',
    insert: 'Insert',
    copy: 'Copy',
    empty: 'No clause matches.',
    count: (count) => plural(count, 'clause', 'clauses'),
    place: 'Inserted at the end of the section where your cursor stands, as a tracked change.',
  },
};
