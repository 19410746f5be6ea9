import { z } from 'zod';
import { phase, severity } from './common';
import { certificateOf, labelKind, labelStatus, labelVerdict } from './label';

const conceptId = z.string().regex(/^[a-z0-9]+([-:_][a-z0-9_]+)*$/);

/** A length of time as "5 years", "36 months", "10 days", "4 hours". */
export const duration = z.string().regex(/^\d+(\.\d+)? (year|month|week|day|hour)s?$/);

const quantityBounds = {
  under: duration.optional(),
  atLeast: duration.optional(),
  near: z.array(conceptId).optional().describe('Counts only within twelve words of one of these concepts'),
};

/** The label register asked about the labels named in the unit. Every key given must hold. */
export const labelQuestion = z.strictObject({
  of: z.array(certificateOf).optional().describe('What the paper is about: product_model, company, site, …'),
  kind: z.array(labelKind).optional(),
  not: z.array(z.string()).optional().describe('Label ids that do not count'),
  ids: z.array(z.string()).optional(),
  status: z.array(labelStatus).optional(),
  certifiable: z.boolean().optional(),
  verdict: z.array(labelVerdict).optional().describe('Verdict of the register for the product groups at hand'),
  olderVersion: z.boolean().optional().describe('A version is named that the register lists as previous'),
});

/** One thing to look for. A plain id: the concept, not negated. A list: any of them. */
export type Item =
  | string
  | Item[]
  | { negated: string }
  | { mentioned: string | string[] }
  | { within: number; of: Item[] }
  | { sequence: string[]; within: number }
  | { duration: { under?: string | undefined; atLeast?: string | undefined; near?: string[] | undefined } }
  | { quantity: ('duration' | 'percent' | 'count' | 'money' | 'points' | 'measure' | 'date')[] }
  | { modality: ('must' | 'may' | 'wish' | 'effort' | 'none')[] }
  | { label: z.infer<typeof labelQuestion> }
  | { heading: string | string[] }
  | { column: string | string[] }
  | { scored: boolean }
  | { standsIn: ('heading' | 'paragraph' | 'item' | 'cell' | 'quote')[] }
  | { all: Item[] };

const oneOrMore = z.union([conceptId, z.array(conceptId)]);

export const item: z.ZodType<Item> = z.lazy(() =>
  z.union([
    conceptId,
    z.array(item).min(1),
    z.strictObject({ negated: conceptId }).describe('The concept, negated'),
    z.strictObject({ mentioned: oneOrMore }).describe('The concept, negated or not'),
    z
      .strictObject({ within: z.number().int().positive(), of: z.array(item).min(2) })
      .describe('All of these concepts inside so many words'),
    z
      .strictObject({ sequence: z.array(conceptId).min(2), within: z.number().int().positive() })
      .describe('These concepts in this order, each at most so many words after the one before'),
    z.strictObject({ duration: z.strictObject(quantityBounds) }).describe('A length of time within these bounds'),
    z.strictObject({
      quantity: z.array(z.enum(['duration', 'percent', 'count', 'money', 'points', 'measure', 'date'])).min(1),
    }),
    z.strictObject({ modality: z.array(z.enum(['must', 'may', 'wish', 'effort', 'none'])).min(1) }),
    z.strictObject({ label: labelQuestion }),
    z.strictObject({ heading: oneOrMore }).describe('A heading above the passage speaks of the concept'),
    z.strictObject({ column: oneOrMore }).describe('The column head of the cell speaks of the concept'),
    z.strictObject({ scored: z.boolean() }).describe('The passage earns points or carries a weight'),
    z.strictObject({ standsIn: z.array(z.enum(['heading', 'paragraph', 'item', 'cell', 'quote'])).min(1) }),
    z.strictObject({ all: z.array(item).min(1) }),
  ]),
);

const items = z.array(item).default([]);

/**
 * Looks in wider rooms than the sentence. `nearby` is the sentence before and after, across blocks of one section;
 * `rubric` what another passage says of the criterion that a cell names.
 */
const rooms = z
  .strictObject({
    nearby: z.array(item),
    block: z.array(item),
    rubric: z.array(item),
    section: z.array(item),
    draft: z.array(item),
  })
  .partial()
  .default({});

/**
 * One way a passage can look. Everything in `has` must be there, nothing of `lacks`. Cells and list items are read
 * together with their row, column head and lead-in. The first concept in `has` must stand in the sentence itself.
 */
export const pattern = z.strictObject({
  in: z.enum(['sentence', 'block']).default('sentence'),
  has: z.array(item).min(1),
  lacks: items,
  hasIn: rooms,
  lacksIn: rooms,
  phases: z.array(phase).optional(),
  even: z
    .array(z.enum(['refused', 'defined', 'negated']))
    .default([])
    .describe('Sees also what the passage refuses, only defines, or negates'),
  unquoted: z
    .boolean()
    .default(false)
    .describe('The first thing in `has` does not count where it stands in quotation marks'),
  severity: severity.optional().describe('How bad a passage is that looks this way, in place of the rule’s severity'),
});

/** What all patterns of a rule lack, beside what each lacks itself. */
export const lackedByAll = { lacks: items, lacksIn: rooms };

export type Pattern = z.infer<typeof pattern>;
export type Rooms = Pattern['hasIn'];
