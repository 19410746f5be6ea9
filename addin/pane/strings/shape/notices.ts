/** What the pane tells of its work, and of what it cannot do here. */
import type { HostErrorCode, NotRead } from '../../../host';

export interface NoticesStrings {
  notice: {
    applied: string;
    commented: string;
    'applied-without-comment': string;
    inserted: string;
    copied: string;
    undone: string;
    decided: string;
    restored: string;
    saved: string;
    'report-ready': string;
    'taken-over': string;
    'moved-on': string;
    appliedMany: (applied: number, refused: number, cancelled: boolean) => string;
    refused: Readonly<Record<HostErrorCode, string>>;
    failed: (detail: string) => string;
    undo: string;
    dismiss: string;
  };
  limits: {
    title: string;
    part: Readonly<Record<Exclude<NotRead['part'], 'other'>, string>>;
    notRead: (part: string) => string;
    maybe: (part: string) => string;
    openDeletions: (count: number) => string;
    readOnly: string;
    protected: string;
    plain: string;
    noStorage: string;
  };
}
