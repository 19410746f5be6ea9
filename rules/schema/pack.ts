import { z } from 'zod';

/** `rules/pack.yaml`: what the pack says of itself. */
export const packFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'expected year.month.number, as 2026.11.0'),
});
