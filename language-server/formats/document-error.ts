/** Why a document cannot be read, as data: what is said of it to the user stands in `fault-words`, in four languages. */

/**
 * What is wrong, with what its words need. Sizes in MB, offsets from 0, lines and columns from 1; `part` is the name of
 * a file inside the document.
 */
export type DocumentFault =
  | { code: 'text-too-large'; megabytes: number; limit: number }
  | { code: 'not-utf8'; offset: number; byte: string }
  | { code: 'broken-utf16'; encoding: string }
  | { code: 'pdf' | 'rtf' | 'old-word' | 'old-office' | 'flat-xml' | 'no-document' }
  | { code: 'no-package'; extension: string; empty: boolean }
  | { code: 'password-word' | 'password-odt' }
  | { code: 'password-zip'; part: string }
  | { code: 'excel' | 'powerpoint' | 'cannot-be-rewritten' }
  | { code: 'other-open-document'; kind: string }
  | { code: 'word-part-missing' | 'word-body-missing' | 'odt-part-missing'; part: string }
  | { code: 'broken-off' | 'file-list-broken-off' }
  | { code: 'part-misplaced' | 'part-broken-off' | 'part-of-other-size' | 'part-not-unpacked'; part: string }
  | { code: 'part-packed-strangely'; part: string; method: number }
  | { code: 'unpacks-too-large'; limit: number }
  | { code: 'too-many-parts'; count: number; limit: number }
  | { code: 'part-too-large'; part: string; limit: number }
  | { code: 'zip-bomb'; part: string; times: number }
  | XmlFault;

/** What is wrong with an XML part. `reason`: what its parser says, in English. */
export type XmlFault =
  | { code: 'xml-syntax'; part: string; reason: string; line?: number; column?: number }
  | { code: 'xml-doctype'; part: string }
  | { code: 'xml-too-many-nodes' | 'xml-too-deep'; part: string; limit: number }
  | { code: 'xml-encoding'; part: string; encoding: string };

/** A document that cannot be read. Its message is the fault as JSON: the user gets the words of `sayFault`. */
export class DocumentError extends Error {
  override readonly name: string = 'DocumentError';

  constructor(readonly fault: DocumentFault) {
    super(JSON.stringify(fault));
  }
}

/** The fault of a `DocumentError`, whichever bundle its class comes from; undefined for any other error. */
export function faultOf(error: unknown): DocumentFault | undefined {
  return error instanceof Error && 'fault' in error ? (error as DocumentError).fault : undefined;
}
