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
  wholeDraft: string;
  opening: string;
  nothing: string;
  notIct: string;
  notRead: string;
  unknownJurisdiction: string;
  wordsChecked: (count: number) => string;
  suppressed: (count: number) => string;
  ruleFailed: (rule: string) => string;
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
    wholeDraft: 'The draft as a whole',
    opening: 'Before the first heading',
    nothing: 'No findings.',
    notIct: 'This draft does not seem to be about ICT hardware: the rules for ICT hardware were not applied.',
    notRead: 'Not checked',
    unknownJurisdiction: 'country unknown',
    wordsChecked: (count) => `${count} words`,
    suppressed: (count) => `${count} suppressed with a reason.`,
    ruleFailed: (rule) => `Rule ${rule} failed and was left out`,
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
    wholeDraft: 'Het ontwerp als geheel',
    opening: 'Vóór de eerste titel',
    nothing: 'Geen opmerkingen.',
    notIct: 'Dit ontwerp lijkt niet over ICT-hardware te gaan: de regels voor ICT-hardware zijn niet toegepast.',
    notRead: 'Niet nagekeken',
    unknownJurisdiction: 'land onbekend',
    wordsChecked: (count) => `${count} woorden`,
    suppressed: (count) => `${count} met reden genegeerd.`,
    ruleFailed: (rule) => `Regel ${rule} is mislukt en overgeslagen`,
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
    wholeDraft: 'Le projet dans son ensemble',
    opening: 'Avant le premier titre',
    nothing: 'Aucune remarque.',
    notIct: 'Ce projet ne semble pas porter sur du matériel informatique : les règles propres à ce matériel n’ont pas été appliquées.',
    notRead: 'Non vérifié',
    unknownJurisdiction: 'pays inconnu',
    wordsChecked: (count) => `${count} mots`,
    suppressed: (count) => `${count} écartée(s) avec motif.`,
    ruleFailed: (rule) => `La règle ${rule} a échoué et a été laissée de côté`,
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
    wholeDraft: 'Der Entwurf als Ganzes',
    opening: 'Vor der ersten Überschrift',
    nothing: 'Keine Hinweise.',
    notIct: 'Dieser Entwurf scheint keine IT-Hardware zu betreffen: Die Regeln dafür wurden nicht angewandt.',
    notRead: 'Nicht geprüft',
    unknownJurisdiction: 'Land unbekannt',
    wordsChecked: (count) => `${count} Wörter`,
    suppressed: (count) => `${count} mit Begründung ausgeblendet.`,
    ruleFailed: (rule) => `Die Regel ${rule} ist gescheitert und wurde ausgelassen`,
  },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
