/** All that is told about the documents: the client's settings, settings files, front matter, the pane's context. */
import { mergeConfigs } from '../config/context';
import type { OwnSettings } from '../config/front-matter';
import type { ConfigProblem } from '../config/parse';
import type { Config } from '../config/schema';
import { DECISIONS_FILE, EMPTY_RECORD, mergeRecords, type DocumentRecord } from '../decisions/decision';
import { readRecord, type ReadRecord } from '../decisions/read-record';
import type { FrontMatter } from '../engine/draft';
import type { Pack } from '../engine/pack';
import type { ServerHost } from './host';
import type { ClientSettings, ContextParams } from './protocol';
import { folderOf, plainAddress } from './same-address';

export const DEFAULT_DEBOUNCE = 120;

/** Settings of one document, weakest first. */
export interface DocumentSettings {
  defaults: Config;
  ownSettings: Config;
  told: Config;
  /** Decisions and context kept beside the document, or handed over by the client. */
  record: DocumentRecord;
  /** Front matter that could not be read, in words for the user. */
  notRead: string[];
  /** What is wrong in the front matter's part for tenderlint. */
  problems: ConfigProblem[];
  /** The settings file says not to check the document. */
  ignored: boolean;
}

interface SettingsFile {
  config: Config;
  problems: ConfigProblem[];
}

/** Keys of the client's settings that say how the server presents itself. */
const PRESENTATION = ['debounce', 'codeLens', 'inlayHints', 'enable', 'trace'];

export class Settings {
  client: ClientSettings = {};
  private clientConfig: Config = {};
  private readonly contexts = new Map<string, Config>();
  /** Records handed over by the client, by document. */
  private readonly records = new Map<string, DocumentRecord>();
  /** Records in decisions files, by document. */
  private readonly kept = new Map<string, Promise<ReadRecord>>();
  /** Files handed over by the client; they win over those on disk. */
  private readonly handed = new Map<string, string>();
  private readonly parsed = new Map<string, Promise<SettingsFile>>();
  private readonly frontMatter = new Map<string, Promise<OwnSettings>>();
  /** Settings file by document folder. */
  private readonly nearest = new Map<string, Promise<string | undefined>>();

  /** Counts up with every change, so that what was checked before is known to be old. */
  generation = 0;

  constructor(
    private readonly host: ServerHost,
    private readonly pack: Pack,
    private readonly report: (uri: string, problems: ConfigProblem[]) => void,
  ) {}

  /** Takes the client's settings; what is not as it should be is left out and told by the returned problems. */
  async setClient(value: unknown): Promise<ConfigProblem[]> {
    const given = isRecord(value) ? value : {};
    const own = Object.fromEntries(
      Object.entries(given).filter(([key, each]) => !PRESENTATION.includes(key) && saysSomething(each)),
    );
    const { config, problems } = await this.checked(own);
    this.client = presentation(given);
    this.clientConfig = config;
    this.generation++;
    return problems;
  }

  private async checked(own: Record<string, unknown>): Promise<SettingsFile> {
    // What checks settings is not loaded for none.
    if (Object.keys(own).length === 0) return { config: {}, problems: [] };
    const { checkConfig, unknownNames } = await import('./settings-readers');
    const { config, problems, place } = checkConfig(own, 'settings');
    return { config, problems: [...problems, ...unknownNames(config, this.pack, 'settings', place)] };
  }

  setContext({ uri, context }: ContextParams): void {
    // The pane's own choices from fixed lists: no file to name in a complaint.
    this.contexts.set(uri, context);
    this.generation++;
  }

  /** Takes what a document carries of decisions and context. What is not as it should be is left out. */
  setRecord(uri: string, given: unknown): void {
    this.records.set(uri, readRecord(given).record);
    this.generation++;
  }

  /** Takes the text of a settings file, or hears that it is gone (null). */
  setFile(uri: string, text: string | null): void {
    if (text === null) {
      this.handed.delete(uri);
      this.report(uri, []);
    } else this.handed.set(uri, text);
    this.forgetFiles();
  }

  /** Files on disk may have changed: they are read again when next asked for. */
  forgetFiles(): void {
    this.parsed.clear();
    this.kept.clear();
    this.nearest.clear();
    this.generation++;
  }

  forgetDocument(uri: string): void {
    this.contexts.delete(uri);
    this.records.delete(uri);
    this.kept.delete(uri);
  }

