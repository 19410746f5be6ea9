/** The list of findings, their cards, and what is decided on them. */
import type { DecisionState } from '../../../../language-server/decisions/decision';

export interface FindingsStrings {
  summary: {
    mustFix: (count: number) => string;
    nothingToFix: string;
    showMustFix: string;
    showAll: string;
    family: (name: string, open: number, decided: number) => string;
    notIct: string;
  };
  list: {
    label: string;
    search: string;
    filters: string;
    filtersOn: string;
    severity: string;
    state: string;
    open: string;
    decided: string;
    all: string;
    group: string;
    bySection: string;
    byFamily: string;
    clear: string;
    shown: (shown: number, of: number) => string;
    nothingFound: string;
    nothingFoundHint: string;
    nothingMatches: string;
    top: string;
    selection: string;
    selectionOn: string;
    selectionOff: string;
    position: (position: number, of: number) => string;
    missing: string;
    reopened: string;
    applySafe: (count: number) => string;
  };
  card: {
    law: string;
    inForce: (from: string | undefined, until: string | undefined) => string;
    checkedOn: (day: string) => string;
    phase: string;
    elements: (present: number, total: number) => string;
    present: string;
    lacking: string;
    related: string;
    replacements: string;
    noReplacement: string;
    preview: string;
    inserted: (after: string) => string;
    insertedTop: string;
    edit: string;
    editLabel: string;
    editDone: string;
    editReset: string;
    noLongerFits: string;
    apply: string;
    applyPlain: string;
    insert: string;
    applyMore: string;
    withComment: string;
    commentOnly: string;
    goTo: string;
    rule: string;
  };
  decide: {
    ignore: string;
    title: string;
    reach: string;
    once: string;
    document: string;
    everywhere: string;
    onceHint: string;
    documentHint: string;
    everywhereHint: string;
    kind: string;
    state: Readonly<Record<Exclude<DecisionState, 'fixed'>, string>>;
    reason: string;
    reasonHint: string;
    reasonMissing: string;
    confirm: string;
    cancel: string;
    undo: string;
    by: (state: string, author: string, day: string) => string;
    states: Readonly<Record<DecisionState, string>>;
    inText: string;
  };
  safe: {
    title: string;
    intro: string;
    none: string;
    apply: (count: number) => string;
    progress: (done: number, total: number) => string;
    stop: string;
    back: string;
  };
}
