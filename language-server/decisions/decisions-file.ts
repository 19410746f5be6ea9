/**
 * The file `.tenderlint-decisions.yaml`: the records of the drafts in its folder, by file name. For formats that cannot
 * hold a record of their own, and for those who want decisions outside the draft.
 *
 *     drafts:
 *       bestek.txt:
 *         context: { jurisdiction: BE }
 *         decisions:
 *           - ruleId: repairability/short-warranty
 *             …
 *
 * Loads YAML: import it only where there is such a file.
 */
import { isMap, isNode, isSeq, parseDocument, Document } from 'yaml';
import { EMPTY_RECORD, isEmptyRecord, type DocumentRecord } from './decision';
import { readRecord, type ReadRecord } from './read-record';

const HEAD = ` Decisions on the drafts in this folder, written by tenderlint. Each reopens by itself when its text or rule changes.`;

/** The record of one draft in the text of a decisions file. Never throws: what is wrong is left out and told. */
export function recordFromFile(yaml: string, draftName: string): ReadRecord {
  const parsed = parse(yaml);
  if (typeof parsed === 'string') {
    return { record: EMPTY_RECORD, problems: [`${parsed} No decision in it holds.`] };
  }
  const drafts: unknown = parsed.get('drafts');
  const own: unknown = isMap(drafts) ? drafts.get(draftName) : undefined;
  return isMap(own) ? readRecord(own.toJSON()) : { record: EMPTY_RECORD, problems: [] };
}

/**
 * The text of the file with the record of one draft put in or, where it is empty, taken out; the records of others and
 * all comments stay. `yaml` is the text so far, '' for a new file. Throws an `Error` where that cannot be read, so that
 * nothing of it is lost.
 */
export function recordIntoFile(yaml: string, draftName: string, record: DocumentRecord): string {
  const parsed = parse(yaml);
  if (typeof parsed === 'string') throw new Error(`${parsed} It was left as it is; mend or remove it first.`);
  if (yaml.trim() === '') parsed.commentBefore = HEAD;
  if (!isEmptyRecord(record)) putRecord(parsed, draftName, record);
  else if (parsed.hasIn(['drafts', draftName])) parsed.deleteIn(['drafts', draftName]);
  return parsed.toString({ lineWidth: 120 });
}

/** Puts a record in; what of it stands there word for word keeps its comments. */
function putRecord(file: Document, draftName: string, record: DocumentRecord): void {
  const place = ['drafts', draftName];
  const own: unknown = file.getIn(place);
  if (!isMap(own)) {
    file.setIn(place, file.createNode(record));
    return;
  }
  const same = (node: unknown, value: unknown): boolean =>
    isNode(node) && JSON.stringify(node.toJS(file)) === JSON.stringify(value);
  const before: unknown = own.get('decisions');
  if (isSeq(before)) {
    const standing = before.items;
    before.items = record.decisions.map(
      (decision) => standing.find((node) => same(node, decision)) ?? file.createNode(decision),
    );
  } else own.set('decisions', file.createNode(record.decisions));
  if (!same(own.get('context'), record.context)) own.set('context', file.createNode(record.context));
}

function parse(yaml: string): Document | string {
  try {
    const document =
      yaml.trim() === '' ? new Document({}) : parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return `This file is no YAML that can be read: ${error.message}.`;
    if (document.contents !== null && !isMap(document.contents)) return 'Expected a map with the key "drafts".';
    return document;
  } catch (error) {
    return `This file is no YAML that can be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
