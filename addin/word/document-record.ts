/** Decisions and context in the document's custom XML part. */
import {
  EMPTY_RECORD,
  isEmptyRecord,
  mergeRecords,
  type DocumentRecord,
} from '../../language-server/decisions/decision';
import { RECORD_NAMESPACE, recordFromXml, recordToXml } from '../../language-server/decisions/record-xml';
import type { Support } from './capabilities';
import { HostError } from '../host';
import { toHostError, type WordQueue } from './word-queue';

/** What the document carries; several parts (documents were put together) are read as one. */
export async function loadRecord(queue: WordQueue, support: Support): Promise<DocumentRecord> {
  const parts = support.tracking ? await partsByWord(queue) : await olderParts(queue);
  if (parts.length === 0) return EMPTY_RECORD;
  return mergeRecords(...parts.map((xml) => recordFromXml(xml).record));
}

/**
 * Replaces what the document carries; an empty record takes the part out. Throws a `HostError` where what it carries cannot
 * be read: it is left as it is.
 */
export async function storeRecord(queue: WordQueue, support: Support, record: DocumentRecord): Promise<void> {
  const carried = support.tracking ? await partsByWord(queue) : await olderParts(queue);
  const [unread] = carried.flatMap((part) => recordFromXml(part).problems);
  if (unread !== undefined) throw new HostError('failed', unread);
  const xml = isEmptyRecord(record) ? undefined : recordToXml(record);
  if (!support.tracking) {
    await queue.program.xmlParts.write(RECORD_NAMESPACE, xml).catch((error: unknown) => {
      throw toHostError(error);
    });
    return;
  }
  await queue.run(async (context) => {
    const { customXmlParts } = context.document;
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
    await context.sync();
    const [first, ...others] = parts.items;
    if (xml === undefined) first?.delete();
    else if (first) first.setXml(xml);
    else customXmlParts.add(xml);
    for (const part of others) part.delete();
    await context.sync();
  });
}

function partsByWord(queue: WordQueue): Promise<string[]> {
  return queue.run(async (context) => {
    const parts = context.document.customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length > 0) await context.sync();
    return texts.map(({ value }) => value);
  });
}

async function olderParts(queue: WordQueue): Promise<string[]> {
  try {
    return await queue.program.xmlParts.read(RECORD_NAMESPACE);
  } catch (error) {
    throw toHostError(error);
  }
}
