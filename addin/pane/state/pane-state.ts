/** All that the pane shows, and how each thing that happens changes it. Pure: the session does the work and tells. */
import type { DocumentRecord } from '../../../language-server/decisions/decision';
import { EMPTY_RECORD } from '../../../language-server/decisions/decision';
import { isHint, type Family, type Severity } from '../../../language-server/engine/finding';
import type { SourceRange } from '../../../language-server/engine/draft';
import type { FindingsResult, OutlineSection } from '../../../language-server/server/protocol';
import type { Capabilities, DocumentState, HostErrorCode, NotRead } from '../../host';
import type { Failure } from './failure';
import { isInScope, matches, NO_FILTER, toggled, WHOLE, type Filter, type Scope } from './filter';
import { itemsOf, type Item } from './item';
import type { Grouping } from './rows';
import { shifted, type TextShift } from './text-shift';

export const VIEWS = ['findings', 'coverage', 'clauses', 'procurement', 'report', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** fresh: the findings are of the text as it stands · changed: it has been edited since · checking: being checked. */
export type Freshness = 'fresh' | 'changed' | 'checking';

export type Stage = 'empty' | 'reading' | 'checking' | 'ready' | 'failed';

/** A short message to the user; the words are chosen when it is shown. */
export type Notice =
  | {
      kind:
        | 'applied'
        | 'commented'
        | 'applied-without-comment'
        | 'inserted'
        | 'copied'
        | 'undone'
        | 'decided'
        | 'restored'
        | 'saved'
        | 'report-ready'
        | 'taken-over';
    }
  | { kind: 'applied-many'; applied: number; refused: number; cancelled: boolean }
  | { kind: 'refused'; reason: HostErrorCode }
  | { kind: 'moved-on' }
  | { kind: 'failed'; failure: Failure };

export interface Progress {
  done: number;
  total: number;
}

export interface PaneState {
  stage: Stage;
  /** '': none. */
  failure: Failure;
  capabilities: Capabilities | undefined;
  document: DocumentState;
  notRead: readonly NotRead[];
  /** Paragraphs with tracked deletions of others still open in them. */
  openDeletions: number;
  result: FindingsResult | undefined;
  sections: readonly OutlineSection[];
  items: readonly Item[];
  freshness: Freshness;
  /** Milliseconds since 1970 of the last check; 0: none yet. */
  checkedAt: number;
  record: DocumentRecord;
  filter: Filter;
  /** Only what must be fixed before publication. */
  mustFix: boolean;
  grouping: Grouping;
  scope: Scope;
  view: View;
  /** The finding whose card is open. */
  opened: string | undefined;
  /** The finding that has, or had last, the keyboard. */
  focused: string | undefined;
  notice: { id: number; notice: Notice } | undefined;
  /** Of changes being made one after the other. */
  progress: Progress | undefined;
  /** The list of safe replacements is shown. */
  reviewingSafe: boolean;
  /** Number of changes that `undo` can take back. */
  changes: number;
  /** Counts up with all that the user does to the document or its record, undoing included. */
  edits: number;
  /** What `edits` was when the document was last saved as a file. */
  savedEdits: number;
}

export const START: PaneState = {
  stage: 'empty',
  failure: '',
  capabilities: undefined,
  document: { editing: 'allowed', tracking: 'unknown', name: '' },
  notRead: [],
  openDeletions: 0,
  result: undefined,
  sections: [],
  items: [],
  freshness: 'fresh',
  checkedAt: 0,
  record: EMPTY_RECORD,
  filter: NO_FILTER,
  mustFix: false,
  grouping: 'section',
  scope: WHOLE,
  view: 'findings',
  opened: undefined,
  focused: undefined,
  notice: undefined,
  progress: undefined,
  reviewingSafe: false,
  changes: 0,
  edits: 0,
  savedEdits: 0,
};

export type Action =
  | { type: 'reading'; capabilities: Capabilities }
  | { type: 'read'; notRead: readonly NotRead[]; openDeletions: number }
  | { type: 'document-changed' }
  | { type: 'document-state'; document: DocumentState }
  | { type: 'checking' }
  | {
      type: 'checked';
      result: FindingsResult;
      sections: readonly OutlineSection[];
      /** What edits did to the text since the findings before. */
      shifts: readonly TextShift[];
      at: number;
    }
  | { type: 'failed'; failure: Failure }
  | { type: 'closed' }
  | { type: 'record'; record: DocumentRecord }
  | { type: 'show'; view: View }
  | { type: 'filter-family'; family: Family }
  | { type: 'filter-severity'; severity: Severity }
  | { type: 'filter-state'; state: Filter['state'] }
  | { type: 'filter-text'; text: string }
  | { type: 'must-fix'; on: boolean }
  | { type: 'clear-filter' }
  | { type: 'group'; grouping: Grouping }
  | { type: 'scope'; only: SourceRange | undefined }
  | { type: 'skip'; section: SourceRange; skipped: boolean }
  | { type: 'open'; id: string | undefined }
  | { type: 'focus'; id: string | undefined }
  | { type: 'reveal'; id: string }
  | { type: 'cursor'; offset: number }
  | { type: 'notice'; notice: Notice }
  | { type: 'dismiss' }
  | { type: 'progress'; progress: Progress | undefined }
  | { type: 'review-safe'; on: boolean }
  | { type: 'changes'; changes: number }
  | { type: 'edited' }
  | { type: 'saved'; edits: number };

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'reading': {
      const { grouping, view } = state;
      return { ...START, grouping, view, stage: 'reading', capabilities: action.capabilities };
    }
    case 'read': {
      const { notRead, openDeletions } = action;
      return { ...state, notRead, openDeletions, stage: state.stage === 'ready' ? 'ready' : 'checking' };
    }
    case 'document-changed':
      return { ...state, freshness: 'changed' };
    case 'document-state':
      return { ...state, document: action.document };
    case 'checking':
      return { ...state, freshness: 'checking' };
    case 'checked':
      return withCheck(state, action);
    case 'failed':
      return { ...state, stage: 'failed', failure: action.failure, progress: undefined };
    case 'closed':
      return { ...START, grouping: state.grouping };
    case 'record':
      return { ...state, record: action.record };
    case 'show':
      return { ...state, view: action.view, reviewingSafe: false };
    case 'filter-family':
      return withFilter(state, { families: toggled(state.filter.families, action.family) });
    case 'filter-severity':
      return withFilter(state, { severities: toggled(state.filter.severities, action.severity) });
    case 'filter-state':
      return withFilter({ ...state, mustFix: state.mustFix && action.state === 'open' }, { state: action.state });
    case 'filter-text':
      return withFilter(state, { text: action.text });
    case 'must-fix':
      return withFilter({ ...state, mustFix: action.on }, action.on ? { state: 'open' } : {});
    case 'clear-filter':
      return { ...state, filter: NO_FILTER, mustFix: false, scope: { ...state.scope, only: undefined } };
    case 'group':
      return { ...state, grouping: action.grouping };
    case 'scope':
      return { ...state, scope: { ...state.scope, only: action.only } };
    case 'skip':
      return {
        ...state,
        scope: { ...state.scope, skipped: skip(state.scope.skipped, action.section, action.skipped) },
      };
    case 'open':
      return { ...state, opened: action.id, focused: action.id ?? state.focused };
    case 'focus':
      return { ...state, focused: action.id };
    case 'reveal':
      return reveal(state, action.id);
    case 'cursor':
      return atCursor(state, action.offset);
    case 'notice':
      return { ...state, notice: { id: (state.notice?.id ?? 0) + 1, notice: action.notice } };
    case 'dismiss':
      return { ...state, notice: undefined };
    case 'progress':
      return { ...state, progress: action.progress };
    case 'review-safe':
      return { ...state, reviewingSafe: action.on };
    case 'changes':
      return { ...state, changes: action.changes, edits: state.edits + 1 };
    case 'edited':
      return { ...state, edits: state.edits + 1 };
    case 'saved':
      return { ...state, savedEdits: action.edits };
  }
}

