/** Trains what tells the kinds of fault of a family apart, from the kinds its sentences stand under in the bank. */
import { annotate } from '../../language-server/engine/annotate/annotate';
import type { Language } from '../../language-server/engine/draft';
import type { Family } from '../../language-server/engine/finding';
import type { Pack } from '../../language-server/engine/pack';
import { BUCKETS, Features } from '../../language-server/engine/second-reader/features';
import type { CompiledKinds } from '../../language-server/engine/second-reader/kinds';
import type { SentenceFile } from '../schema/sentences';
import { packWeights } from './reader-weights';

/** Features that fewer faults of the family have tell nothing. */
const LEAST_SEEN = 8;
/** Each kind counts as if it had been met so often more, with the features of all: few examples prove little. */
const DOUBT = 2;

/** The kinds of each family whose rule likens sentences to other rules. */
export function trainKinds(pack: Pack, language: Language, files: readonly SentenceFile[]): CompiledKindsByFamily {
  const trained = pack.compiled.rules.flatMap((rule): [Family, CompiledKinds][] => {
    if (rule.kind !== 'check' || rule.likens.length === 0) return [];
    const rules = rule.likens.map(({ to }) => to);
    const columns = new Map(rule.likens.flatMap(({ kinds }, column) => kinds.map((kind) => [kind, column] as const)));
    const faults = files
      .filter(({ family }) => family === rule.family)
      .flatMap(({ sentences }) => sentences)
      .flatMap((entry) => {
        const column = 'fault' in entry ? columns.get(entry.fault) : undefined;
        return column === undefined ? [] : [{ column, features: featuresOf(entry.text, language, pack) }];
      });
    return faults.length > 0 ? [[rule.family, kindsFrom(faults, rules)]] : [];
  });
  return Object.fromEntries(trained);
}

export type CompiledKindsByFamily = Partial<Record<Family, CompiledKinds>>;

interface Fault {
  column: number;
  features: ReadonlySet<number>;
}

function featuresOf(text: string, language: Language, pack: Pack): Set<number> {
  const features = new Features(pack.compiled.concepts);
  return new Set(
    annotate(text, language, pack).sentences.flatMap((sentence) => {
      features.readText(sentence, text.slice(sentence.start, sentence.end), language, pack.lexicon(language));
      return [...features.subjects()];
    }),
  );
}

/** By how much more often than in all faults of the family a feature stands in those of a kind. */
function kindsFrom(faults: readonly Fault[], rules: readonly string[]): CompiledKinds {
  const columns = rules.length;
  const met = new Float64Array(columns);
  const seen = new Map<number, Float64Array>();
  for (const { column, features } of faults) {
    met[column] = (met[column] ?? 0) + 1;
    for (const bucket of features) {
      let row = seen.get(bucket);
      if (!row) seen.set(bucket, (row = new Float64Array(columns)));
      row[column] = (row[column] ?? 0) + 1;
    }
  }
  const weights = new Float64Array(BUCKETS * columns);
  for (const [bucket, row] of seen) {
    const all = row.reduce((sum, count) => sum + count, 0);
    if (all < LEAST_SEEN) continue;
    const share = all / faults.length;
    row.forEach((count, column) => {
      const own = (count + DOUBT * share) / ((met[column] ?? 0) + DOUBT);
      weights[bucket * columns + column] = Math.log(own / share);
    });
  }
  const bias = Array.from(met, (count) => Math.log((count + 1) / (faults.length + columns)));
  return { rules, bias: bias.map((each) => Math.round(each * 1000) / 1000), ...packWeights(weights, columns) };
}
