/** The words of the command line's readable output, in the language of each draft. */
import type { Language } from '../language-server/engine/draft';
import type { Family, NotApplied, Severity } from '../language-server/engine/finding';

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
  notApplied: string;
  reason: Readonly<Record<NotApplied['reason'], string>>;
  severityWord: string;
  checkedOn: string;
  from: string;
  until: string;
  switchOff: string;
  basis: Readonly<Record<'law' | 'policy' | 'practice', string>>;
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
    notApplied: 'Rules not applied',
    reason: {
      date: 'not in force on the day of the review',
      jurisdiction: 'for another country, kind of buyer or contract value',
      'product-group': 'for other products',
      'not-ict': 'only for drafts about ICT hardware',
      'switched-off': 'switched off, or a preview that is not switched on',
      mode: 'for a template, or only for a finished tender',
      'partial-document': 'asks what another volume of the same tender may say',
    },
    severityWord: 'severity',
    checkedOn: 'checked on',
    from: 'from',
    until: 'until',
    switchOff: 'To switch it off, in tenderlint.yaml:',
    basis: { law: 'rests on law', policy: 'rests on policy commitments', practice: 'rests on good practice' },
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
    notApplied: 'Niet toegepaste regels',
    reason: {
      date: 'niet van kracht op de dag van de controle',
      jurisdiction: 'voor een ander land, soort aanbesteder of bedrag',
      'product-group': 'voor andere producten',
      'not-ict': 'alleen voor ontwerpen over ICT-hardware',
      'switched-off': 'uitgezet, of een proefregel die niet is aangezet',
      mode: 'voor een sjabloon, of juist alleen voor een afgewerkt bestek',
      'partial-document': 'vraagt naar wat in een ander deel van hetzelfde dossier kan staan',
    },
    severityWord: 'ernst',
    checkedOn: 'nagekeken op',
    from: 'vanaf',
    until: 'tot',
    switchOff: 'Uitzetten in tenderlint.yaml:',
    basis: { law: 'rust op recht', policy: 'rust op beleidsafspraken', practice: 'rust op goede praktijk' },
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
    notIct:
      'Ce projet ne semble pas porter sur du matériel informatique : les règles propres à ce matériel n’ont pas été appliquées.',
    notRead: 'Non vérifié',
    unknownJurisdiction: 'pays inconnu',
    wordsChecked: (count) => `${count} mots`,
    suppressed: (count) => `${count} écartée(s) avec motif.`,
    ruleFailed: (rule) => `La règle ${rule} a échoué et a été laissée de côté`,
    notApplied: 'Règles non appliquées',
    reason: {
      date: 'pas en vigueur le jour du contrôle',
      jurisdiction: 'pour un autre pays, type d’acheteur ou montant',
      'product-group': 'pour d’autres produits',
      'not-ict': 'seulement pour les projets portant sur du matériel informatique',
      'switched-off': 'désactivée, ou règle à l’essai non activée',
      mode: 'pour un modèle, ou au contraire seulement pour un marché finalisé',
      'partial-document': 'porte sur ce qu’un autre volume du même dossier peut dire',
    },
    severityWord: 'gravité',
    checkedOn: 'vérifié le',
    from: 'à partir du',
    until: 'jusqu’au',
    switchOff: 'Pour la désactiver, dans tenderlint.yaml :',
    basis: {
      law: 'fondée sur le droit',
      policy: 'fondée sur des engagements politiques',
      practice: 'fondée sur les bonnes pratiques',
    },
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
    notApplied: 'Nicht angewandte Regeln',
    reason: {
      date: 'am Tag der Prüfung nicht in Kraft',
      jurisdiction: 'für ein anderes Land, eine andere Art von Auftraggeber oder einen anderen Auftragswert',
      'product-group': 'für andere Produkte',
      'not-ict': 'nur für Entwürfe über IT-Hardware',
      'switched-off': 'ausgeschaltet oder eine Vorschauregel, die nicht eingeschaltet ist',
      mode: 'für eine Vorlage oder nur für fertige Unterlagen',
      'partial-document': 'fragt nach etwas, das in einem anderen Band derselben Unterlagen stehen kann',
    },
    severityWord: 'Schwere',
    checkedOn: 'geprüft am',
    from: 'ab',
    until: 'bis',
    switchOff: 'Ausschalten in tenderlint.yaml:',
    basis: { law: 'beruht auf Recht', policy: 'beruht auf politischen Zusagen', practice: 'beruht auf guter Praxis' },
  },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
