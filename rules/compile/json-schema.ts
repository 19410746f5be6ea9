/** JSON Schemas of the rules files, for editors and for people who write rules without our compiler. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { clause, clauseText } from '../schema/clause';
import { countryForms } from '../schema/forms';
import { label } from '../schema/label';
import { citationFile } from '../schema/law';
import { rule, ruleText } from '../schema/rule';
import { vocabularyFile } from '../schema/vocabulary';

export const JSON_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  rule,
  text: ruleText,
  clause,
  'clause-text': clauseText,
  vocabulary: vocabularyFile,
  forms: countryForms,
  label,
  law: citationFile,
};

/** Writes `<name>.schema.json` for each kind of rules file into `folder`. */
export function writeJsonSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(JSON_SCHEMAS)) {
    writeSchema(`${folder}/${name}.schema.json`, schema);
  }
}

function writeSchema(path: string, schema: z.ZodType): void {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
}
