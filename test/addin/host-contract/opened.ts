/** What the contract asks of a host's tests: to open documents, and to look at them from outside. */
import type { DocumentHost } from '../../../addin/host';

/** A paragraph of a document to open. */
export interface GivenParagraph {
  role: 'h1' | 'h2' | 'p' | 'li' | 'li2' | `td:${number}:${number}:${number}`;
  text: string;
  /** Struck by somebody else, not yet accepted: offsets in the text. */
  struck?: { start: number; end: number };
  /** In a content control that is locked. */
  isLocked?: boolean;
}

/** A document in a host, and how it looks from outside. */
export interface OpenedDocument {
  host: DocumentHost;
  /** Texts of the body's paragraphs if all tracked changes are accepted, or rejected. */
  texts: (verdict: 'accept' | 'reject') => Promise<string[]>;
  /** Texts of the comments. */
  comments: () => Promise<string[]>;
  /** Paragraphs with their roles if all changes are accepted. */
  roles: () => Promise<string[]>;
  /** The same document opened anew, as after saving and closing it. */
  reopen: () => Promise<DocumentHost>;
}

export type Open = (paragraphs: readonly GivenParagraph[]) => Promise<OpenedDocument>;

/** A document with a paragraph of each kind. */
export const TENDER: readonly GivenParagraph[] = [
  { role: 'h1', text: 'Aankoop van laptops' },
  { role: 'p', text: 'De laptops zijn milieuvriendelijk en de laptops zijn TCO-gecertificeerd.' },
  { role: 'h2', text: 'Garantie' },
  { role: 'li', text: 'De garantie duurt twee jaar.' },
  { role: 'li2', text: 'De batterij valt er niet onder.' },
  { role: 'td:0:0:0', text: 'Criterium' },
  { role: 'td:0:0:1', text: 'Punten' },
  { role: 'td:0:1:0', text: 'Prijs' },
  { role: 'td:0:1:1', text: '100' },
  { role: 'p', text: 'Einde van het bestek.' },
];
