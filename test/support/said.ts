import { faultOf, type DocumentFault } from '../../language-server/formats/document-error';
import { en } from '../../language-server/formats/fault-words/en';

/** What an English user reads of a document that cannot be read; '' of any other error. */
export function said(error: unknown): string {
  const fault = faultOf(error);
  if (!fault) return '';
  const words = en[fault.code] as string | ((fault: DocumentFault) => string);
  return typeof words === 'string' ? words : words(fault);
}
