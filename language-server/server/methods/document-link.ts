/** Document links: ids of citations (EU-PPD-43) and numbers of directives and regulations (2014/24/EU) to their text. */
import type { DocumentLink } from 'vscode-languageserver';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';

const REFERENCE =
  /\b(?:[A-Z]{2,}(?:-[A-Za-z0-9.]*[A-Za-z0-9])+|\d{4}\/\d{1,5}(?=\/(?:EU|UE|EG|CE|EC)\b)|(?<=\((?:EU|UE)\)\s)\d{4}\/\d{1,5})\b/g;

export function documentLinks(document: CheckedDocument, _: unknown, { pack }: Desk): DocumentLink[] {
  const { law } = pack.compiled;
  const addresses = new Map(law.map(({ id, address }) => [id, address]));
  const acts = new Map<string, string>();
  for (const { address } of law) {
    const act = /\/eli\/\w+\/(\d{4}\/\d+)\//.exec(address)?.[1];
    if (act !== undefined) acts.set(act, address);
  }
  return [...document.text.matchAll(REFERENCE)].flatMap((match): DocumentLink[] => {
    const target = addresses.get(match[0]) ?? acts.get(match[0]);
    return target
      ? [{ range: document.range({ start: match.index, end: match.index + match[0].length }), target }]
      : [];
  });
}