function withCheck(
  state: PaneState,
  { result, sections, shifts, at }: Extract<Action, { type: 'checked' }>,
): PaneState {
  const items = itemsOf(result, sections);
  const stands = (id: string | undefined): boolean => items.some(({ finding }) => finding.id === id);
  return {
    ...state,
    stage: 'ready',
    failure: '',
    result,
    sections,
    items,
    freshness: 'fresh',
    checkedAt: at,
    scope: shifts.length > 0 ? moved(state.scope, shifts, sections) : state.scope,
    opened: stands(state.opened) ? state.opened : undefined,
    focused: stands(state.focused) ? state.focused : undefined,
  };
}

/** After edits: what was selected, and the skipped sections that are still there, where they stand now. */
function moved({ only, skipped }: Scope, shifts: readonly TextShift[], sections: readonly OutlineSection[]): Scope {
  const ranges = flat(sections);
  return {
    only: only && shifted(only, shifts),
    skipped: skipped.flatMap((section) => {
      const { start } = shifted(section, shifts);
      return ranges.filter((range) => range.start === start).slice(0, 1);
    }),
  };
}

function flat(sections: readonly OutlineSection[]): SourceRange[] {
  return sections.flatMap(({ start, end, children }) => [{ start, end }, ...flat(children)]);
}

