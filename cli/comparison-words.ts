/** The words of `tenderlint diff` and `tenderlint compare`. */
import type { Language } from '../language-server/engine/draft';

export interface ComparisonWords {
  fixed: (count: number) => string;
  broke: (count: number) => string;
  left: (count: number) => string;
  setAside: (count: number) => string;
  reworded: string;
  same: string;
  onlyIn: (path: string) => string;
  differs: string;
  clause: string;
  subject: string;
  element: (clause: string) => string;
  label: string;
  amount: string;
  passage: string;
  differences: (count: number) => string;
  sameLanguage: string;
}

const WORDS: Readonly<Record<Language, ComparisonWords>> = {
  en: {
    fixed: (count) => `Fixed: ${count}`,
    broke: (count) => `New: ${count}`,
    left: (count) => `Still there: ${count}`,
    setAside: (count) => `Set aside since: ${count}`,
    reworded: 'reworded',
    same: 'No differences found.',
    onlyIn: (path) => `only in ${path}`,
    differs: 'differs',
    clause: 'Clause',
    subject: 'Subject',
    element: (clause) => `${clause}, element`,
    label: 'Label',
    amount: 'Figure',
    passage: 'Demand',
    differences: (count) => (count === 1 ? '1 difference' : `${count} differences`),
    sameLanguage: 'Both drafts are in the same language: "tenderlint diff" compares two versions of one text.',
  },
  nl: {
    fixed: (count) => `Verbeterd: ${count}`,
    broke: (count) => `Nieuw: ${count}`,
    left: (count) => `Gebleven: ${count}`,
    setAside: (count) => `Sindsdien terzijde gelegd: ${count}`,
    reworded: 'anders verwoord',
    same: 'Geen verschillen gevonden.',
    onlyIn: (path) => `alleen in ${path}`,
    differs: 'verschilt',
    clause: 'Clausule',
    subject: 'Onderwerp',
    element: (clause) => `${clause}, element`,
    label: 'Keurmerk',
    amount: 'Getal',
    passage: 'Eis',
    differences: (count) => (count === 1 ? '1 verschil' : `${count} verschillen`),
    sameLanguage: 'Beide ontwerpen zijn in dezelfde taal: "tenderlint diff" vergelijkt twee versies van één tekst.',
  },
  fr: {
    fixed: (count) => `Corrigé : ${count}`,
    broke: (count) => `Nouveau : ${count}`,
    left: (count) => `Toujours là : ${count}`,
    setAside: (count) => `Écarté depuis : ${count}`,
    reworded: 'reformulé',
    same: 'Aucune différence trouvée.',
    onlyIn: (path) => `seulement dans ${path}`,
    differs: 'diffère',
    clause: 'Clause',
    subject: 'Sujet',
    element: (clause) => `${clause}, élément`,
    label: 'Label',
    amount: 'Chiffre',
    passage: 'Exigence',
    differences: (count) => (count === 1 ? '1 différence' : `${count} différences`),
    sameLanguage:
      'Les deux projets sont dans la même langue : « tenderlint diff » compare deux versions d’un même texte.',
  },
  de: {
    fixed: (count) => `Verbessert: ${count}`,
    broke: (count) => `Neu: ${count}`,
    left: (count) => `Noch da: ${count}`,
    setAside: (count) => `Seither zurückgestellt: ${count}`,
    reworded: 'anders formuliert',
    same: 'Keine Unterschiede gefunden.',
    onlyIn: (path) => `nur in ${path}`,
    differs: 'weicht ab',
    clause: 'Klausel',
    subject: 'Gegenstand',
    element: (clause) => `${clause}, Bestandteil`,
    label: 'Gütezeichen',
    amount: 'Zahl',
    passage: 'Anforderung',
    differences: (count) => (count === 1 ? '1 Unterschied' : `${count} Unterschiede`),
    sameLanguage: 'Beide Entwürfe sind in derselben Sprache: „tenderlint diff“ vergleicht zwei Fassungen eines Textes.',
  },
};

export function comparisonWords(language: Language): ComparisonWords {
  return WORDS[language];
}
