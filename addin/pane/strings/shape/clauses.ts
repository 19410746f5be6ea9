/** The library of clauses. */

export interface ClausesStrings {
  clauses: {
    title: string;
    intro: string;
    search: string;
    insert: string;
    copy: string;
    empty: string;
    count: (count: number) => string;
    place: string;
  };
}
