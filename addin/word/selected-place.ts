/** What is selected in Word, in the keys and offsets of a reading. */
import type { SelectedPlace } from '../host';
import { cleanOffset } from './accepted-text';
import type { Support } from './capabilities';
import type { Reading, ReadParagraph } from './reading';

/** One round trip. Null where the selection stands in nothing that was read. */
export async function selectedPlace(
  context: Word.RequestContext,
  support: Support,
  reading: Reading,
): Promise<SelectedPlace | null> {
  const selection = context.document.getSelection();
  const { paragraphs } = selection;
  paragraphs.load(support.ids ? 'items/text,items/uniqueLocalId' : 'items/text');
  const untilStart = paragraphs.getFirst().getRange('Start').expandTo(selection.getRange('Start')).load('text');
  const untilEnd = paragraphs.getLast().getRange('Start').expandTo(selection.getRange('End')).load('text');
  const previous = paragraphs.getFirst().getPreviousOrNullObject().load('text');
  await context.sync();
  const before = previous.isNullObject ? undefined : previous.text;
  const found = paragraphs.items.map((item, at) =>
    support.ids && item.uniqueLocalId
      ? reading.byKey.get(item.uniqueLocalId)
      : byText(reading, item.text, at === 0 ? before : paragraphs.items[at - 1]?.text),
  );
  const touched = found.filter((each): each is ReadParagraph => each !== undefined);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const shown = new Set(reading.snapshot.paragraphs.map(({ key }) => key));
  return {
    paragraphs: touched.map(({ key }) => key).filter((key) => shown.has(key)),
    start: cleanOffset(first.texts, untilStart.text.length),
    end: cleanOffset(last.texts, untilEnd.text.length),
  };
}

/** Without ids: the paragraph with that text, behind one with the other text where there are several. */
function byText({ all }: Reading, text: string, before: string | undefined): ReadParagraph | undefined {
  const same = all.filter(({ raw, index }) => index !== null && raw.text === text);
  return same.find((each) => all[all.indexOf(each) - 1]?.raw.text === before) ?? same[0];
}
