/**
 * What people decided about findings, and what they said of the procurement: the record that travels with a document.
 *
 * A decision names its rule and carries two hashes: of the text it is about (`textHash`) and of what the rule meant
 * when it was taken (`meaning`, see rule-meaning.ts). When either changes, the decision no longer holds and the finding
 * is open again. The codecs (Word's custom XML part, a Markdown comment, a file beside the draft) and every host use
 * these types and no others. Nothing here needs Node or a browser.
 */
import type { Config } from '../config/schema';

export const DECISION_STATES = ['ignored', 'accepted-risk', 'fixed'] as const;
/** ignored: wrong or not to the point here · accepted-risk: right, and kept knowingly · fixed: the text was changed. */
export type DecisionState = (typeof DECISION_STATES)[number];

export interface Decision {
  ruleId: string;
  /** Of the flagged text with the words around it, 16 hexadecimal digits (see text-hash.ts). */
  textHash: string;
  state: DecisionState;
  /** Why, in the words of who decided. Never empty. */
  reason: string;
  /** Who decided, as they are called; '' where not told. */
  author: string;
  /** When, ISO 8601 in UTC: 2026-11-21T09:30:00Z; '' where not told. */
  time: string;
  /** Hash of what the rule meant when it was decided, 16 hexadecimal digits; '' where not told, which never reopens. */
  meaning: string;
  /** The start of the flagged text, for people who read the record; '' for what is missing from a draft. */
  excerpt: string;
}

/** What the user said of one document's procurement: as in `tenderlint.yaml`, without what speaks of folders. */
export type StoredContext = Omit<Config, 'ignore' | 'packs'>;

/** All that tenderlint keeps with one document. */
export interface DocumentRecord {
  decisions: readonly Decision[];
  context: StoredContext;
}

/** Name of the file that keeps the records of the drafts in its folder, for formats that cannot hold their own. */
export const DECISIONS_FILE = '.tenderlint-decisions.yaml';

export const EMPTY_RECORD: DocumentRecord = { decisions: [], context: {} };

export function isEmptyRecord({ decisions, context }: DocumentRecord): boolean {
  return decisions.length === 0 && Object.keys(context).length === 0;
}

/** Which decision: two with the same key speak of the same thing, and the later one holds. */
export function decisionKey({ ruleId, textHash }: Pick<Decision, 'ruleId' | 'textHash'>): string {
  return `${ruleId} ${textHash}`;
}

/** The record with a decision added, in the place of an earlier one on the same thing. */
export function withDecision(record: DocumentRecord, decision: Decision): DocumentRecord {
  return { ...record, decisions: [...withoutDecision(record, decision).decisions, decision] };
}

/** The record without what was decided on a thing. */
export function withoutDecision(record: DocumentRecord, of: Pick<Decision, 'ruleId' | 'textHash'>): DocumentRecord {
  const key = decisionKey(of);
  return { ...record, decisions: record.decisions.filter((each) => decisionKey(each) !== key) };
}

/** One record of several for the same document. Of decisions on the same thing the latest holds; later contexts win. */
export function mergeRecords(...records: readonly DocumentRecord[]): DocumentRecord {
  const latest = new Map<string, Decision>();
  for (const decision of records.flatMap(({ decisions }) => decisions)) {
    const known = latest.get(decisionKey(decision));
    if (!known || known.time <= decision.time) latest.set(decisionKey(decision), decision);
  }
  return {
    decisions: [...latest.values()],
    context: Object.assign({}, ...records.map(({ context }) => context)) as StoredContext,
  };
}
