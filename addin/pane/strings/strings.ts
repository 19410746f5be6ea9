/** Every word of the pane and the page, in one shape for all languages. */
import type { Family, FindingKind, NotApplied, Phase, Severity } from '../../../language-server/engine/finding';
import type { DecisionState } from '../../../language-server/decisions/decision';
import type { CoverageState } from '../../../language-server/document/coverage';
import type { HostErrorCode, NotRead } from '../../host';

export interface Strings {
  family: Readonly<Record<Family, string>>;
  severity: Readonly<Record<Severity, string>>;
  phase: Readonly<Record<Phase, string>>;
  kind: Readonly<Record<FindingKind, string>>;
  country: Readonly<Record<'BE' | 'NL' | 'FR' | 'DE' | 'AT' | 'CH' | 'UK' | 'NO' | 'EU', string>>;
  product: Readonly<Record<Product, string>>;
  tabs: {
    label: string;
    findings: string;
    coverage: string;
    clauses: string;
    procurement: string;
    report: string;
    settings: string;
  };
  status: {
    reading: string;
    checking: string;
    changed: string;
    upToDate: (time: string) => string;
    failed: string;
    /** What to do when nothing could be checked. */
    failedHint: string;
    retry: string;
    checkAgain: string;
  };
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
  coverage: {
    title: string;
    intro: string;
    state: Readonly<Record<CoverageState, string>>;
    elements: (present: number, total: number) => string;
    show: string;
    empty: string;
  };
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
  procurement: {
    title: string;
    intro: string;
    country: string;
    buyer: string;
    buyers: Readonly<Record<'central' | 'sub-central' | 'utility', string>>;
    threshold: string;
    thresholds: Readonly<Record<'above' | 'below', string>>;
    products: string;
    date: string;
    dateHint: string;
    kind: string;
    kinds: Readonly<Record<'tender' | 'template', string>>;
    fromDraft: (value: string) => string;
    unknown: string;
    questions: string;
    parts: string;
    partsHint: string;
    noParts: string;
    notApplied: string;
    notAppliedRules: (count: number) => string;
    notAppliedReason: Readonly<Record<NotApplied['reason'], string>>;
  };
  settings: {
    title: string;
    language: string;
    auto: string;
    theme: string;
    themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    marks: string;
    marksHint: string;
    marksMissing: string;
    author: string;
    authorHint: string;
    rulesOff: string;
    noRulesOff: string;
    hereOnly: string;
    everywhere: string;
    switchOn: string;
    diagnostics: string;
    diagnosticsHint: string;
    copy: string;
    data: string;
    dataHint: string;
    removeData: string;
    introduction: string;
  };
  introduction: {
    title: string;
    step: (step: number, of: number) => string;
    first: { title: string; text: string };
    second: { title: string; text: string };
    third: { title: string; text: string };
    next: string;
    back: string;
    start: string;
    skip: string;
  };
  notice: {
    applied: string;
    commented: string;
    'applied-without-comment': string;
    inserted: string;
    copied: string;
    undone: string;
    decided: string;
    restored: string;
    saved: string;
    'report-ready': string;
    'taken-over': string;
    'moved-on': string;
    appliedMany: (applied: number, refused: number, cancelled: boolean) => string;
    refused: Readonly<Record<HostErrorCode, string>>;
    failed: (detail: string) => string;
    undo: string;
    dismiss: string;
  };
  limits: {
    title: string;
    part: Readonly<Record<Exclude<NotRead['part'], 'other'>, string>>;
    notRead: (part: string) => string;
    maybe: (part: string) => string;
    openDeletions: (count: number) => string;
    readOnly: string;
    protected: string;
    plain: string;
    noStorage: string;
  };
  report: {
    title: string;
    intro: string;
    /** What stands in it, part by part. */
    parts: readonly [string, string, string, string];
    language: string;
    saveWord: string;
    savePage: string;
    /** In Word: as a new document beside this one. */
    openWord: string;
    private: string;
    takeOver: string;
    takeOverHint: string;
    chooseCopy: string;
    nothingToTake: (file: string) => string;
  };
  page: {
    tagline: string;
    drop: string;
    choose: string;
    formats: string;
    private: string;
    example: string;
    examples: string;
    open: string;
    export: string;
    document: string;
    review: string;
    missingHere: (count: number) => string;
    loading: string;
    unsaved: string;
    dropHere: string;
    notes: string;
    margins: string;
  };
}

export const PRODUCTS = [
  'laptop',
  'desktop',
  'monitor',
  'smartphone',
  'tablet',
  'printer',
  'server',
  'network',
  'accessory',
  'refurbished',
  'device-service',
  'leasing',
  'ict',
] as const;
export type Product = (typeof PRODUCTS)[number];
