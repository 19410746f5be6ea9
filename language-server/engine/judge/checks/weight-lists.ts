/** The weights of award criteria in a draft, for the checks that add them up. */
import type { Matcher } from '../match';
import { enumerations, tableLists, tellsOfWeights, type WeightList } from './award-weights';
import { proseWeights } from './prose-weights';

/** All lists of weights in the award parts of a draft. `pointsColumn` is the concept that names a weight column. */
export function weightLists(matcher: Matcher, pointsColumn: number): readonly WeightList[] {
  const { situation, memory } = matcher;
  return memory.whole(
    weightLists,
    () => [
      ...tableLists(situation, pointsColumn, memory),
      ...enumerations(situation, memory),
      ...situation.passages.flatMap((passage) => proseWeights(passage, matcher)),
    ],
    (passage) => tellsOfWeights(passage, memory) || proseWeights(passage, matcher).length > 0,
  );
}
