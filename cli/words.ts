/** The words of the command line's readable output, in the language of each draft; what the report says too, it says. */
import type { Language } from '../language-server/engine/draft';
import type { Severity } from '../language-server/engine/finding';
import { counted } from '../language-server/names/counted';

export interface Words {
  counted: Readonly<Record<Severity, (count: number) => string>>;
  law: string;
  notRead: string;
  /** Heading of the second reader's faint suspicions, of which as many are right as docs/quality.md says. */
  hints: string;
  unknownJurisdiction: string;
  wordsChecked: (count: number) => string;
  suppressed: (count: number) => string;
  ruleFailed: (rule: string) => string;
  severityWord: string;
  checkedOn: string;
  from: string;
  until: string;
  switchOff: string;
}

const plural = (one: string, more: string) => (count: number) => (count === 1 ? one : more);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    counted: { error: plural('error', 'errors'), warning: plural('warning', 'warnings'), advice: () => 'advice' },
    law: 'Law',
    notRead: 'Not checked',
    hints: 'Worth a second look: no rule knows these sentences; they only resemble weak ones. One in ten is a fault.',
    unknownJurisdiction: 'country unknown',
    wordsChecked: (count) => counted('en', count, 'word', 'words'),
    suppressed: (count) => `${counted('en', count, 'finding', 'findings')} set aside with a reason.`,
    ruleFailed: (rule) => `Rule ${rule} failed and was left out`,
    severityWord: 'severity',
    checkedOn: 'checked on',
    from: 'from',
    until: 'until',
    switchOff: 'To switch it off, in tenderlint.yaml:',
  },
  nl: {
    counted: {
      error: plural('fout', 'fouten'),
      warning: plural('waarschuwing', 'waarschuwingen'),
      advice: plural('advies', 'adviezen'),
    },
    law: 'Recht',
    notRead: 'Niet nagekeken',
    hints:
      'Een tweede blik waard: geen regel kent deze zinnen, ze lijken alleen op zwakke. Eén op de tien is een fout.',
    unknownJurisdiction: 'land onbekend',
    wordsChecked: (count) => counted('nl', count, 'woord', 'woorden'),
    suppressed: (count) => `${counted('nl', count, 'bevinding', 'bevindingen')} met reden terzijde gelegd.`,
    ruleFailed: (rule) => `Regel ${rule} is mislukt en overgeslagen`,
    severityWord: 'ernst',
    checkedOn: 'nagekeken op',
    from: 'vanaf',
    until: 'tot',
    switchOff: 'Uitzetten in tenderlint.yaml:',
  },
  fr: {
    counted: {
      error: plural('erreur', 'erreurs'),
      warning: plural('avertissement', 'avertissements'),
      advice: plural('conseil', 'conseils'),
    },
    law: 'Droit',
    notRead: 'Non vérifié',
    hints:
      'À relire : aucune règle ne connaît ces phrases, elles ressemblent seulement à des phrases faibles. Une sur dix est une faute.',
    unknownJurisdiction: 'pays inconnu',
    wordsChecked: (count) => counted('fr', count, 'mot', 'mots'),
    suppressed: (count) => `${counted('fr', count, 'constat écarté', 'constats écartés')} avec motif.`,
    ruleFailed: (rule) => `La règle ${rule} a échoué et a été laissée de côté`,
    severityWord: 'gravité',
    checkedOn: 'vérifié le',
    from: 'à partir du',
    until: 'jusqu’au',
    switchOff: 'Pour la désactiver, dans tenderlint.yaml :',
  },
  de: {
    counted: { error: () => 'Fehler', warning: plural('Warnung', 'Warnungen'), advice: plural('Rat', 'Ratschläge') },
    law: 'Recht',
    notRead: 'Nicht geprüft',
    hints:
      'Einen zweiten Blick wert: Keine Regel kennt diese Sätze, sie ähneln nur schwachen. Einer von zehn ist ein Fehler.',
    unknownJurisdiction: 'Land unbekannt',
    wordsChecked: (count) => counted('de', count, 'Wort', 'Wörter'),
    suppressed: (count) => `${counted('de', count, 'Befund', 'Befunde')} mit Begründung zurückgestellt.`,
    ruleFailed: (rule) => `Die Regel ${rule} ist gescheitert und wurde ausgelassen`,
    severityWord: 'Schwere',
    checkedOn: 'geprüft am',
    from: 'ab',
    until: 'bis',
    switchOff: 'Ausschalten in tenderlint.yaml:',
  },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
