import { z } from 'zod';
import { language } from './common';

/** What kind of paper it is. `type1` are third-party ecolabels in the sense of ISO 14024. */
export const labelKind = z.enum([
  'type1_ecolabel',
  'type1_ecolabel_addon',
  'type1_ecolabel_like',
  'single_issue_product_certificate',
  'management_system_certificate',
  'site_certificate',
  'company_certificate',
  'service_certificate',
  'material_certificate',
  'chain_of_custody',
  'rating',
  'legal_rating',
  'legal_obligation',
  'membership',
  'monitoring_affiliation',
  'guidance_standard',
  'method_standard',
  'self_declaration',
  'verified_declaration',
  'carbon_claim',
  'label_taxonomy',
  'brand',
]);

/** What the paper is about; `buyer`: only public buyers can hold it. */
export const certificateOf = z.enum([
  'product_model',
  'component',
  'material',
  'company',
  'site',
  'company_or_site',
  'company_or_service_scope',
  'company_or_product',
  'process',
  'service',
  'buyer',
  'nothing',
]);

export const labelStatus = z.enum([
  'current',
  'in_transition',
  'expired',
  'withdrawn',
  'eu_scheme_ended',
  'current_for_displays_only',
  'partly_current',
  'no_ict_criteria',
  'unknown',
]);

/** What to say of a demand for the label, for some product groups. */
export const labelVerdict = z.enum([
  'ok_with_equivalent',
  'ok_threshold',
  'ok_informational',
  'check_supply',
  'avoid_no_supply',
  'names_one_supplier',
  'names_one_certifier',
  'avoid_no_differentiation',
  'legal_minimum_redundant',
  'not_certifiable',
  'not_a_bidder_attribute',
  'wrong_object',
  'wrong_stage',
  'expired_reference',
  'ambiguous_reference',
  'greenwash_risk',
  'missing_mandatory',
]);

const supply = z
  .enum([
    'none',
    'one',
    'few',
    'several',
    'most',
    'all',
    'some_models_only',
    'some_sectors',
    'expired',
    'unknown',
    'n/a',
  ])
  .describe('Who can deliver it; few: two or three suppliers');

const stageUse = z
  .enum(['yes', 'with_equivalent', 'conditional', 'redundant', 'no'])
  .describe('with_equivalent: only where equivalents are accepted; conditional: see the verdicts');

const coverage = z.strictObject({
  criteria: z.union([z.boolean(), z.string()]).nullable().default(null),
  supply: supply.nullable().default(null),
  products: z.number().nullable().default(null),
  brands: z.number().nullable().default(null),
  share: z.number().min(0).max(100).nullable().default(null).describe('Share of the models sold, in percent'),
  asOf: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
});

/** How sure we are. */
const confidence = z.enum(['high', 'medium', 'low']);

const verdict = z.strictObject({
  groups: z.array(z.string()).nullable().default(null).describe('Product groups; none: all'),
  when: z.string().nullable().default(null).describe('A condition in words, which a rule has to test; none: always'),
  verdict: labelVerdict,
  why: z.string(),
});

/** One label, certificate, standard or rating: what it certifies, for which goods, who can hold it. */
export const label = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(1),
  aliases: z.partialRecord(language, z.array(z.string())),
  notAliases: z.partialRecord(language, z.array(z.string())).default({}),
  owner: z.string().nullable().default(null),
  kind: labelKind,
  certificateOf,
  certifiable: z.boolean(),
  status: labelStatus,
  version: z.strictObject({
    current: z.string().nullable().default(null),
    since: z.string().nullable().default(null),
    previous: z
      .array(
        z.strictObject({
          v: z.string(),
          note: z.string().nullable().default(null),
          until: z.string().nullable().default(null),
          terms: z.array(z.string()).default([]).describe('Short texts beside the label that name this version'),
        }),
      )
      .default([]),
  }),
  coverage: z.record(z.string(), coverage),
  verdicts: z.array(verdict),
  stages: z.partialRecord(z.enum(['selection', 'techSpec', 'award', 'contract']), stageUse),
  evidence: z
    .array(z.strictObject({ fact: z.string(), date: z.string().nullable().default(null), certainty: confidence }))
    .default([]),
  confidence,
  staleRisk: z.string().nullable().default(null),
});

export type Label = z.infer<typeof label>;

/** A label without the words it is recognised by, which the lexicon of each language holds. */
export type RegisteredLabel = Omit<Label, 'aliases' | 'notAliases'>;
