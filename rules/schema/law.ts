import { z } from 'zod';
import { day, jurisdiction, perLanguage } from './common';

/** How sure we are of an entry; what is `unsure` is never shown as fact. */
export const certainty = z.enum(['read', 'trusted', 'check', 'unsure']);

/** One citation: what a rule may name as its ground. */
export const citation = z.strictObject({
  id: z.string().regex(/^[A-Z]+(-[A-Za-z0-9.]+)+$/),
  title: perLanguage(z.string().min(1)),
  article: z.string().default(''),
  address: z.union([z.url(), z.literal('')]).default(''),
  jurisdictions: z.array(jurisdiction).min(1),
  validFrom: day.optional(),
  validUntil: day.optional(),
  checkedOn: day,
  certainty,
});

export const citationFile = z.strictObject({ subject: z.string(), citations: z.array(citation).min(1) });
export type Citation = z.infer<typeof citation>;
