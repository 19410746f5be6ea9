/** A demand that only wishes: it speaks of a subject, but as a wish or an effort, without measure, proof or deadline. */
import { demandStrength } from '../strength';
import type { PassageCheck } from './check';

/** Options: `family`, the subject's (rules/strength.yaml). */
export const weakDemand: PassageCheck = (passage, { pack }, { family }) => {
  const { block, phase, annotation } = passage;
  if (block.kind === 'heading' || (phase !== 'specification' && phase !== 'performance')) return [];
  return annotation.sentences.flatMap((sentence) => {
    if (sentence.refuses || sentence.defines) return [];
    if (!sentence.modality.has('wish') && !sentence.modality.has('effort')) return [];
    const strength = demandStrength(sentence, annotation, pack);
    if (!strength || strength.family !== family || strength.has.size > 0) return [];
    if (strength.binding !== 'wish' && strength.binding !== 'effort') return [];
    return [{ passage, sentence, start: sentence.start, end: sentence.end }];
  });
};
