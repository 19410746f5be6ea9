/** What the draft covers. */
import type { CoverageState } from '../../../../language-server/document/coverage';

export interface CoverageStrings {
  coverage: {
    title: string;
    intro: string;
    state: Readonly<Record<CoverageState, string>>;
    elements: (present: number, total: number) => string;
    show: string;
    empty: string;
  };
}
