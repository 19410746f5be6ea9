/** Keeps the review of every open document up to date: each version is read and checked once, from what stayed the same. */
import { mergeConfigs } from '../config/context';
import { adoptBlocks } from '../document/adopt-blocks';
import { checkDraft, type CheckedDraft } from '../document/check-draft';
import type { ClauseInDraft } from '../document/coverage';
import { LineIndex } from '../document/line-index';
import type { Draft } from '../engine/draft';
import { Reviewer } from '../engine/review';
import { textReader, type TextReader } from '../formats/text-reader';
import { CheckedDocument } from './checked-document';
import type { OpenDocument } from './open-document';
import type { PackSource } from './pack-source';
import type { DocumentSettings, Settings } from './settings';

interface Entry {
  reviewer: Reviewer;
  reader: TextReader | undefined;
  draft: Draft | undefined;
  draftVersion: number;
  checked: CheckedDocument | undefined;
  generation: number;
}

export class Reviews {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly rules: PackSource,
    private readonly settings: Settings,
    private readonly today: () => string,
  ) {}

  /** The review of a document's current version, done now where it is not there yet. */
  async of(document: OpenDocument): Promise<CheckedDocument> {
    for (;;) {
      const entry = this.entry(document.uri);
      const { generation } = this.settings;
      const known = current(entry, document, generation);
      if (known) return known;
      const loaded = entry.reader ?? (await textReader(document.format));
      // Another request may have been quicker.
      const reader = (entry.reader ??= loaded);
      const draft = this.read(document, entry, reader);
      const settings = await this.settings.for(document.uri, draft.frontMatter);
      await this.languagesOf(draft, entry.reviewer, settings);
      // The text or the settings may have moved on while settings files or rules were read.
      if (entry.draft !== draft || entry.draftVersion !== document.version || generation !== this.settings.generation)
        continue;
      // Another request may have asked for the same review meanwhile; a second one would use its passages up.
      const done = current(entry, document, generation);
      if (done) return done;
      const checked = checkDraft(draft, entry.reviewer, { ...settings, today: this.today() });
      entry.checked = this.document(document.uri, document.version, checked, settings, entry.reviewer, document.lines);
      entry.generation = generation;
      return entry.checked;
    }
  }

  /** Reviews a draft that is not open. */
  async ofDraft(uri: string, draft: Draft): Promise<CheckedDocument> {
    const settings = await this.settings.for(uri, draft.frontMatter);
    const reviewer = new Reviewer(this.rules.pack);
    await this.languagesOf(draft, reviewer, settings);
    const checked = checkDraft(draft, reviewer, { ...settings, today: this.today() });
    return this.document(uri, 0, checked, settings, reviewer, new LineIndex(draft.source));
  }

  /** Resolves once the pack has the languages of a draft. */
  private async languagesOf(draft: Draft, reviewer: Reviewer, settings: DocumentSettings): Promise<void> {
    if (this.rules.whole) return;
    const { defaults, ownSettings, record, told } = settings;
    const { language } = mergeConfigs(defaults, ownSettings, record.context, told);
    await this.rules.ready([...reviewer.languagesOf(draft), ...(language ? [language] : [])]);
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  private entry(uri: string): Entry {
    let entry = this.entries.get(uri);
    if (!entry) {
      const reviewer = new Reviewer(this.rules.pack);
      entry = {
        reviewer,
        reader: undefined,
        draft: undefined,
        draftVersion: NaN,
        checked: undefined,
        generation: -1,
      };
      this.entries.set(uri, entry);
    }
    return entry;
  }

  private read(document: OpenDocument, entry: Entry, reader: TextReader): Draft {
    if (entry.draft && entry.draftVersion === document.version) return entry.draft;
    const change = document.takeChanges();
    const before = entry.draft;
    entry.draft = reader.read(document.text, change);
    if (change && before) adoptBlocks(entry.draft, before, change);
    entry.draftVersion = document.version;
    return entry.draft;
  }

  private document(
    uri: string,
    version: number,
    checked: CheckedDraft,
    settings: DocumentSettings,
    reviewer: Reviewer,
    lines: LineIndex,
  ): CheckedDocument {
    const readClauses = (): ClauseInDraft[] => reviewer.clauses(checked.situation);
    const shown = !settings.ignored && this.settings.client.enable?.[checked.review.language] !== false;
    return new CheckedDocument(uri, version, checked, shown, settings, lines, readClauses);
  }
}

/** The review of the document's version under the settings of that generation, if it is done. */
function current(
  { checked, generation: of }: Entry,
  { version }: OpenDocument,
  generation: number,
): CheckedDocument | undefined {
  return checked?.version === version && of === generation ? checked : undefined;
}
