/**
 * What clients and the server say to each other beside the Language Server Protocol: options, settings, commands and
 * requests of our own. Types and names only, so that any client can import it.
 */
import type { Config } from '../config/schema';
import type { ReopenedBecause } from '../decisions/apply-decisions';
import type { Decision, DecisionState, DocumentRecord } from '../decisions/decision';
import type { LawEntry } from '../document/citations';
import type { CoverageTheme } from '../document/coverage';
import type { SourceRange } from '../engine/draft';
import type { Buyer, Jurisdiction, Mode } from '../engine/context';
import type { Finding, NotApplied, Phase, RuleFailure } from '../engine/finding';
import type { Language } from '../engine/draft';
import type { CompiledPack } from '../engine/pack';

/** Section of the client's settings. */
export const SETTINGS_SECTION = 'tenderlint';

/** Settings of a client: those of `tenderlint.yaml`, which wins over them, and how the server presents itself. */
export interface ClientSettings extends Omit<Config, 'ignore' | 'packs'> {
  /** Milliseconds of quiet after an edit before findings are published. Default 120. */
  debounce?: number;
  /** Default true. */
  codeLens?: boolean;
  /** Default false. */
  inlayHints?: boolean;
  /** Draft languages whose findings are shown; default: all. */
  enable?: Partial<Record<Language, boolean>>;
}

/** Commands that a client carries out itself. Those it names in its options stand in code actions and lenses. */
export const CLIENT_COMMANDS = {
  /** Arguments: rule id, language. Shows the page that the server command `tenderlint.explain` returns. */
  explain: 'tenderlint.showRule',
  /** Arguments: uri, finding id, rule id. Asks for a reason, then runs the server command `tenderlint.ignore`. */
  ignore: 'tenderlint.askReason',
  /** Arguments: uri, clause id. Shows what `tenderlint.clauseElements` returns. */
  clauseElements: 'tenderlint.showElements',
} as const;

/** Commands the server carries out (`workspace/executeCommand`). */
export const SERVER_COMMANDS = {
  /** Arguments: rule id, language?. Returns `RulePage`; without a client command for it, shows it as a message. */
  explain: 'tenderlint.explain',
  /** Arguments: uri, finding id, reason. Writes the suppression comment into the document by `workspace/applyEdit`. */
  ignore: 'tenderlint.ignore',
  /** Arguments: uri, clause id. Returns `ClauseCoverage`. */
  clauseElements: 'tenderlint.clauseElements',
  /** Arguments: uri. Applies all safe replacements. */
  fixAll: 'tenderlint.fixAll',
  /** No arguments. Reviews every draft of the workspace folders with progress; returns `WorkspaceReview`. */
  reviewWorkspace: 'tenderlint.reviewWorkspace',
} as const;

export interface InitializationOptions {
  /** The text of pack.json. A worker needs it; in Node the server reads the one beside its bundle. */
  packText?: string;
  /** The texts of pack.nl.json and so on, the user's language among them; the server asks for others by `PACK_LANGUAGE_REQUEST`. */
  packLanguages?: Partial<Record<Language, string>>;
  /** A whole pack, in place of the texts. */
  pack?: CompiledPack;
  settings?: ClientSettings;
  /** Address of the folder with the rule pages, ending in a slash. Default in Node: the pages beside the program. */
  rulePages?: string;
  /** Which of `CLIENT_COMMANDS` the client carries out. */
  clientCommands?: readonly string[];
  /** Send `tenderlint/checked` after each check. Default false. */
  checkedNotification?: boolean;
}

/** Request to the client that handed over `packText`. `PackLanguageParams`; returns the text of that language's file. */
export const PACK_LANGUAGE_REQUEST = 'tenderlint/packLanguage';

export interface PackLanguageParams {
  language: Language;
}

/** Request. The findings of the current version of a document, in full. Result null: the document is not open. */
export const FINDINGS_REQUEST = 'tenderlint/findings';
/** Request. The section tree with phases and clauses. */
export const OUTLINE_REQUEST = 'tenderlint/outline';
/** Request. The clause library in a language and for a jurisdiction. */
export const CLAUSES_REQUEST = 'tenderlint/clauses';
/** Request. What the draft covers, theme by theme. */
export const COVERAGE_REQUEST = 'tenderlint/coverage';
/** Request. The report on a draft as data. Result: `Report` (`report/report.ts`); null: the document is not open. */
export const REPORT_REQUEST = 'tenderlint/report';
/** Request. One rule's page. */
export const RULE_REQUEST = 'tenderlint/rule';
/** Request. What stands behind one finding. */
export const DETAILS_REQUEST = 'tenderlint/details';
/** Notification to the server. What the user says of one document's procurement. */
export const CONTEXT_NOTIFICATION = 'tenderlint/context';
/** Request. The decision on a finding, ready to be kept; to take effect it comes back by `tenderlint/record`. */
export const DECISION_REQUEST = 'tenderlint/decision';
/** Notification to the server. What a document carries of decisions and context; replaces what was told before. */
export const RECORD_NOTIFICATION = 'tenderlint/record';
/** Notification to the server. The text of a settings file that the server cannot read itself. */
export const SETTINGS_FILE_NOTIFICATION = 'tenderlint/settingsFile';
/** Notification from the server after each check of a document (push, after the debounce). */
export const CHECKED_NOTIFICATION = 'tenderlint/checked';

