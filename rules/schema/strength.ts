import { z } from 'zod';

const concepts = z.array(z.string()).min(1);

/** `rules/strength.yaml`: the concepts by which the strength of a demand is graded. */
export const strengthFile = z.strictObject({
  subjects: z.strictObject({ 'human-rights': concepts, repairability: concepts, greenwashing: concepts }),
  measure: concepts,
  proof: concepts,
  deadline: concepts,
  consequence: concepts,
});

export type StrengthFile = z.infer<typeof strengthFile>;