  /** The settings that hold for a document with this front matter. */
  async for(uri: string, frontMatter: FrontMatter | undefined): Promise<DocumentSettings> {
    const file = await this.fileFor(uri);
    const fromFile: Config = file === undefined ? {} : (await this.read(file)).config;
    const own = await this.own(frontMatter);
    const kept = await this.keptFor(uri);
    return {
      defaults: mergeConfigs(this.clientConfig, fromFile),
      ...own,
      notRead: [...own.notRead, ...kept.problems],
      record: mergeRecords(kept.record, this.records.get(uri) ?? EMPTY_RECORD),
      told: this.contexts.get(uri) ?? {},
      ignored: file !== undefined && (await isIgnored(uri, file, fromFile.ignore ?? [])),
    };
  }

  /** The document's record in the decisions file of its folder. */
  private keptFor(uri: string): Promise<ReadRecord> {
    let kept = this.kept.get(uri);
    if (!kept) this.kept.set(uri, (kept = this.readKept(uri)));
    return kept;
  }

  private async readKept(uri: string): Promise<ReadRecord> {
    const text = await this.host.decisionsFile(uri);
    if (text === undefined) return { record: EMPTY_RECORD, problems: [] };
    const { recordFromFile } = await import('../decisions/decisions-file');
    const { record, problems } = recordFromFile(text, plainAddress(uri.slice(folderOf(uri).length)));
    return { record, problems: problems.map((problem) => `${DECISIONS_FILE}: ${problem}`) };
  }

  /** Address of the settings file for a document. */
  private fileFor(uri: string): Promise<string | undefined> {
    const folder = folderOf(uri);
    let file = this.nearest.get(folder);
    if (!file) this.nearest.set(folder, (file = this.findFile(uri, folder)));
    return file;
  }

  private async findFile(uri: string, folder: string): Promise<string | undefined> {
    const within = plainAddress(folder);
    const depth = (file: string): number => plainAddress(folderOf(file)).length;
    const above = [...this.handed.keys()].filter((each) => within.startsWith(plainAddress(folderOf(each))));
    const [closest] = above.sort((left, right) => depth(right) - depth(left));
    const onDisk = await this.host.settingsFile(uri);
    if (closest !== undefined && (!onDisk || depth(closest) >= depth(onDisk.uri))) return closest;
    // A document with no folder of its own takes the one file there is.
    if (!onDisk) return this.handed.size === 1 && !uri.includes('/') ? [...this.handed.keys()][0] : undefined;
    this.parsed.set(onDisk.uri, this.parse(onDisk.uri, onDisk.text));
    return onDisk.uri;
  }

  private read(uri: string): Promise<SettingsFile> {
    let file = this.parsed.get(uri);
    if (!file) this.parsed.set(uri, (file = this.parse(uri, this.handed.get(uri) ?? '')));
    return file;
  }

  private async parse(uri: string, text: string): Promise<SettingsFile> {
    const { parseConfig, unknownNames } = await import('./settings-readers');
    const { config, problems, place } = parseConfig(text, uri);
    const all = [...problems, ...unknownNames(config, this.pack, uri, place)];
    this.report(uri, all);
    return { config, problems: all };
  }

  /** The front matter's part for tenderlint; read once for each wording of it. */
  private async own(
    given: FrontMatter | undefined,
  ): Promise<Pick<DocumentSettings, 'ownSettings' | 'notRead' | 'problems'>> {
    if (!given) return { ownSettings: {}, notRead: [], problems: [] };
    const key = `${given.firstLine} ${given.yaml}`;
    let own = this.frontMatter.get(key);
    if (!own) {
      if (this.frontMatter.size > 100) this.frontMatter.clear();
      own = import('../config/front-matter').then(({ readOwnSettings }) => readOwnSettings(given, 'front matter'));
      this.frontMatter.set(key, own);
    }
    const { config, notRead, problems } = await own;
    return { ownSettings: config, notRead, problems };
  }
}

/** True where one of the patterns of a settings file, which count from its folder, names the document. */
async function isIgnored(uri: string, file: string, patterns: readonly string[]): Promise<boolean> {
  const folder = plainAddress(folderOf(file));
  const draft = plainAddress(uri);
  if (patterns.length === 0 || !draft.startsWith(folder) || draft === folder) return false;
  const { default: ignore } = await import('ignore');
  return ignore()
    .add([...patterns])
    .ignores(draft.slice(folder.length));
}

function presentation(given: Record<string, unknown>): ClientSettings {
  const { debounce, codeLens, inlayHints, enable } = given;
  return {
    ...(typeof debounce === 'number' && debounce >= 0 ? { debounce } : {}),
    ...(typeof codeLens === 'boolean' ? { codeLens } : {}),
    ...(typeof inlayHints === 'boolean' ? { inlayHints } : {}),
    ...(isRecord(enable) ? { enable } : {}),
  };
}

/** False for the settings by which a client takes back what it said before. */
function saysSomething(value: unknown): boolean {
  return value !== null && !(isRecord(value) && Object.keys(value).length === 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
