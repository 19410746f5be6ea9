import { nl as shared } from '../../../../language-server/names/nl';
import { capitalised } from '../capitalised';
import type { NamesStrings } from '../shape/names';

export const names: NamesStrings = {
  family: shared.family,
  phase: shared.phase,
  severity: { error: 'Op te lossen', warning: 'Na te kijken', advice: 'Advies' },
  kind: { span: 'In de tekst', absence: 'Ontbreekt', incomplete: 'Onvolledig', question: 'Vraag' },
  country: {
    BE: 'België',
    NL: 'Nederland',
    FR: 'Frankrijk',
    DE: 'Duitsland',
    AT: 'Oostenrijk',
    CH: 'Zwitserland',
    UK: 'Verenigd Koninkrijk',
    NO: 'Noorwegen',
    EU: 'Instelling van de Europese Unie',
  },
  product: { ...capitalised(shared.product), ict: 'Andere ICT-hardware' },
};
