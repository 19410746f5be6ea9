/** A demand that only wishes: it speaks of a subject, but as a wish or an effort, without measure, proof or deadline. */
import { demandStrength } from '../strength';
import type { Check } from './check';

/** Options: `family`, the subject's (rules/strength.yaml). */
export const weakDemand: Check = (matcher, options) =>
  matcher
    .gather(options, (passage) => {
      const { judged, block, phase, annotation } = passage;
      if (!judged || block.kind === 'heading' || (phase !== 'specification' && phase !== 'performance')) return [];
      return annotation.sentences.flatMap((sentence) => {
        if (sentence.refuses || sentence.defines) return [];
        if (!sentence.modality.has('wish') && !sentence.modality.has('effort')) return [];
        const strength = demandStrength(sentence, annotation, matcher.pack);
        if (!strength || strength.family !== options.family || strength.has.size > 0) return [];
        if (strength.binding !== 'wish' && strength.binding !== 'effort') return [];
        return [{ passage, sentence, start: sentence.start, end: sentence.end }];
      });
    })
    .flatMap(([, hits]) => hits);
