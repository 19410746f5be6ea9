/** Part of the build: the JSON schema of `tenderlint.yaml`, for editors that complete and check it while it is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { config } from '../language-server/config/schema';
import { knownRules } from '../language-server/config/unknown-names';
import { Pack } from '../language-server/engine/pack';
import { readPackFiles } from '../language-server/server/pack-files';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

type Schema = Record<string, unknown> & { properties: Record<string, Record<string, unknown>> };

/** The schema, with the pack's rules and product groups as the names to choose from. */
export function configSchema(pack: Pack): Schema {
  const schema = z.toJSONSchema(config, { io: 'input', target: 'draft-7' }) as unknown as Schema;
  const { rules, productGroups } = schema.properties;
  const described = (id: string): [string, unknown] => {
    const known = pack.compiled.rules.some((rule) => rule.id === id);
    const title = known ? pack.text(id, 'en').message.replace(/\{[a-z-]+\}/g, '…') : undefined;
    return [id, { allOf: [{ $ref: '#/definitions/ruleSetting' }], ...(title ? { description: title } : {}) }];
  };
  return {
    ...schema,
    title: 'tenderlint.yaml',
    properties: {
      ...schema.properties,
      productGroups: {
        ...productGroups,
        items: { type: 'string', enum: pack.conceptsNamed('product').map(({ name }) => name) },
      },
      rules: { ...rules, properties: Object.fromEntries([...knownRules(pack)].map(described)) },
    },
    definitions: { ruleSetting: rules?.additionalProperties },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pack = new Pack(readPackFiles(dist));
  mkdirSync(`${dist}schema`, { recursive: true });
  writeFileSync(`${dist}schema/config.json`, `${JSON.stringify(configSchema(pack), null, 2)}\n`);
}
