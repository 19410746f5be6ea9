import { en as shared } from '../../../../language-server/names/en';
import { capitalised } from '../capitalised';
import type { NamesStrings } from '../shape/names';

export const names: NamesStrings = {
  family: shared.family,
  phase: shared.phase,
  severity: { error: 'To fix', warning: 'To check', advice: 'Advice' },
  kind: { span: 'In the text', absence: 'Missing', incomplete: 'Incomplete', question: 'Question' },
  country: {
    BE: 'Belgium',
    NL: 'Netherlands',
    FR: 'France',
    DE: 'Germany',
    AT: 'Austria',
    CH: 'Switzerland',
    UK: 'United Kingdom',
    NO: 'Norway',
    EU: 'Institution of the European Union',
  },
  product: { ...capitalised(shared.product), ict: 'Other ICT hardware' },
};