function withFilter(state: PaneState, change: Partial<Filter>): PaneState {
  return { ...state, filter: { ...state.filter, ...change } };
}

function skip(skipped: readonly SourceRange[], { start, end }: SourceRange, on: boolean): SourceRange[] {
  const rest = skipped.filter((range) => range.start !== start || range.end !== end);
  return on ? [...rest, { start, end }] : rest;
}

/** Opens a card from outside the list: filters that would hide it give way. */
function reveal(state: PaneState, id: string): PaneState {
  const item = state.items.find(({ finding }) => finding.id === id);
  if (!item) return state;
  const shown = { ...state, view: 'findings' as const, reviewingSafe: false, opened: id, focused: id };
  return isListed(item, state)
    ? shown
    : { ...shown, filter: { ...NO_FILTER, state: item.decision ? 'all' : 'open' }, mustFix: false };
}

/** The cursor stands in the text of a finding: its card opens, where the list shows it. */
function atCursor(state: PaneState, offset: number): PaneState {
  const here = visibleItems(state).filter(
    ({ finding: { start, end } }) => start <= offset && offset <= end && start < end,
  );
  const [first] = here;
  if (!first || state.view !== 'findings' || here.some(({ finding }) => finding.id === state.opened)) return state;
  return { ...state, opened: first.finding.id, focused: first.finding.id };
}

function isListed(item: Item, state: PaneState): boolean {
  return visibleItems(state).includes(item);
}

/** The findings the list shows, in reading order; hints come last. */
export function visibleItems({ items, filter, mustFix, scope }: PaneState): Item[] {
  const shown = items.filter(
    (item) =>
      isInScope(item, scope) &&
      matches(item, filter) &&
      (!mustFix || (item.finding.severity === 'error' && !item.decision)),
  );
  const isLast = ({ finding }: Item): boolean => isHint(finding);
  return [...shown.filter((item) => !isLast(item)), ...shown.filter(isLast)];
}

/** The findings in the part of the document that is looked at, whatever the filter: what the counts count. */
export function countedItems({ items, scope }: PaneState): Item[] {
  return items.filter((item) => isInScope(item, scope));
}

/** True where something the user did would be lost with the document as it is open. */
export function isUnsaved({ edits, savedEdits }: PaneState): boolean {
  return edits !== savedEdits;
}
