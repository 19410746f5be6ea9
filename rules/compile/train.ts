/** Trains the second reader from the sentence bank: logistic regression, a column a family. Deterministic. */
import { annotate } from '../../language-server/engine/annotate/annotate';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { FAMILIES, type Family } from '../../language-server/engine/finding';
import { Pack, type CompiledPack } from '../../language-server/engine/pack';
import { walkFeatures } from '../../language-server/engine/second-reader/features';
import type { CompiledReader } from '../../language-server/engine/second-reader/second-reader';
import type { SentenceFile } from '../schema/sentences';

const EPOCHS = 25;
const FIRST_STEP = 0.2;
const DECAY = 1e-4;
/** A sentence of another family says less about what is no fault of this one. */
const FOREIGN_WEIGHT = 0.5;
/** Features met only once in the bank say nothing about other texts. */
const LEAST_SEEN = 2;
/** Features that weigh less than this in every column, of 127, are left out: most features, and little of the sum. */
const LEAST_WEIGHT = 7;
/** Weights below this, of 127, count as none. */
const LEAST_TOLD = 3;

interface Example {
  /** Rows of the features kept, as often as each occurs. */
  features: Int32Array;
  /** Number of features, those not kept included. */
  count: number;
  family: Family;
  fault: boolean;
}

/** The readers of all languages that have sentences. Files of one language are read in the order given. */
export function trainReaders(
  pack: CompiledPack,
  bank: readonly SentenceFile[],
): Partial<Record<Language, CompiledReader>> {
  const trained = LANGUAGES.flatMap((language) => {
    const files = bank.filter((file) => file.language === language);
    return files.length > 0 ? [[language, trainReader(new Pack(pack), language, files)] as const] : [];
  });
  return Object.fromEntries(trained);
}

function trainReader(pack: Pack, language: Language, files: readonly SentenceFile[]): CompiledReader {
  const families = askedFamilies(pack).filter((family) => files.some((file) => file.family === family));
  const { examples, names } = readExamples(pack, language, files);
  const columns = families.map((family) => trainColumn(family, examples, names.length));
  const scale = Math.max(...columns.flatMap(({ weights }) => [...weights].map(Math.abs)));
  const bytes = new Int8Array(names.length * families.length);
  columns.forEach(({ weights }, column) => {
    weights.forEach((weight, row) => {
      const rounded = Math.round((weight / scale) * 127);
      bytes[row * families.length + column] = Math.abs(rounded) < LEAST_TOLD ? 0 : rounded;
    });
  });
  const weighs = (row: number): boolean =>
    families.some((_, column) => Math.abs(bytes[row * families.length + column] ?? 0) >= LEAST_WEIGHT);
  const name = (row: number): string => names[row] ?? '';
  // In the order of the alphabet they take a third less room.
  const kept = [...names.keys()].filter(weighs).sort((left, right) => (name(left) < name(right) ? -1 : 1));
  const keptBytes = kept.flatMap((row) => families.map((_, column) => bytes[row * families.length + column] ?? 0));
  return {
    families,
    features: kept.map(name).join('\n'),
    weights: btoa(String.fromCharCode(...new Uint8Array(Int8Array.from(keptBytes).buffer))),
    scale,
    bias: columns.map(({ bias }) => bias),
  };
}

/** The families that a rule asks the reader about; sentences of others show what is no fault of these. */
function askedFamilies({ compiled }: Pack): Family[] {
  const asked = compiled.rules.flatMap((rule) =>
    rule.kind === 'check' && rule.check === 'reads-like-fault' ? [rule.family] : [],
  );
  return FAMILIES.filter((family) => asked.includes(family));
}

function readExamples(
  pack: Pack,
  language: Language,
  files: readonly SentenceFile[],
): { examples: Example[]; names: string[] } {
  const read = files.flatMap(({ family, sentences }) =>
    sentences.map((entry) => {
      const annotation = annotate(entry.text, language, pack);
      const features: string[] = [];
      const visitor = {
        word: (stem: string) => features.push(stem),
        pair: (before: string, stem: string) => features.push(`${before}\t${stem}`),
        sign: (name: string) => features.push(`\t${name}`),
      };
      for (const sentence of annotation.sentences) walkFeatures(sentence, annotation, pack, visitor);
      return { family, fault: 'fault' in entry, features };
    }),
  );
  const seen = new Map<string, number>();
  for (const { features } of read)
    for (const feature of new Set(features)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  const rows = new Map(names.map((name, row) => [name, row]));
  const examples = read.map(({ family, fault, features }) => ({
    family,
    fault,
    count: features.length,
    features: Int32Array.from(features.flatMap((feature) => rows.get(feature) ?? [])),
  }));
  return { examples, names };
}

/** A small deterministic generator of numbers in [0, 1). */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function trainColumn(
  family: Family,
  examples: readonly Example[],
  size: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  let bias = 0;
  const order = examples.map((example) => example);
  const random = generator();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const step = FIRST_STEP / (1 + epoch * 0.3);
    for (const { features, count, family: own, fault } of order) {
      const share = 1 / Math.sqrt(Math.max(1, count));
      let evidence = bias;
      for (const row of features) evidence += (weights[row] ?? 0) * share;
      const expected = own === family && fault ? 1 : 0;
      const move = (expected - 1 / (1 + Math.exp(-evidence))) * step * (own === family ? 1 : FOREIGN_WEIGHT);
      bias += move;
      for (const row of features) weights[row] = (weights[row] ?? 0) * (1 - DECAY * step) + move * share;
    }
  }
  return { weights, bias };
}

function shuffle(list: Example[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [left, right] = [list[at], list[other]];
    if (left !== undefined && right !== undefined) {
      list[at] = right;
      list[other] = left;
    }
  }
}
