import { z } from 'zod';
import { family } from './common';

/** A likeness for each family; where one is not named the reader is not heard so. */
const levels = z.partialRecord(family, z.number().min(0).max(1)).default({});

/** `rules/pack.yaml`: what the pack says of itself. */
export const packFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'expected year.month.number, as 2026.11.0'),
  secondWitness: z
    .strictObject({
      unlikely: levels.describe(
        'Below it advice of a rule with a witness is not given, and what weighs more is advice',
      ),
      doubtful: levels.describe('Below it errors and warnings of a rule with a witness weigh as advice'),
      sure: levels.describe('From it on advice of a rule with a witness weighs as a warning'),
    })
    .refine(
      ({ unlikely, doubtful, sure }) =>
        family.options.every((each) => {
          const highest = sure[each] ?? 1;
          return (doubtful[each] ?? 0) <= highest && (unlikely[each] ?? 0) <= (doubtful[each] ?? highest);
        }),
      'expected "unlikely" to be no more than "doubtful", and neither more than "sure", of each family',
    )
    .optional()
    .describe('How likely a fault the second reader must find what rules with a witness see'),
});

export type PackFile = z.infer<typeof packFile>;
