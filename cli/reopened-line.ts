/** Says that a finding was decided upon before and why it is open again, in the language of the draft. */
import type { ReopenedBecause, ReopenedFinding } from '../language-server/decisions/apply-decisions';
import type { Language } from '../language-server/engine/draft';

const BECAUSE: Readonly<Record<Language, Readonly<Record<ReopenedBecause, string>>>> = {
  en: {
    'rule-changed': 'Decided before, open again because the rule has changed since',
    'text-changed': 'Decided before, open again because the text has changed since',
    'still-there': 'Called fixed before, but it stands here',
  },
  nl: {
    'rule-changed': 'Eerder beslist, opnieuw open omdat de regel sindsdien is gewijzigd',
    'text-changed': 'Eerder beslist, opnieuw open omdat de tekst sindsdien is gewijzigd',
    'still-there': 'Eerder als opgelost aangemerkt, maar het staat hier',
  },
  fr: {
    'rule-changed': 'Déjà tranché, rouvert car la règle a changé depuis',
    'text-changed': 'Déjà tranché, rouvert car le texte a changé depuis',
    'still-there': 'Déclaré corrigé, mais toujours présent ici',
  },
  de: {
    'rule-changed': 'Schon entschieden, wieder offen, weil sich die Regel seither geändert hat',
    'text-changed': 'Schon entschieden, wieder offen, weil sich der Text seither geändert hat',
    'still-there': 'Als behoben vermerkt, steht aber hier',
  },
};

/** One line: why it is open again, and the reason given then. */
export function reopenedLine({ decision, because }: ReopenedFinding, language: Language): string {
  return `${BECAUSE[language][because]}: ${decision.reason}`;
}
