import type { ProcurementStrings } from '../shape/procurement';
import { plural } from './plural';

export const procurement: ProcurementStrings = {
  procurement: {
    title: 'Votre marché',
    intro:
      'Le droit varie selon le pays, l’acheteur et la valeur. Ce que vous n’indiquez pas est repris du projet s’il le dit.',
    country: 'Pays',
    buyer: 'Qui achète',
    buyers: {
      central: 'Autorité publique centrale',
      'sub-central': 'Région, commune ou autre pouvoir adjudicateur',
      utility: 'Entité adjudicatrice : eau, énergie, transports ou postes',
    },
    threshold: 'Valeur du marché',
    thresholds: { above: 'Au niveau du seuil européen ou au-dessus', below: 'Sous le seuil européen' },
    products: 'Ce qui est acheté',
    date: 'Date de publication',
    dateHint: 'Les règles en vigueur ce jour-là sont appliquées. Vide : aujourd’hui.',
    kind: 'Ce document est',
    kinds: { tender: 'Un cahier des charges prêt à être publié', template: 'Un modèle à remplir plus tard' },
    fromDraft: (value) => `D’après le projet : ${value}`,
    unknown: 'Non indiqué',
    questions: 'Questions soulevées par le projet',
    parts: 'Parties à laisser de côté',
    partsHint: 'Les constats des sections cochées ne s’affichent plus, jusqu’à la prochaine ouverture du document.',
    noParts: 'Le projet n’a pas de titres.',
    notApplied: 'Règles restées muettes',
    notAppliedRules: (count) => plural(count, 'règle', 'règles'),
    notAppliedReason: {
      date: 'Pas en vigueur à cette date',
      jurisdiction: 'Droit d’un autre pays',
      'buyer-or-value': 'Autre acheteur ou autre montant',
      'product-group': 'Autres produits',
      'not-ict': 'Ne porte pas sur du matériel informatique',
      'switched-off': 'Désactivées',
      mode: 'Pas pour ce type de document',
      'partial-document': 'Une partie seulement d’un cahier des charges',
    },
  },
};
