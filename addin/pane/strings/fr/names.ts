import { fr as shared } from '../../../../language-server/names/fr';
import { capitalised } from '../capitalised';
import type { NamesStrings } from '../shape/names';

export const names: NamesStrings = {
  family: shared.family,
  phase: shared.phase,
  severity: { error: 'À corriger', warning: 'À vérifier', advice: 'Conseil' },
  kind: { span: 'Dans le texte', absence: 'Manque', incomplete: 'Incomplet', question: 'Question' },
  country: {
    BE: 'Belgique',
    NL: 'Pays-Bas',
    FR: 'France',
    DE: 'Allemagne',
    AT: 'Autriche',
    CH: 'Suisse',
    UK: 'Royaume-Uni',
    NO: 'Norvège',
    EU: 'Institution de l’Union européenne',
  },
  product: { ...capitalised(shared.product), ict: 'Autre matériel informatique' },
};
