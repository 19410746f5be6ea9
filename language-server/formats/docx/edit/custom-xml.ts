/** Custom XML parts (ISO/IEC 29500-1, 15.2.5): data of other programs that travel with a document. */
import { customXmlPart } from '../record-part';
import type { PackageWriter } from './package-writer';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Puts the part whose root is in `namespace` in the package, in the place of an earlier one; undefined takes it out. */
export function writeCustomXml(writer: PackageWriter, namespace: string, xml: string | undefined): void {
  const { parts } = writer;
  const known = customXmlPart(parts, namespace);
  if (known !== undefined && xml !== undefined) writer.put(known, new TextEncoder().encode(xml));
  else if (known !== undefined) remove(writer, known);
  else if (xml !== undefined) add(writer, namespace, xml);
}

function add(writer: PackageWriter, namespace: string, xml: string): void {
  const item = writer.freeName('customXml/', 'item');
  const number = /\d+/.exec(item)?.[0] ?? '1';
  const properties = `customXml/itemProps${number}.xml`;
  writer.put(item, new TextEncoder().encode(xml), 'application/xml');
  writer.put(properties, new TextEncoder().encode(propertiesXml(namespace, number)), PROPERTIES_TYPE);
  writer.relate(writer.parts.mainPart, 'customXml', item);
  writer.relate(item, 'customXmlProps', properties);
}

function remove(writer: PackageWriter, item: string): void {
  const slash = item.lastIndexOf('/') + 1;
  for (const { target } of writer.parts.relationships(item)) writer.put(target, undefined);
  writer.put(`${item.slice(0, slash)}_rels/${item.slice(slash)}.rels`, undefined);
  writer.put(item, undefined);
  writer.unrelate(writer.parts.mainPart, item);
}

/** Word asks for an id of each part's own: ours ends in the part's number. */
function propertiesXml(namespace: string, number: string): string {
  const id = `{6F2D0A3C-52B7-4C1E-9D84-${Number(number).toString(16).toUpperCase().padStart(12, '0')}}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
