/** What the server needs of the place it runs in. A transport has one; the server knows nothing else of it. */
import type { Draft } from '../engine/draft';
import type { CompiledPack } from '../engine/pack';

export interface TextFile {
  uri: string;
  text: string;
}

/** A draft on disk, read on demand. */
export interface DraftFile {
  uri: string;
  /** Rejects where the file cannot be read, with what to do about it. */
  read(): Promise<Draft>;
}

export interface ServerHost {
  /** The pack beside the program; undefined where the client hands it over. Throws where it cannot be read. */
  readPack(): CompiledPack | undefined;
  /** The settings file that holds for a document: in its folder or the nearest above. Undefined: none, or no file system. */
  settingsFile(documentUri: string): Promise<TextFile | undefined>;
  /** The text of the decisions file in a document's folder. Undefined: none, or no file system. */
  decisionsFile(documentUri: string): Promise<string | undefined>;
  /** Every draft under the folders, Word and OpenDocument files among them. Empty where there is no file system. */
  files(folderUris: readonly string[]): Promise<DraftFile[]>;
  /** Address of the rule pages' folder, ending in a slash. */
  rulePages(): string | undefined;
  /** Today as YYYY-MM-DD. */
  today(): string;
}
