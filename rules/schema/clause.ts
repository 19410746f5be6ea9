import { z } from 'zod';
import { language, slug } from './common';
import { pattern } from './pattern';

export const clauseElement = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,3}-\d{2}$/),
  about: z.string().min(1),
  core: z.boolean().default(false).describe('Without it the clause does little'),
  jurisdictions: z.array(z.string()).optional().describe('Asked under these only'),
  see: z.array(pattern).min(1),
});

/** A clause: how to recognise it, and the elements it is made of, found in any order. */
export const clause = z.strictObject({
  id: slug,
  about: z.string().min(1),
  topic: z.array(pattern).min(1).describe('A sentence that belongs to the clause'),
  headings: z.array(z.string()).default([]).describe('Heading concepts whose whole section is the clause'),
  phases: z.array(z.string()).default([]),
  elements: z.array(clauseElement).min(1),
});

const variant = z.strictObject({
  jurisdictions: z.array(z.string()).optional().describe('The variant is for these; none: for all others'),
  heading: z.string().min(1),
  opening: z.string().default(''),
  elements: z.record(z.string(), z.string().min(1)).describe('Text by element id, one or more whole sentences'),
});

/** The clause in one language: labels of the elements and text to insert. */
export const clauseText = z.strictObject({
  language,
  name: z.string().min(1),
  labels: z.record(z.string(), z.string().min(1)).describe('Short name by element id'),
  variants: z.array(variant).min(1),
});

export type Clause = z.infer<typeof clause>;
export type ClauseText = z.infer<typeof clauseText>;
