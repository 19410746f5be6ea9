/** The typography of a brochure: trade mark signs and exclamation marks among the requirements. */
import type { PassageCheck } from './check';

const MARKS = /[™®]|\p{L}{3,}!(?=\s|$|["”»’])/gu;

/** What every mark has: asked first, for most texts have none. */
const ANY_MARK = /[™®!]/;

/** Options: none. Values: `match`. Flags the sentence, once a block; names in quotation marks are left alone. */
export const advertisingMarks: PassageCheck = (passage) => {
  const { text, sentences, quotations } = passage.annotation;
  if (passage.block.kind === 'heading' || !ANY_MARK.test(text)) return [];
  for (const match of text.matchAll(MARKS)) {
    const at = match.index;
    if (quotations.some(({ start, end }) => start <= at && at < end)) continue;
    const sentence = sentences.find((each) => each.start <= at && at < each.end);
    if (!sentence || sentence.refuses || sentence.defines) continue;
    return [{ passage, sentence, start: sentence.start, end: sentence.end, values: { match: match[0] } }];
  }
  return [];
};
