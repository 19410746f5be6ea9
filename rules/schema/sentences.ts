import { z } from 'zod';
import { family, language, slug } from './common';

const times = z.number().int().positive().optional().describe('Counts as so many sentences; default: one');
const faulty = z.strictObject({ fault: slug, text: z.string().min(1), times });
const sound = z.strictObject({ sound: slug, text: z.string().min(1), times });

/** The sentence bank of one family and language: faulty sentences with their kind, sound ones with their subject. */
export const sentenceFile = z.strictObject({
  language,
  family,
  judgedFor: z
    .enum(['own family', 'all families'])
    .default('own family')
    .describe('all families: what is no fault here was looked at for the other families as well'),
  subject: z.enum(['ict', 'other']).default('ict').describe('What the drafts are about that the sentences stand in'),
  sentences: z.array(z.union([faulty, sound])).min(1),
});

export type SentenceFile = z.infer<typeof sentenceFile>;
