import { z } from 'zod';
import { day, family, jurisdiction, language, phase, severity, slug, validity } from './common';
import { lackedByAll, pattern } from './pattern';

const severityCase = z.strictObject({
  phases: z.array(phase).optional(),
  jurisdictions: z.array(jurisdiction).optional(),
  products: z.array(z.string()).optional(),
  scored: z.boolean().optional(),
  modality: z.array(z.enum(['must', 'may', 'wish', 'effort', 'none'])).optional(),
  threshold: z.enum(['above', 'below']).optional(),
  from: day.optional(),
  until: day.optional(),
  severity,
});

const common = {
  id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'expected family/name'),
  family,
  about: z.string().min(1).describe('What the rule sees, in one English sentence'),
  severity,
  severityWhen: z.array(severityCase).default([]).describe('First case that fits wins over `severity`'),
  subject: z.enum(['ict', 'any']).default('ict').describe('ict: only in drafts about ICT hardware'),
  products: z.array(z.string()).optional().describe('Only for these product groups'),
  jurisdictions: z.array(jurisdiction).optional().describe('Only under these jurisdictions'),
  buyers: z.array(z.enum(['central', 'sub-central', 'utility'])).optional(),
  threshold: z.enum(['above', 'below']).optional(),
  modes: z.array(z.enum(['tender', 'template'])).optional(),
  needs: z
    .array(z.enum(['jurisdiction', 'buyer', 'threshold', 'products']))
    .default([])
    .describe('Context the severity rests on: unknown means one step lower'),
  register: z
    .boolean()
    .default(false)
    .describe(
      'Rests on counts of the label register: says them as {evidence}, and weighs one step less where they are old',
    ),
  law: z.array(z.string()).default([]),
  practice: z.array(z.string()).default([]).describe('Ids of the good practice behind the rule (docs/practice.md)'),
  basis: z.enum(['law', 'policy', 'practice']).describe('What the rule rests on, said to the user'),
  valid: validity.default({}),
  lastChecked: day,
  status: z.enum(['stable', 'preview']).default('stable'),
  yields: z
    .union([z.boolean(), z.literal('last')])
    .default(false)
    .describe('Silent where another rule of its family flags the same sentence; last: also where that one yields'),
};

/** Flags a passage that looks like one of the patterns. */
export const spanRule = z.strictObject({
  ...common,
  kind: z.literal('span'),
  ...lackedByAll,
  see: z.array(pattern).min(1),
  mark: z.enum(['match', 'sentence', 'block']).default('match'),
  witness: z
    .union([z.boolean(), z.strictObject({ advice: z.number().min(0).max(1) })])
    .default(false)
    .describe(
      'Rests on how a sentence is worded: the second reader is heard as well (`secondWitness` in pack.yaml); advice: the likeness of a fault from which advice of this rule is given',
    ),
  oncePer: z.enum(['sentence', 'block', 'section', 'draft']).default('sentence'),
});

/** Flags that nothing in the draft looks like any of the patterns. */
export const absenceRule = z.strictObject({
  ...common,
  kind: z.literal('absence'),
  unless: z.array(pattern).min(1).describe('Any of these shows that the draft does say it'),
  when: z.array(pattern).default([]).describe('Asked only of a draft where one of these is found'),
  place: z.array(z.string()).default([]).describe('Heading concepts under which the text belongs, best first'),
  partial: z.boolean().default(false).describe('Asked also of a draft that is one volume of several'),
});

/** Flags a clause that is there but lacks elements. */
export const clauseRule = z.strictObject({
  ...common,
  kind: z.literal('clause'),
  clause: slug,
  at: z
    .enum(['passage', 'heading'])
    .default('passage')
    .describe('Where it stands: on the passage that says most of the subject, or on the heading above it'),
  grade: z
    .array(
      z.strictObject({
        lacks: z.number().int().positive(),
        severity,
        unless: z.array(z.string()).default([]).describe('Elements any of which makes this step not count'),
        at: z
          .literal('own-heading')
          .optional()
          .describe('It stands on the nearest heading above that speaks of the clause, where there is one'),
      }),
    )
    .min(1)
    .describe('Severity by the number of core elements lacking, worst first'),
});

/** Uses a matcher that is code: its name is one of the engine's registered checks. */
export const checkRule = z.strictObject({
  ...common,
  kind: z.literal('check'),
  check: slug,
  options: z.record(z.string(), z.unknown()).default({}),
  likens: z
    .array(z.strictObject({ kinds: z.array(slug).min(1), to: z.string() }))
    .default([])
    .describe('Of the second reader: kinds of its sentence bank, and the rule whose reason and replacements fit them'),
});

/** Asks for what the draft leaves unsaid and other rules rest on: one question a draft and topic. */
export const questionRule = z.strictObject({
  ...common,
  kind: z.literal('question'),
  asks: z.enum(['jurisdiction', 'buyer', 'threshold', 'products', 'mode']),
});

export const rule = z.discriminatedUnion('kind', [spanRule, absenceRule, clauseRule, checkRule, questionRule]);
export type Rule = z.infer<typeof rule>;
export type SpanRule = z.infer<typeof spanRule>;
export type AbsenceRule = z.infer<typeof absenceRule>;
export type ClauseRule = z.infer<typeof clauseRule>;
export type CheckRule = z.infer<typeof checkRule>;
export type QuestionRule = z.infer<typeof questionRule>;

/** Where a replacement's text goes, counted from the finding. `as-worked-out`: the edits the rule's check itself gives. */
export const placement = z.enum([
  'replace-match',
  'replace-sentence',
  'insert-after-match',
  'insert-after-name',
  'insert-after-sentence',
  'insert-clause',
  'insert-missing-elements',
  'delete-sentence',
  'as-worked-out',
]);

export const replacement = z.strictObject({
  title: z.string().min(1),
  do: placement,
  text: z.string().default(''),
  safe: z.boolean().default(false),
  jurisdictions: z.array(jurisdiction).optional(),
  phases: z.array(phase).optional(),
});

const draftText = z.string().min(1);

/** A text that draws the rule, and the same text mended. */
export const flagExample = z.strictObject({
  flag: draftText,
  fixed: draftText,
  under: phase.optional().describe('Phase heading the text stands under; default: specification'),
  whole: z.boolean().default(false).describe('The text is a whole draft, not a passage'),
  context: z.record(z.string(), z.string()).default({}),
});

export const nearMiss = z.union([
  draftText,
  z.strictObject({
    text: draftText,
    under: phase.optional(),
    whole: z.boolean().default(false),
    context: z.record(z.string(), z.string()).default({}),
  }),
]);

/** What a rule says in one language, and the examples that prove it there. */
export const ruleText = z.strictObject({
  language,
  message: z.string().min(1).describe('What stands here; may use {match}, {label}, {missing}'),
  why: z.string().min(1).describe('Why it matters, one or two sentences'),
  likened: z.string().includes('{why}').optional().describe('Of a rule that likens: says {why} of the other rule'),
  theme: z.string().min(1).optional().describe('Of an absence rule: what it looks for, as a list of themes names it'),
  replacements: z.array(replacement).default([]),
  examples: z.array(flagExample).min(1),
  nearMisses: z.array(nearMiss).min(1),
});

export type RuleText = z.infer<typeof ruleText>;