export interface DocumentParams {
  textDocument: { uri: string };
}

export interface SuppressedFinding {
  finding: Finding;
  reason: string;
  /** Where it was decided upon; absent where a comment in the text suppresses it. */
  decision?: Decision;
}

/** A finding that stands although it was decided upon. */
export interface ReopenedFinding {
  /** Id of a finding in `findings`. */
  finding: string;
  decision: Decision;
  because: ReopenedBecause;
}

/** All offsets are UTF-16 code units of the document's text. */
export interface FindingsResult {
  uri: string;
  /** Version of the text the offsets count in. */
  version: number;
  /** Findings that stand, in reading order. */
  findings: Finding[];
  /** Findings set aside with a reason: by a comment in the text, or by a decision. */
  suppressed: SuppressedFinding[];
  reopened: ReopenedFinding[];
  /** Decisions whose text is not in the draft any more; those called fixed are among them. */
  resting: Decision[];
  language: Language;
  jurisdiction: string | null;
  productGroups: string[];
  ictHardware: boolean;
  checkedWords: number;
  notApplied: NotApplied[];
  failures: RuleFailure[];
  /** Parts the reader saw but could not read, in words for the user. */
  notRead: string[];
}

export interface OutlineSection extends SourceRange {
  title: string;
  level: number;
  phase: Phase;
  /** Range of the heading. */
  heading: SourceRange;
  clauses: { id: string; name: string; range: SourceRange }[];
  children: OutlineSection[];
}

export interface OutlineResult {
  version: number;
  sections: OutlineSection[];
}

export interface ClausesParams {
  language?: Language;
  jurisdiction?: Jurisdiction | null;
}

export interface ClauseEntry {
  id: string;
  name: string;
  /** Phases the clause belongs to; empty: any. */
  phases: string[];
  heading: string;
  /** Whole text: opening and core elements, a paragraph each. */
  paragraphs: string[];
}

export interface ClausesResult {
  clauses: ClauseEntry[];
}

export type { ClauseCoverage, CoverageState, CoverageTheme } from '../document/coverage';

export interface CoverageResult {
  version: number;
  themes: CoverageTheme[];
}

export interface ReportParams extends DocumentParams {
  /** Name of the draft, as its readers know it. */
  name: string;
  /** Language of the report; default: that of the draft. */
  language?: Language;
  /** Version of the program, for the foot of the report. */
  program: string;
}

export interface RuleParams {
  rule: string;
  language?: Language;
}

export interface RulePage {
  rule: string;
  title: string;
  /** Markdown: what it sees, why, the law with dates, the replacements. */
  markdown: string;
  address?: string;
}

export interface DetailsParams extends DocumentParams {
  /** Id of a finding of the current version. */
  finding: string;
  /** Language of the label facts; default: the client's. */
  language?: Language;
}

/** Result: `Decision`; null where the document is not open, no such finding stands in it, or the reason is empty. */
export interface DecisionParams extends DocumentParams {
  /** Id of a finding of the current version. */
  finding: string;
  state: DecisionState;
  reason: string;
  /** Who decides; '' where not told. */
  author: string;
  /** When, ISO 8601 in UTC. */
  time: string;
}

export interface RecordParams {
  uri: string;
  record: DocumentRecord;
}

export interface LabelFacts {
  name: string;
  facts: string[];
}

export interface FindingDetails {
  law: LawEntry[];
  labels: LabelFacts[];
  /** Address of the rule's page, where there is one. */
  address?: string;
}

/** Wins over settings files and front matter; keys left out count as not told. */
export interface ContextParams {
  uri: string;
  context: {
    jurisdiction?: Jurisdiction;
    buyer?: Buyer;
    threshold?: 'above' | 'below';
    productGroups?: string[];
    /** YYYY-MM-DD */
    date?: string;
    mode?: Mode;
    language?: Language;
    rules?: Config['rules'];
  };
}

export interface SettingsFileParams {
  uri: string;
  /** null: the file is gone. */
  text: string | null;
}

export interface CheckedParams {
  uri: string;
  version: number;
  errors: number;
  warnings: number;
  advice: number;
  language: Language;
  jurisdiction: string | null;
}

export interface WorkspaceReview {
  files: { uri: string; findings: number }[];
  /** Files that could not be read, with the reason. */
  errors: { uri: string; message: string }[];
  cancelled: boolean;
}
