/** The annotated tenders of test/corpus: drafts and what an expert flags in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FAMILIES, type Family } from '../../language-server/engine/finding';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';

/** The day the corpus was written for: rules of later days must not move its figures. */
export const CORPUS_DATE = '2026-11-21';

export const HALVES = ['development', 'set-aside'] as const;
export type Half = (typeof HALVES)[number];

const category = z.enum(FAMILIES).exclude(['procurement']);

const annotations = z.object({
  language: z.enum(LANGUAGES),
  jurisdiction: z.string(),
  productGroups: z.array(z.string()),
  findings: z.array(
    z.object({
      category,
      kind: z.string(),
      quote: z.string().nullable(),
      occurrence: z.number().int().positive().default(1),
      severity: z.enum(['error', 'warning', 'advice']),
      why: z.string(),
      fix: z.string(),
    }),
  ),
  mustNotFlag: z.array(z.object({ quote: z.string(), category, why: z.string() })),
});

export type Annotations = z.infer<typeof annotations>;

/** Families the corpus annotates: all but `procurement`. */
export const SCORED_FAMILIES: readonly Family[] = FAMILIES.filter((family) => family !== 'procurement');

export interface CorpusDraft {
  half: Half;
  language: Language;
  name: string;
  path: string;
  source: string;
  annotations: Annotations;
}

/** All drafts below a corpus folder (`half/language/name.md` with `name.json`), in the order of their paths. Throws on a broken annotation, naming the file. */
export function readCorpus(root: string, halves: readonly Half[] = HALVES): CorpusDraft[] {
  return halves.flatMap((half) =>
    LANGUAGES.flatMap((language) => {
      const folder = join(root, half, language);
      const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
      return names.sort().map((file) => readDraft(half, language, folder, file.replace(/\.json$/, '')));
    }),
  );
}

function readDraft(half: Half, language: Language, folder: string, name: string): CorpusDraft {
  const path = join(folder, `${name}.md`);
  const parsed = annotations.safeParse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${parsed.error.message}`);
  return { half, language, name, path, source: readFileSync(path, 'utf8'), annotations: parsed.data };
}
