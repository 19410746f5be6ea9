/** What the methods work with once the client has introduced itself. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Language } from '../engine/draft';
import type { Pack } from '../engine/pack';
import type { ClientSupport } from './client-support';
import type { ServerHost } from './host';
import type { OpenDocument } from './open-document';
import type { InitializationOptions } from './protocol';
import type { PackSource } from './pack-source';
import type { Reviews } from './reviews';
import type { Settings } from './settings';
import type { Strings } from './strings/strings';

export interface Desk {
  connection: Connection;
  documents: TextDocuments<OpenDocument>;
  host: ServerHost;
  pack: Pack;
  rules: PackSource;
  reviews: Reviews;
  settings: Settings;
  support: ClientSupport;
  options: InitializationOptions;
  /** The user's language, by the client's locale. */
  language: Language;
  strings: Strings;
  /** Address of the rule pages' folder, ending in a slash. */
  pages: string | undefined;
  /** Addresses of the workspace folders. */
  folders: Set<string>;
}
