/** The part of a .docx that holds what tenderlint keeps with the document, found by the namespace of its root. */
import type { DocxPackage } from './docx-package';

/** Namespace of the root of the part with decisions and context. */
export const RECORD_NAMESPACE = 'urn:tenderlint:record:1';

/** How much of a part is looked at for the namespace of its root, in bytes. */
const HEAD = 1_024;

/** Name of the custom XML part whose root is in that namespace, or undefined. */
export function customXmlPart(parts: DocxPackage, namespace: string): string | undefined {
  return parts
    .relationships(parts.mainPart)
    .filter(({ type }) => type === 'customXml')
    .map(({ target }) => target)
    .find((part) => {
      const head = new TextDecoder().decode(parts.bytes(part)?.subarray(0, HEAD));
      return head.includes(`"${namespace}"`) || head.includes(`'${namespace}'`);
    });
}

/** The text of that part; undefined where there is none. */
export function customXml(parts: DocxPackage, namespace: string): string | undefined {
  const part = customXmlPart(parts, namespace);
  return part === undefined ? undefined : new TextDecoder().decode(parts.bytes(part));
}
