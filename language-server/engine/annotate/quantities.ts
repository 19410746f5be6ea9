/** Amounts in a sentence: lengths of time, percentages, counts, points, money, dates. */
import type { Language } from '../draft';
import type { Word } from './lexicon';
import { UNIT_DAYS, type TimeUnit } from './numbers';
import type { Tokens } from './tokens';

export type QuantityKind = 'duration' | 'percent' | 'count' | 'money' | 'points' | 'measure' | 'date';

export interface Quantity {
  kind: QuantityKind;
  /** The number as said; for a duration in `unit`s. */
  value: number;
  unit: TimeUnit | undefined;
  /** For a duration its length in days, else NaN. */
  days: number;
  /** Token range, last exclusive. */
  first: number;
  last: number;
  /** Range in the text the tokens are of. */
  start: number;
  end: number;
}

/** A number with the token it ends before. */
interface SaidNumber {
  value: number;
  last: number;
}

/** An amount whose place in the text is still to be told. */
type Amount = Omit<Quantity, 'start' | 'end'>;

const PERCENT: Readonly<Record<Language, RegExp>> = {
  nl: /^(procent|percent)$/,
  fr: /^(pourcent|pourcents)$/,
  de: /^prozent/,
  en: /^(percent|pc)$/,
};
const POINTS: Readonly<Record<Language, RegExp>> = {
  nl: /^punt(en)?$/,
  fr: /^points?$/,
  de: /^(punkten?|bewertungspunkte?n?|leistungspunkte?n?)$/,
  en: /^(points?|marks?)$/,
};
const MONEY = /^(eur|euro|euros|chf|gbp|nok|franken|francs|pounds)$/;
const MEASURES =
  /^(gb|tb|mb|kg|g|gram|grammes|gramm|kilo|kilogram|mm|cm|m|km|w|watt|kwh|wh|mah|nits|cd|hz|ghz|mhz|db|inch|inches|duim|pouces?|zoll|lumen|kva|v|dpi|ppm|co2e|co2eq|minuten?|minutes?|min|stuks?|stuck|units|unites|toestellen|gerate|appareils|devices)$/;
const CYCLES: Readonly<Record<Language, RegExp>> = {
  nl: /(cycli|cyclussen|cyclus)$/,
  fr: /^cycles?$/,
  de: /(zyklen|zyklus)$/,
  en: /^cycles?$/,
};
const MONTHS =
  /^(jan(uari|uary|vier|uar)?|feb(ruari|ruary|ruar)?|fevrier|maart|march|mars|marz|april|avril|mei|may|mai|juni|june|juin|juli|july|juillet|aug(ustus|ust)?|aout|sept(ember|embre)?|o[kc]t(ober|obre)?|nov(ember|embre)?|de[cz](ember|embre)?)$/;

/** Numbers that are articles as well: they count only with the unit right behind ("een jaar", not "een aantal jaren"). */
const ARTICLE = /^(een|une?|eine?|eine[mnrs])$/;
/** English says "within a month"; "twice a year" is no length of time. */
const BEFORE_ONE = /^(within|after|than|least)$/;
const ONE = /^an?$/;
/** "540 000": a group of three digits, one space behind another. */
const LEADING_GROUP = /^\d{1,3}$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?$/;
const SPACE = /^[ \u00a0\u202f]$/;

/**
 * All amounts among tokens `from .. to`. A number written twice ("drie (3) jaar") is one amount; "vingt-quatre" and
 * "twenty-four" are read as one number.
 */
export function findQuantities(
  words: readonly Word[],
  from: number,
  to: number,
  language: Language,
  tokens: Tokens,
): Quantity[] {
  const { starts, ends } = tokens;
  return findAmounts(words, from, to, language, tokens).map((amount) => {
    const start = starts[amount.first] ?? 0;
    return { ...amount, start, end: ends[amount.last - 1] ?? start };
  });
}

function findAmounts(words: readonly Word[], from: number, to: number, language: Language, tokens: Tokens): Amount[] {
  const found: Amount[] = [];
  let at = from;
  while (at < to) {
    const word = words[at];
    if (word?.adjective && !Number.isNaN(word.adjective.value)) {
      found.push(duration(word.adjective.value, word.adjective.unit, at, at + 1));
      at++;
      continue;
    }
    if (!word || Number.isNaN(word.value)) {
      if (word?.folded === 'nbd') found.push(duration(1, 'day', at, at + 1));
      if (language === 'en' && word?.unit && isOneOf(words, from, at))
        found.push(duration(1, word.unit, at - 1, at + 1));
      at++;
      continue;
    }
    const amountOf = (number: SaidNumber | undefined): Amount | undefined =>
      number && (nameUnit(words, at, number, to, language) ?? moneyBefore(words, from, at, number));
    const number = readNumber(words, at, to);
    // Two numbers side by side are one only where an amount comes of it: "lot 2 100 points".
    const amount = amountOf(groupedNumber(words, at, to, tokens)) ?? amountOf(number);
    if (amount) {
      found.push(amount);
      at = amount.last;
    } else at = number.last;
  }
  return found;
}

function duration(value: number, unit: TimeUnit, first: number, last: number): Amount {
  return { kind: 'duration', value, unit, days: value * UNIT_DAYS[unit], first, last };
}

