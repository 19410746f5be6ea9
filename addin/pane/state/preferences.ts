/** What the user likes, kept in this browser. Nothing of any document. */
import { LANGUAGES, type Language } from '../../../language-server/engine/draft';
import type { Grouping } from './rows';

/** A rule the user has switched off for every document, and why. */
export interface RuleOff {
  reason: string;
  /** ISO 8601 in UTC. */
  time: string;
}

export interface Preferences {
  /** auto: the language of the program around the pane. */
  language: Language | 'auto';
  theme: 'auto' | 'light' | 'dark';
  /** Underlines in the text. */
  marks: boolean;
  grouping: Grouping;
  /** Name on comments and decisions, where the host does not set it; '' for none. */
  author: string;
  /** The steps for newcomers were gone through or skipped. */
  introduced: boolean;
  rulesOff: Readonly<Record<string, RuleOff>>;
}

export const DEFAULTS: Preferences = {
  language: 'auto',
  theme: 'auto',
  marks: true,
  grouping: 'section',
  author: '',
  introduced: false,
  rulesOff: {},
};

/** Reads what was kept; anything that is not as it should be is taken as not told. */
export function readPreferences(json: string | null): Preferences {
  const given = parse(json);
  const { language, theme, marks, grouping, author, introduced, rulesOff } = given;
  return {
    language: LANGUAGES.find((each) => each === language) ?? DEFAULTS.language,
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    marks: typeof marks === 'boolean' ? marks : DEFAULTS.marks,
    grouping: grouping === 'family' ? 'family' : DEFAULTS.grouping,
    author: typeof author === 'string' ? author : DEFAULTS.author,
    introduced: introduced === true,
    rulesOff: isRecord(rulesOff) ? readRulesOff(rulesOff) : {},
  };
}

function readRulesOff(given: Record<string, unknown>): Record<string, RuleOff> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([rule, value]) => {
      if (!isRecord(value) || typeof value.reason !== 'string') return [];
      return [[rule, { reason: value.reason, time: typeof value.time === 'string' ? value.time : '' }]];
    }),
  );
}

function parse(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The interface language for a BCP 47 tag: that of the tag where we have it, else English. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((each) => each === primary) ?? 'en';
}
