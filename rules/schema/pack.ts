import { z } from 'zod';
import { family } from './common';

const likeness = z.number().min(0).max(1);

/** `rules/pack.yaml`: what the pack says of itself. */
export const packFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'expected year.month.number, as 2026.11.0'),
  secondWitness: z
    .strictObject({
      doubtful: likeness.describe('Below it what a rule with a witness sees weighs as advice'),
      unlikely: likeness.describe('Below it advice of a rule with a witness is not given'),
      sure: z
        .partialRecord(family, likeness)
        .optional()
        .describe('From it on advice of a rule with a witness weighs as a warning, in the families named'),
    })
    .refine(({ doubtful, unlikely }) => unlikely <= doubtful, 'expected "unlikely" to be no more than "doubtful"')
    .refine(
      ({ doubtful, sure }) => Object.values(sure ?? {}).every((level) => doubtful <= level),
      'expected "doubtful" to be no more than each "sure"',
    )
    .optional()
    .describe('How likely a fault the second reader must find what rules with a witness see'),
});

export type PackFile = z.infer<typeof packFile>;
