/** Every word of the pane and the page, in one shape for all languages. */
import type { ClausesStrings } from './shape/clauses';
import type { CoverageStrings } from './shape/coverage';
import type { FindingsStrings } from './shape/findings';
import type { FrameStrings } from './shape/frame';
import type { NamesStrings } from './shape/names';
import type { NoticesStrings } from './shape/notices';
import type { PageStrings } from './shape/page';
import type { ProcurementStrings } from './shape/procurement';
import type { ReportStrings } from './shape/report';
import type { SettingsStrings } from './shape/settings';

export interface Strings
  extends
    NamesStrings,
    FrameStrings,
    NoticesStrings,
    FindingsStrings,
    CoverageStrings,
    ClausesStrings,
    ProcurementStrings,
    ReportStrings,
    SettingsStrings,
    PageStrings {}
