/** References to an annex that the file does not contain although it contains others. */
import { LANGUAGES, type Language } from '../../draft';
import type { Passage } from '../../situate/situation';
import type { CheckHit, DraftCheck } from './check';

const WORDS: Readonly<Record<Language, string>> = {
  nl: 'bijlagen?|aanhangsels?',
  fr: 'annexes?|appendices?',
  de: 'anlagen?|anhang|anhänge|beilagen?',
  en: 'annex(?:es)?|appendix|appendices|schedules?',
};
const NUMBER = String.raw`(?<number>\d{1,2}(?![\d.,]*\s*%)|[A-Z]|[IVX]{1,4})(?![\p{L}\d])`;

/** The number of an annex, behind its word. */
const NUMBERED = String.raw`\s+(?:nr\.?\s*|n°\s*|no\.?\s*)?${NUMBER}`;

function perLanguage(make: (language: Language) => RegExp): Readonly<Record<Language, RegExp>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, RegExp>;
}

const REFERENCES = perLanguage(
  (language) => new RegExp(String.raw`(?<![\p{L}\d])(?<word>${WORDS[language]})${NUMBERED}`, 'giu'),
);
const OPENINGS = perLanguage((language) => new RegExp(String.raw`^(?:${WORDS[language]})${NUMBERED}`, 'iu'));

/** Numbers of one kind are compared with each other only: 3 with 1 and 2, not with A. */
function kindOf(number: string): 'digits' | 'letter' | 'roman' {
  if (/^\d/.test(number)) return 'digits';
  return /^[IVX]+$/.test(number) ? 'roman' : 'letter';
}

/** Options: none. Values: `match`. Flags the first reference to each missing annex. */
export const annexReference: DraftCheck = (matcher) => {
  const present = new Map<string, Set<string>>();
  let annexed = false;
  for (const [{ block }, numbers] of matcher.gather(OPENINGS, opening)) {
    for (const number of numbers) {
      const kind = kindOf(number);
      present.set(kind, (present.get(kind) ?? new Set<string>()).add(number));
    }
    if (block.kind === 'heading') annexed = true;
  }
  if (!annexed) return [];
  const flagged = new Set<string>();
  const isMissing = ({ number }: Reference): boolean => {
    const known = present.get(kindOf(number));
    if (!known || known.has(number) || flagged.has(number)) return false;
    flagged.add(number);
    return true;
  };
  return matcher
    .gather(REFERENCES, references)
    .flatMap(([, found]) => found.filter(isMissing))
    .map(({ hit }) => hit);
};

/** The number of the annex that a passage opens. */
function opening({ block, language }: Passage): string[] {
  const number = OPENINGS[language].exec(block.text)?.groups?.number;
  return number ? [number.toUpperCase()] : [];
}

interface Reference {
  number: string;
  hit: CheckHit;
}

function references(passage: Passage): Reference[] {
  const { block, annotation, language, judged } = passage;
  if (!judged || block.kind === 'heading') return [];
  const { text, sentences } = annotation;
  return [...text.matchAll(REFERENCES[language])].flatMap((match): Reference[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (isOfAnotherText(text, end)) return [];
    const sentence = sentences.find((each) => each.start <= start && start < each.end);
    const number = (match.groups?.number ?? '').toUpperCase();
    return [{ number, hit: { passage, sentence, start, end, values: { match: match[0] } } }];
  });
}

/** "Annex X to Directive 2014/24/EU" is an annex of a law. */
function isOfAnotherText(text: string, end: number): boolean {
  return /^\s*(?:\([^)]*\)\s*)?(?:to|of|van|bij|de|du|à|der|des|zu|zur|zum)\s+(?:the|de|la|le|l['’]|het|der|die)?\s*(?:\p{L}+\s+)?(?:\(?EU\)?|directive|regulation|act|richtlijn|verordening|wet|loi|règlement|décret|directive|richtlinie|verordnung|gesetz|EN|ISO|BöB|GWB|VgV)/iu.test(
    text.slice(end),
  );
}
