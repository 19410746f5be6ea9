import { z } from 'zod';
import { slug } from './common';

/**
 * A term as the vocabulary writes it (grammar in docs/vocabulary.md): words in any inflection, `word~` starts with,
 * `~word` ends with, `~word~` contains, `=word` this form only, `^Word` this form and case, `a/b` either, `(word)`
 * optional, `#` a number, `…` up to eight other words (`…3` up to three).
 */
export const term = z.string().min(1);

const terms = z.array(term).default([]);

/** A notion with the words for it. A hit is only a candidate: rules decide. */
export const concept = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+([-:][a-z0-9]+)*$/),
    about: z.string().min(1).describe('What the notion is, in English, for the reviewer'),
    nl: terms,
    fr: terms,
    de: terms,
    en: terms,
    includes: z.array(z.string()).default([]).describe('Concepts whose hits count as hits of this one'),
    not: z
      .strictObject({ nl: terms, fr: terms, de: terms, en: terms })
      .partial()
      .default({})
      .describe('Longer terms in which the words mean something else: they win over the concept'),
    near: z.array(z.string()).default([]).describe('Counts only with one of these concepts in the same sentence'),
    notNear: z.array(z.string()).default([]).describe('Does not count with one of these concepts in the same sentence'),
  })
  .describe('One concept of the vocabulary');

/** One vocabulary file: concepts on one subject. */
export const vocabularyFile = z.strictObject({ subject: slug, concepts: z.array(concept).min(1) });
