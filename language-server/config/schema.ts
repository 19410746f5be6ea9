import { z } from 'zod';
import { day, jurisdiction, language, severity } from '../../rules/schema/common';

const RULE_SETTING = 'expected off, on, error, warning, advice, or a map with enabled and severity';

export const MODES = ['tender', 'template'] as const;

const ruleSetting = z
  .union(
    [
      z.literal('off'),
      z.literal('on'),
      severity,
      z.strictObject({ enabled: z.boolean().optional(), severity: severity.optional() }),
    ],
    { error: RULE_SETTING },
  )
  .describe('off, on, a severity, or both as {enabled, severity}');

/** Settings that speak of one draft: what its front matter may say under `tenderlint:`. */
export const draftConfig = z
  .strictObject({
    jurisdiction: z
      .enum([...jurisdiction.options, 'GB'])
      .transform((code) => (code === 'GB' ? 'UK' : code))
      .optional()
      .describe('Whose procurement law applies'),
    buyer: z.enum(['central', 'sub-central', 'utility']).optional().describe('Kind of contracting authority'),
    threshold: z.enum(['above', 'below']).optional().describe('Contract value against the EU publication threshold'),
    productGroups: z.array(z.string()).optional().describe('What is bought: laptop, monitor, server, …'),
    date: day.optional().describe('Review by the rules in force on this day'),
    mode: z.enum(MODES).optional().describe('A template may hold unfilled [placeholders]'),
    language: language.optional().describe('Language of passages too short to tell'),
    rules: z.record(z.string(), ruleSetting).optional().describe('Settings by rule id or family'),
  })
  .describe('Settings of tenderlint for one draft');

/** What a user may say in `tenderlint.yaml`. */
export const config = draftConfig
  .extend({
    ignore: z.array(z.string()).optional().describe('Paths not to check, written as in .gitignore'),
    packs: z.array(z.string()).optional().describe('Folders with rules of your own, relative to this file'),
  })
  .describe('Settings of tenderlint');

export type Config = z.infer<typeof config>;
export type RuleSettingValue = z.infer<typeof ruleSetting>;
