/** What the rest of this folder uses of Word, so that it runs on Office.js and, in the tests, on something like it. */
/// <reference types="office-js" />
import type { HostTheme } from '../host';

/** The requirement sets whose members are used here; all above WordApi 1.3 only where `supports` says so. */
export type RequirementSet = 'WordApi' | 'WordApiDesktop';

export interface WordProgram {
  /** Runs a batch of calls; `object` is one that an earlier batch tracked. */
  run<T>(batch: (context: Word.RequestContext) => Promise<T>, object?: Word.Range): Promise<T>;
  supports(set: RequirementSet, version: string): boolean;
  readonly uiLanguage: string;
  /** Undefined on desktop, where webviews keep origins apart by themselves. */
  readonly partitionKey: string | undefined;
  readonly description: string;
  theme(): HostTheme;
  /** Where the document is kept; '' for one never saved. */
  documentAddress(): string;
  isReadOnly(): boolean;
  /** Calls back whenever the selection moves; returns what ends it. */
  onSelectionMoved(listener: () => void): Promise<() => void>;
  /** Custom XML parts by the older interface, for versions before WordApi 1.4. */
  readonly xmlParts: OlderXmlParts;
}

export interface OlderXmlParts {
  /** XML of all parts in a namespace. */
  read(namespace: string): Promise<string[]>;
  /** Replaces all parts in a namespace by this one, or by none. */
  write(namespace: string, xml: string | undefined): Promise<void>;
}
