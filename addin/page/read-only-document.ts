/** A document of a format that is only read. */
import { EMPTY_RECORD, type DocumentRecord } from '../../language-server/decisions/decision';
import type { Block, Draft } from '../../language-server/engine/draft';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import {
  HostError,
  type Capabilities,
  type ChangeOutcome,
  type DocumentHost,
  type DocumentState,
  type HostParagraph,
  type HostTheme,
  type SelectedPlace,
  type Snapshot,
} from '../host';

export class ReadOnlyDocument implements DocumentHost {
  readonly kind = 'docx';
  readonly uiLanguage = 'en';
  readonly preferencePrefix = '';
  readonly description: string;
  readonly capabilities: Capabilities = {
    edit: false,
    trackedChanges: false,
    comments: false,
    storage: false,
    marks: false,
    highlight: false,
    changeEvents: false,
    selection: false,
    undo: false,
    export: false,
    openDocument: false,
  };
  private readonly snapshot: Snapshot;

  constructor(
    draft: Draft,
    private readonly name: string,
  ) {
    this.description = `a ${draft.format} file`;
    this.snapshot = {
      revision: 1,
      paragraphs: draft.blocks.map(paragraphOf),
      notRead: draft.notRead.map((detail) => ({ part: 'other', certain: true, detail })),
      withOpenDeletions: [],
    };
  }

  theme(): HostTheme {
    return undefined;
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  readChanged(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  state(): Promise<DocumentState> {
    return Promise.resolve({ editing: 'read-only', tracking: 'unknown', name: this.name });
  }

  selection(): Promise<SelectedPlace | null> {
    return Promise.resolve(null);
  }

  goTo(): Promise<void> {
    return refused();
  }

  clearHighlight(): Promise<void> {
    return Promise.resolve();
  }

  apply(): Promise<readonly ChangeOutcome[]> {
    return Promise.reject(new HostError('read-only'));
  }

  undo(): Promise<boolean> {
    return Promise.resolve(false);
  }

  setMarks(): Promise<void> {
    return refused();
  }

  record(): Promise<DocumentRecord> {
    return Promise.resolve(EMPTY_RECORD);
  }

  saveRecord(): Promise<void> {
    return refused();
  }

  exportBytes(): Promise<Uint8Array> {
    return Promise.reject(new HostError('not-supported'));
  }

  openDocument(): Promise<void> {
    return refused();
  }

  listen(): () => void {
    return () => undefined;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function refused(): Promise<void> {
  return Promise.reject(new HostError('not-supported'));
}

function paragraphOf(block: Block, index: number): HostParagraph {
  return { key: `b${index}`, role: roleOf(block), text: block.text.replace(/\n/g, '\u2028'), editable: false };
}

function roleOf({ kind, region, level, item, cell }: Block): ParagraphRole {
  if (region === 'footnote') return 'fn';
  if (region === 'header') return 'hd';
  if (region === 'footer') return 'ft';
  if (region === 'textbox') return 'tb';
  switch (kind) {
    case 'heading':
      return `h${level ?? 1}` as ParagraphRole;
    case 'item':
      return `li${Math.min(9, (item?.depth ?? 0) + 1)}` as ParagraphRole;
    case 'cell':
      return cell ? (`${cell.header ? 'th' : 'td'}:${cell.table}:${cell.row}:${cell.column}` as ParagraphRole) : 'td';
    case 'quote':
      return 'q';
    case 'toc':
      return 'toc';
    default:
      return 'p';
  }
}
