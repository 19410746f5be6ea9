/** What differs between a machine and a browser: how the server starts, and what it can read itself. */
import type { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../language-server/server/protocol';

export interface ServerStart {
  /** Whether the server itself reads settings files and drafts in this workspace folder. */
  serverReads: (folder: Uri) => boolean;
  /** The pack to hand over; empty where the server reads the one beside its bundle. */
  pack(): Promise<Pick<InitializationOptions, 'packText' | 'packLanguages'>>;
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
}
