import { z } from 'zod';
import { family } from './common';

/** A likeness for each family; where one is not named the reader is not heard so. */
const levels = z.partialRecord(family, z.number().min(0).max(1)).default({});

/** `rules/pack.yaml`: what the pack says of itself. */
export const packFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'expected year.month.number, as 2026.11.0'),
  secondWitness: z
    .strictObject({
      doubtful: levels.describe(
        'Below it what a rule with a witness sees weighs as advice, and its advice is not given',
      ),
      unlikely: levels.describe('Below it advice of a rule with a witness is not given'),
      sure: levels.describe('From it on advice of a rule with a witness weighs as a warning'),
    })
    .refine(
      ({ doubtful, unlikely, sure }) =>
        [unlikely, sure].every((higher) =>
          family.options.every((each) => (doubtful[each] ?? 0) <= (higher[each] ?? 1)),
        ),
      'expected "doubtful" to be no more than "unlikely" and "sure" of its family',
    )
    .optional()
    .describe('How likely a fault the second reader must find what rules with a witness see'),
});

export type PackFile = z.infer<typeof packFile>;
