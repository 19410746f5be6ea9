/** The words of the command line's readable output, in the language of each draft. */
import type { Language } from '../language-server/engine/draft';
import type { Family, Severity } from '../language-server/engine/finding';

export interface Words {
  severity: Readonly<Record<Severity, string>>;
  counted: Readonly<Record<Severity, (count: number) => string>>;
  family: Readonly<Record<Family, string>>;
  law: string;
  has: string;
  lacks: string;
  nothing: string;
  notRead: string;
  unknownJurisdiction: string;
  wordsChecked: (count: number) => string;
  suppressed: (count: number) => string;
  ruleFailed: (rule: string) => string;
  notApplied: string;
  severityWord: string;
  checkedOn: string;
  from: string;
  until: string;
  switchOff: string;
}

const plural = (one: string, more: string) => (count: number) => (count === 1 ? one : more);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    severity: { error: 'error', warning: 'warning', advice: 'advice' },
    counted: { error: plural('error', 'errors'), warning: plural('warning', 'warnings'), advice: () => 'advice' },
    family: {
      'human-rights': 'Human rights',
      certification: 'Labels and certificates',
      repairability: 'Repair and lifetime',
      greenwashing: 'Green claims',
      procurement: 'Procurement form',
    },
    law: 'Law',
    has: 'Has',
    lacks: 'Lacks',
    nothing: 'No findings.',
    notRead: 'Not checked',
    unknownJurisdiction: 'country unknown',
    wordsChecked: (count) => `${count} words`,
    suppressed: (count) => `${count} suppressed with a reason.`,
    ruleFailed: (rule) => `Rule ${rule} failed and was left out`,
    notApplied: 'Rules not applied',
    severityWord: 'severity',
    checkedOn: 'checked on',
    from: 'from',
    until: 'until',
    switchOff: 'To switch it off, in tenderlint.yaml:',
  },
  nl: {
    severity: { error: 'fout', warning: 'waarschuwing', advice: 'advies' },
    counted: {
      error: plural('fout', 'fouten'),
      warning: plural('waarschuwing', 'waarschuwingen'),
      advice: plural('advies', 'adviezen'),
    },
    family: {
      'human-rights': 'Mensenrechten',
      certification: 'Keurmerken en certificaten',
      repairability: 'Herstel en levensduur',
      greenwashing: 'Groene claims',
      procurement: 'Vorm van de aanbesteding',
    },
    law: 'Recht',
    has: 'Aanwezig',
    lacks: 'Ontbreekt',
    nothing: 'Geen opmerkingen.',
    notRead: 'Niet nagekeken',
    unknownJurisdiction: 'land onbekend',
    wordsChecked: (count) => `${count} woorden`,
    suppressed: (count) => `${count} met reden genegeerd.`,
    ruleFailed: (rule) => `Regel ${rule} is mislukt en overgeslagen`,
    notApplied: 'Niet toegepaste regels',
    severityWord: 'ernst',
    checkedOn: 'nagekeken op',
    from: 'vanaf',
    until: 'tot',
    switchOff: 'Uitzetten in tenderlint.yaml:',
  },
  fr: {
    severity: { error: 'erreur', warning: 'avertissement', advice: 'conseil' },
    counted: {
      error: plural('erreur', 'erreurs'),
      warning: plural('avertissement', 'avertissements'),
      advice: plural('conseil', 'conseils'),
    },
    family: {
      'human-rights': 'Droits humains',
      certification: 'Labels et certificats',
      repairability: 'Réparation et durée de vie',
      greenwashing: 'Allégations écologiques',
      procurement: 'Forme du marché',
    },
    law: 'Droit',
    has: 'Présent',
    lacks: 'Manque',
    nothing: 'Aucune remarque.',
    notRead: 'Non vérifié',
    unknownJurisdiction: 'pays inconnu',
    wordsChecked: (count) => `${count} mots`,
    suppressed: (count) => `${count} écartée(s) avec motif.`,
    ruleFailed: (rule) => `La règle ${rule} a échoué et a été laissée de côté`,
    notApplied: 'Règles non appliquées',
    severityWord: 'gravité',
    checkedOn: 'vérifié le',
    from: 'à partir du',
    until: 'jusqu’au',
    switchOff: 'Pour la désactiver, dans tenderlint.yaml :',
  },
  de: {
    severity: { error: 'Fehler', warning: 'Warnung', advice: 'Rat' },
    counted: { error: () => 'Fehler', warning: plural('Warnung', 'Warnungen'), advice: plural('Rat', 'Ratschläge') },
    family: {
      'human-rights': 'Menschenrechte',
      certification: 'Gütezeichen und Zertifikate',
      repairability: 'Reparatur und Lebensdauer',
      greenwashing: 'Umweltaussagen',
      procurement: 'Form der Vergabe',
    },
    law: 'Recht',
    has: 'Vorhanden',
    lacks: 'Fehlt',
    nothing: 'Keine Hinweise.',
    notRead: 'Nicht geprüft',
    unknownJurisdiction: 'Land unbekannt',
    wordsChecked: (count) => `${count} Wörter`,
    suppressed: (count) => `${count} mit Begründung ausgeblendet.`,
    ruleFailed: (rule) => `Die Regel ${rule} ist gescheitert und wurde ausgelassen`,
    notApplied: 'Nicht angewandte Regeln',
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