/** What a number word makes together with those before it: "quatre-vingt-douze", "two hundred"; undefined where it is a number of its own. */
function joinedNumber(value: number, next: number): number | undefined {
  if (next === 100) return value >= 1 && value <= 9 ? value * 100 : undefined;
  const below = value % 100;
  if (value >= 100 && below === 0) return next < 100 ? value + next : undefined;
  if (below === 4 && next === 20) return value - below + 80;
  const tens = below >= 20 && below % 10 === 0 && next < 20;
  const teens = below === 10 && next >= 7 && next <= 9;
  return tens || teens ? value + next : undefined;
}

/** Stands within a number in words: "vingt et un", "one hundred and twenty". */
const AND = /^(?:et|and|en|und)$/;

/** True of a unit that English counts one of: "within a month". */
function isOneOf(words: readonly Word[], from: number, unit: number): boolean {
  if (unit - 2 < from) return false;
  return ONE.test(words[unit - 1]?.folded ?? '') && BEFORE_ONE.test(words[unit - 2]?.folded ?? '');
}

/** A number in groups of three digits with a space between; undefined where it is none. */
function groupedNumber(
  words: readonly Word[],
  at: number,
  to: number,
  { text, starts, ends }: Tokens,
): SaidNumber | undefined {
  let digits = words[at]?.folded ?? '';
  if (!LEADING_GROUP.test(digits)) return undefined;
  let last = at + 1;
  for (; last < to; last++) {
    const group = words[last]?.folded ?? '';
    if (!GROUP.test(group) || !SPACE.test(text.slice(ends[last - 1], starts[last]))) break;
    digits += group;
  }
  return last > at + 1 ? { value: Number(digits.replace(',', '.')), last } : undefined;
}

/** A number over one or more tokens: "drie (3)", "vingt quatre", "quatre vingt", "one hundred and twenty". */
function readNumber(words: readonly Word[], at: number, to: number): SaidNumber {
  let value = words[at]?.value ?? NaN;
  let last = at + 1;
  for (let next = last; next < to; next++) {
    const word = words[next];
    // Said twice: in words and in digits.
    if (word?.value === value && isDigits(word) !== isDigits(words[at])) return { value, last: next + 1 };
    if (isDigits(words[at]) || isDigits(word)) break;
    const isAnd = next === last && AND.test(word?.folded ?? '');
    if (isAnd) continue;
    const said = word?.value ?? NaN;
    if (Number.isNaN(said) || (next > last && !joinsByAnd(value, said))) break;
    const joined = joinedNumber(value, said);
    if (joined === undefined) break;
    value = joined;
    last = next + 1;
  }
  return { value, last };
}

/** "cent et vingt", "one hundred and twenty", "vingt et un", "soixante et onze"; no others, which are two numbers. */
function joinsByAnd(value: number, next: number): boolean {
  return value % 100 === 0 || next === 1 || next === 11;
}

function isDigits(word: Word | undefined): boolean {
  return /^\d/.test(word?.folded ?? '');
}

function isMoney(word: Word | undefined): boolean {
  return word !== undefined && (MONEY.test(word.folded) || '€£$'.includes(word.folded));
}

const MOST_POINTS = 1000;

/** Points of an award, not the thousands of a benchmark, nor access points. */
function isScore(value: number, before: Word | undefined, unit: string, language: Language): boolean {
  return value <= MOST_POINTS && POINTS[language].test(unit) && before?.folded !== 'access';
}

/** An amount with its currency in front: "€ 500", "EUR 500". */
function moneyBefore(words: readonly Word[], from: number, first: number, number: SaidNumber): Amount | undefined {
  if (first === from || !isMoney(words[first - 1])) return undefined;
  return { kind: 'money', value: number.value, unit: undefined, days: NaN, first: first - 1, last: number.last };
}

function nameUnit(
  words: readonly Word[],
  first: number,
  number: SaidNumber,
  to: number,
  language: Language,
): Amount | undefined {
  const make = (kind: QuantityKind, last: number): Amount => ({
    kind,
    value: number.value,
    unit: undefined,
    days: NaN,
    first,
    last,
  });
  const reach = number.last === first + 1 && ARTICLE.test(words[first]?.folded ?? '') ? 1 : 3;
  for (let at = number.last; at < Math.min(to, number.last + reach); at++) {
    const word = words[at];
    if (!word) break;
    const text = word.folded;
    if (word.unit) return duration(number.value, word.unit, first, at + 1);
    if (word.adjective && Number.isNaN(word.adjective.value))
      return duration(number.value, word.adjective.unit, first, at + 1);
    if (text === '%' || PERCENT[language].test(text)) return make('percent', at + 1);
    // The list of words is used again: behind the last stand those of another text.
    const next = at + 1 < to ? words[at + 1]?.folded : undefined;
    if ((text === 'pour' || text === 'per') && next === 'cent') return make('percent', at + 2);
    if (isScore(number.value, words[at - 1], text, language)) return make('points', at + 1);
    if (isMoney(word)) return make('money', at + 1);
    if (CYCLES[language].test(text)) return make('count', at + 1);
    if (at === number.last && MONTHS.test(text)) return make('date', at + 1);
    if (MEASURES.test(text)) return make('measure', at + 1);
    if (!Number.isNaN(word.value)) break;
  }
  return undefined;
}
