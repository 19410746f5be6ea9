import { de as shared } from '../../../../language-server/names/de';
import { capitalised } from '../capitalised';
import type { NamesStrings } from '../shape/names';

export const names: NamesStrings = {
  family: shared.family,
  phase: shared.phase,
  severity: { error: 'Zu beheben', warning: 'Zu prüfen', advice: 'Rat' },
  kind: { span: 'Im Text', absence: 'Fehlt', incomplete: 'Unvollständig', question: 'Frage' },
  country: {
    BE: 'Belgien',
    NL: 'Niederlande',
    FR: 'Frankreich',
    DE: 'Deutschland',
    AT: 'Österreich',
    CH: 'Schweiz',
    UK: 'Vereinigtes Königreich',
    NO: 'Norwegen',
    EU: 'Organ der Europäischen Union',
  },
  product: { ...capitalised(shared.product), ict: 'Andere IT-Hardware' },
};
