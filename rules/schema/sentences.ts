import { z } from 'zod';
import { family, language, slug } from './common';

const faulty = z.strictObject({ fault: slug, text: z.string().min(1) });
const sound = z.strictObject({ sound: slug, text: z.string().min(1) });

/** The sentence bank of one family and language: faulty sentences with their kind, sound ones with their subject. */
export const sentenceFile = z.strictObject({
  language,
  family,
  sentences: z.array(z.union([faulty, sound])).min(1),
});

export type SentenceFile = z.infer<typeof sentenceFile>;
