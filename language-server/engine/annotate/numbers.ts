/** Numbers in digits and words, and the units of time, in four languages. All forms are folded. */
import type { Language } from '../draft';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  ),
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
  de: 'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
};

const TENS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  nl: {
    dertig: 30,
    veertig: 40,
    vijftig: 50,
    zestig: 60,
    zeventig: 70,
    tachtig: 80,
    negentig: 90,
    honderd: 100,
    honderdtwintig: 120,
    tweehonderd: 200,
    driehonderd: 300,
    vijfhonderd: 500,
    anderhalf: 1.5,
  },
  fr: {
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
    cent: 100,
    cents: 100,
    une: 1,
  },
  de: {
    dreissig: 30,
    vierzig: 40,
    funfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    hundert: 100,
    einhundert: 100,
    hundertzwanzig: 120,
    zweihundert: 200,
    dreihundert: 300,
    funfhundert: 500,
    eine: 1,
    eines: 1,
    einem: 1,
    einen: 1,
    einer: 1,
  },
  en: { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 },
};

/** What stands between unit and tens where they are one word: "achtenveertig", "achtundvierzig". */
const BETWEEN: Readonly<Record<Language, string | null>> = { nl: 'en', fr: null, de: 'und', en: null };

function numberWords(language: Language): ReadonlyMap<string, number> {
  const words = WORDS[language].map((word, value): [string, number] => [word, value]);
  const more = Object.entries(TENS[language]);
  return new Map([...words, ...joinedWords([...words, ...more], BETWEEN[language]), ...more]);
}

/** All numbers from 21 to 99 in a language that says the unit first, in one word. */
function joinedWords(words: readonly [string, number][], between: string | null): [string, number][] {
  if (between === null) return [];
  const tens = words.filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0);
  const units = words.filter(([, value]) => value >= 1 && value <= 9 && Number.isInteger(value));
  return tens.flatMap(([ten, tenValue]) =>
    units.map(([unit, value]): [string, number] => [unit + between + ten, tenValue + value]),
  );
}

const NUMBERS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  nl: numberWords('nl'),
  fr: numberWords('fr'),
  de: numberWords('de'),
  en: numberWords('en'),
};

/** Value of a token that is a number in digits or in words, else NaN. Points and spaces before three digits group them. */
export function numberValue(folded: string, language: Language): number {
  const first = folded.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (/^\d+(?:[.,' \u00a0\u202f]\d{3})+$/.test(folded)) return Number(folded.replace(/\D/g, ''));
    return /^\d+(?:[.,]\d+)?$/.test(folded) ? Number(folded.replace(',', '.')) : NaN;
  }
  return NUMBERS[language].get(folded) ?? NaN;
}

export type TimeUnit = 'year' | 'month' | 'week' | 'day' | 'hour';

/** Days in each unit, so that lengths of time compare. */
export const UNIT_DAYS: Readonly<Record<TimeUnit, number>> = { year: 365, month: 30.4, week: 7, day: 1, hour: 1 / 24 };

const UNITS: Readonly<Record<Language, ReadonlyMap<string, TimeUnit>>> = {
  nl: units(
    'jaar jaren jaars',
    'maand maanden',
    'week weken',
    'dag dagen werkdag werkdagen kalenderdag kalenderdagen',
    'uur uren werkuren',
  ),
  fr: units('an ans annee annees', 'mois', 'semaine semaines', 'jour jours', 'heure heures'),
  de: units(
    'jahr jahre jahren jahres vertragsjahre vertragsjahren kalenderjahre kalenderjahren betriebsjahre betriebsjahren nutzungsjahre nutzungsjahren',
    'monat monate monaten monats kalendermonate kalendermonaten',
    'woche wochen',
    'tag tage tagen tages werktag werktage werktagen werktages arbeitstag arbeitstage arbeitstagen arbeitstages kalendertage kalendertagen',
    'stunde stunden arbeitsstunden',
  ),
  en: units('year years', 'month months', 'week weeks', 'day days', 'hour hours'),
};

function units(year: string, month: string, week: string, day: string, hour: string): ReadonlyMap<string, TimeUnit> {
  const all: [string, TimeUnit][] = [];
  const lists: [TimeUnit, string][] = [
    ['year', year],
    ['month', month],
    ['week', week],
    ['day', day],
    ['hour', hour],
  ];
  for (const [unit, words] of lists) for (const word of words.split(' ')) all.push([word, unit]);
  return new Map(all);
}

/** The unit of time a token names, if any. English possessives count ("two years' warranty"). */
export function timeUnit(folded: string, language: Language): TimeUnit | undefined {
  return UNITS[language].get(folded) ?? UNITS[language].get(folded.replace(/'s?$/, ''));
}

const ADJECTIVES: Readonly<Record<Language, RegExp | null>> = {
  nl: /^(\d+|[a-z]+?)(jarige?|maandelijkse?|daagse?|urige?)$/,
  de: /^(\d+|[a-z]*?)(jahrige?[rmns]?|monatige?[rmns]?|tagige?[rmns]?|wochige?[rmns]?|stundige?[rmns]?)$/,
  fr: null,
  en: null,
};
const ADJECTIVE_UNITS: readonly [string, TimeUnit][] = [
  ['ja', 'year'],
  ['mo', 'month'],
  ['maand', 'month'],
  ['wo', 'week'],
  ['ta', 'day'],
  ['da', 'day'],
  ['st', 'hour'],
  ['ur', 'hour'],
];

/** A length of time told in one word: "driejarige", "36monatig", "zweijährige". The number may stand in the token before. */
export function timeAdjective(folded: string, language: Language): { value: number; unit: TimeUnit } | undefined {
  const match = ADJECTIVES[language]?.exec(folded);
  if (!match) return undefined;
  const head = match[1] ?? '';
  const ending = match[2] ?? '';
  const unit = ADJECTIVE_UNITS.find(([prefix]) => ending.startsWith(prefix))?.[1];
  if (!unit) return undefined;
  const value = head === '' ? NaN : numberValue(head, language);
  return head !== '' && Number.isNaN(value) ? undefined : { value, unit };
}
