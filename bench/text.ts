/** Tender-like Markdown of any length, never twice the same paragraph: the corpus drafts, shuffled and renumbered. */
import { seeded } from '../rules/compile/seeded';
import { readCorpus } from '../test/quality/corpus';

/** A draft is read as a tender for ICT hardware whatever paragraphs stand first. */
const TITLES = {
  nl: 'Bestek: levering van laptops, schermen en toebehoren',
  fr: 'Cahier des charges : fourniture d’ordinateurs portables, d’écrans et d’accessoires',
  de: 'Leistungsbeschreibung: Lieferung von Laptops, Monitoren und Zubehör',
  en: 'Specification: supply of laptops, monitors and accessories',
};

/** A draft of about `words` words in one language. Every paragraph carries a number of its own. */
export function tenderText(words: number, language: 'nl' | 'fr' | 'de' | 'en' = 'nl'): string {
  const random = seeded(words);
  const paragraphs = readCorpus('test/corpus', ['development'])
    .filter((draft) => draft.language === language)
    .flatMap((draft) => draft.source.split(/\n{2,}/));
  const parts: string[] = [`# ${TITLES[language]}`];
  let count = 0;
  for (let number = 1; count < words; number++) {
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    const own = paragraph.replace(/(\p{L}{4,}) (\p{L}{4,})/u, `$1 ${number.toString(36)} $2`);
    parts.push(own);
    count += own.split(/\s+/).length;
  }
  return parts.join('\n\n');
}
