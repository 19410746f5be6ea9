import { z } from 'zod';
import { jurisdiction, perLanguage, slug } from './common';

const formWords = z
  .partialRecord(jurisdiction, z.string().min(1))
  .and(z.object({ default: z.string().min(1).describe('Where no country of the list applies, or none is known') }));

/** Words that differ by country, by form name: `tender-documents: {default: "…", NL: "…"}`. */
export const countryForms = perLanguage(z.record(slug, formWords).default({}));

export type CountryFormsFile = z.infer<typeof countryForms>;
