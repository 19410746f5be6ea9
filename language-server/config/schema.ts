import { z } from 'zod';
import { day, jurisdiction, language, severity } from '../../rules/schema/common';

const ruleSetting = z
  .union([
    z.literal('off'),
    z.literal('on'),
    severity,
    z.strictObject({ enabled: z.boolean().optional(), severity: severity.optional() }),
  ])
  .describe('off, on, a severity, or both as {enabled, severity}');

/** What a user may say in `tenderlint.yaml`, and under `tenderlint:` in a draft's front matter. */
export const config = z
  .strictObject({
    jurisdiction: jurisdiction.optional().describe('Whose procurement law applies'),
    buyer: z.enum(['central', 'sub-central', 'utility']).optional().describe('Kind of contracting authority'),
    threshold: z.enum(['above', 'below']).optional().describe('Contract value against the EU publication threshold'),
    productGroups: z.array(z.string()).optional().describe('What is bought: laptop, monitor, server, …'),
    date: day.optional().describe('Review by the rules in force on this day'),
    mode: z.enum(['tender', 'template']).optional().describe('A template may hold unfilled [placeholders]'),
    language: language.optional().describe('Language of passages too short to tell'),
    rules: z.record(z.string(), ruleSetting).optional().describe('Settings by rule id or family'),
    ignore: z.array(z.string()).optional().describe('Paths not to check, written as in .gitignore'),
    packs: z.array(z.string()).optional().describe('Folders with rules of your own, relative to this file'),
  })
  .describe('Settings of tenderlint');

export type Config = z.infer<typeof config>;
export type RuleSettingValue = z.infer<typeof ruleSetting>;
