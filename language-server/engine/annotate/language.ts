/** Which language a passage is in, by its function words. */
import { LANGUAGES, type Language } from '../draft';
import { fold } from './fold';

const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  nl: 'wij ons onze moeten mogen zij hun wel nog wat waar maar daarom de het een en van in op te dat die voor met zijn niet worden wordt aan door bij uit ook als naar of deze dit moet kan zal om over tot onder tussen indien minstens dient geen alle na elk elke per heeft hebben binnen zonder werd ten',
  fr: 'nous notre nos vous doivent peuvent sont c n se si mais ou le la les un une des et de du en dans que qui pour avec est sont ne pas au aux par sur ou ce cette ces il elle doit peut sera leur son ses sans entre selon plus tout toute chaque lors dont soit l d',
  de: 'wir uns unsere mussen konnen durfen darf sein ihre wenn nur sondern wie diese dieser der die das den dem des ein eine einer eines einem und in zu von mit auf fur ist sind nicht werden wird bei nach auch als oder aus an durch uber zum zur im vom kann muss soll sowie unter zwischen bis sich jeder jede jedes es hat haben ohne keine',
  en: 'we our they should can does where but those these the a an and of in to for with is are be not on by or as that this which shall must will may from at any all it its their each such than under into between if no has have per only',
};

const MEMBERS = new Map<string, number>();
LANGUAGES.forEach((language, index) => {
  for (const word of FUNCTION_WORDS[language].split(' ')) MEMBERS.set(word, (MEMBERS.get(word) ?? 0) | (1 << index));
});

/** Letters that one of the languages alone writes, or nearly so. */
const OWN_LETTERS: Readonly<Partial<Record<Language, string>>> = { fr: 'àâçèêîôùûœ', de: 'äöüß' };

const SIGNS = new Map<number, number>();
LANGUAGES.forEach((language, index) => {
  for (const letter of OWN_LETTERS[language] ?? '') SIGNS.set(letter.charCodeAt(0), index);
});

/** Function words and letters of each language found in a text, in the order of LANGUAGES. */
export type LanguageScores = readonly number[];

const MOST_WORDS_ASKED = 80;
const LONGEST_FUNCTION_WORD = 9;
const LETTER = /[\p{L}\p{M}]/u;

/** Which languages a short word as it stands in a text is a function word of, folded once. */
const asked = new Map<string, number>();
const MOST_REMEMBERED = 50_000;

function membership(raw: string): number {
  let mask = asked.get(raw);
  if (mask === undefined) {
    if (asked.size >= MOST_REMEMBERED) asked.clear();
    asked.set(raw, (mask = MEMBERS.get(fold(raw)) ?? 0));
  }
  return mask;
}

/** Counts the function words, and the words with a letter of one language, among the first words of a text. */
export function scoreLanguages(text: string): LanguageScores {
  const scores = [0, 0, 0, 0];
  let words = 0;
  for (let at = 0; at < text.length;) {
    let size = letterAt(text, at);
    if (size === 0) {
      at++;
      continue;
    }
    if (++words > MOST_WORDS_ASKED) break;
    const start = at;
    let sign: number | undefined;
    while (size > 0) {
      sign ??= SIGNS.get(text.charCodeAt(at));
      at += size;
      size = letterAt(text, at);
    }
    if (sign !== undefined) scores[sign] = (scores[sign] ?? 0) + 1;
    if (at - start > LONGEST_FUNCTION_WORD) continue;
    const mask = membership(text.slice(start, at));
    if (mask !== 0)
      for (let index = 0; index < 4; index++) if (mask & (1 << index)) scores[index] = (scores[index] ?? 0) + 1;
  }
  return scores;
}

/** Code units of the letter or mark at an offset; 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? code);
  return LETTER.test(letter) ? letter.length : 0;
}

/** The language the scores speak for, or undefined where two are too close or too little was said. */
export function clearLanguage(scores: LanguageScores): Language | undefined {
  let best = 0;
  let second = -1;
  scores.forEach((score, index) => {
    if (index === best) return;
    if (score > (scores[best] ?? 0)) {
      second = best;
      best = index;
    } else if (second < 0 || score > (scores[second] ?? 0)) second = index;
  });
  const top = scores[best] ?? 0;
  const runnerUp = scores[second] ?? 0;
  return top >= 3 && top >= runnerUp * 1.5 ? LANGUAGES[best] : undefined;
}
