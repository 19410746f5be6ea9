/** The form of a language's words for what keeps a document from being read: what is wrong, and what to do about it. */
import type { DocumentFault } from '../document-error';

type FaultOf<C, F = DocumentFault> = F extends { code: unknown } ? (C extends F['code'] ? F : never) : never;

/** A text, or one made of the fault's values. */
export type FaultWords = {
  readonly [C in DocumentFault['code']]: string | ((fault: FaultOf<C>) => string);
};
