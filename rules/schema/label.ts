import { z } from 'zod';
import { language } from './common';

const supply = z.enum(['all', 'many', 'several', 'few', 'none', 'unknown']).or(z.string());

const coverage = z.strictObject({
  criteria: z.union([z.boolean(), z.string()]).nullable(),
  supply: supply.nullable(),
  products: z.number().nullable(),
  brands: z.number().nullable(),
  asOf: z.string().nullable(),
  note: z.string().nullable(),
});

const verdict = z.strictObject({
  groups: z.array(z.string()).nullable(),
  when: z.string().nullable(),
  verdict: z.string(),
  why: z.string(),
});

/** One label, certificate, standard or rating: what it certifies, for which goods, who can hold it. */
export const label = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(1),
  aliases: z.partialRecord(language, z.array(z.string())),
  notAliases: z.partialRecord(language, z.array(z.string())).default({}),
  owner: z.string().nullable(),
  kind: z.string(),
  certificateOf: z.string(),
  certifiable: z.boolean(),
  status: z.string(),
  version: z.strictObject({
    current: z.string().nullable(),
    since: z.string().nullable(),
    previous: z.array(
      z.strictObject({
        v: z.string(),
        note: z.string().nullable(),
        until: z.string().nullable(),
        terms: z.array(z.string()).default([]),
      }),
    ),
  }),
  coverage: z.record(z.string(), coverage),
  verdicts: z.array(verdict),
  stages: z.record(z.string(), z.string().nullable()),
  evidence: z
    .array(z.strictObject({ fact: z.string(), date: z.string().nullable(), certainty: z.string() }))
    .default([]),
  confidence: z.string(),
  staleRisk: z.string().nullable(),
});

export type Label = z.infer<typeof label>;
