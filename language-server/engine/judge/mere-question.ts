/** Questions that bidders put, or officers put to themselves: what counts is the answer. */
import type { Sentence } from '../annotate/annotation';
import type { Passage } from '../situate/situation';

/** True of a question that is answered right behind it: it demands nothing. Among award criteria bidders are judged by it. */
export function isMereQuestion({ answered }: Sentence, { phase }: Passage): boolean {
  return answered && phase !== 'award';
}
