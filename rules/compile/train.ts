/** Trains the second reader from the sentence bank: a column a family, and one for the subject of the draft. */
import { annotate } from '../../language-server/engine/annotate/annotate';
import { splitSentences } from '../../language-server/engine/annotate/sentences';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { FAMILIES, type Family } from '../../language-server/engine/finding';
import { Pack, type CompiledPack } from '../../language-server/engine/pack';
import { BUCKETS, Features } from '../../language-server/engine/second-reader/features';
import type { CompiledReader } from '../../language-server/engine/second-reader/second-reader';
import type { SentenceFile } from '../schema/sentences';
import { descend, type Example, type Reading } from './logistic-regression';
import { packWeights } from './reader-weights';
import { trainKinds } from './train-kinds';

/** A sentence that was judged for its own family alone says less about the others. */
const UNJUDGED_WEIGHT = 0.5;
/** A sentence of the bank stands in no draft: it tells less of what drafts are about. */
const BANK_SUBJECT_WEIGHT = 0.1;
/** Features that fewer texts of the bank have say nothing about other texts. */
const LEAST_SEEN = 3;

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
  const tellsSubject = files.some(({ subject }) => subject === 'other');
  const examples = readExamples(pack, language, files, families);
  const columns = families.length + (tellsSubject ? 1 : 0);
  const { weights, bias } = descend(examples, families.length, columns);
  return { families, tellsSubject, ...packWeights(weights, columns), bias, kinds: trainKinds(pack, language, files) };
}

/** The families that a rule asks the reader about; sentences of others show what is no fault of these. */
function askedFamilies({ compiled }: Pack): Family[] {
  const asked = compiled.rules.flatMap((rule) =>
    rule.kind === 'check' && rule.check === 'reads-like-fault' ? [rule.family] : [],
  );
  return FAMILIES.filter((family) => asked.includes(family));
}

/** What the bank says of one text: the families it offends, how often it counts, and for which families it was judged. */
interface Judged {
  faults: Set<Family>;
  times: number;
  judgedFor: Set<Family> | 'all';
  /** Undefined where it stands in drafts of both kinds. */
  ict: boolean | undefined;
}

/**
 * A text that stands under several families is one example. Of a sound text each sentence is one: so the reader meets
 * them. Of a faulty text nobody said which sentence is at fault.
 */
function judgements(files: readonly SentenceFile[]): Map<string, Judged> {
  const byText = new Map<string, Judged>();
  for (const { language, family, judgedFor, subject, sentences } of files) {
    for (const entry of sentences) {
      const { text, times = 1 } = entry;
      const isFault = 'fault' in entry;
      const texts = isFault ? [text] : splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
      for (const each of texts) {
        const known = byText.get(each) ?? {
          faults: new Set<Family>(),
          times: 0,
          judgedFor: new Set<Family>(),
          ict: subject === 'ict',
        };
        byText.set(each, known);
        if (isFault) known.faults.add(family);
        known.times = Math.max(known.times, times);
        if (known.ict !== (subject === 'ict')) known.ict = undefined;
        if (judgedFor === 'all families') known.judgedFor = 'all';
        else if (known.judgedFor !== 'all') known.judgedFor.add(family);
      }
    }
  }
  return byText;
}

function readExamples(
  pack: Pack,
  language: Language,
  files: readonly SentenceFile[],
  families: readonly Family[],
): Example[] {
  const features = new Features(pack.compiled.concepts);
  const judged = [...judgements(files)];
  const onIct = ({ judgedFor, times }: Judged): number => (judgedFor === 'all' ? times : BANK_SUBJECT_WEIGHT);
  const others = judged.filter(([, { ict }]) => ict === false).length;
  // Sentences of drafts on other subjects are few: together they count for as much as all on ICT.
  const onOther = judged.reduce((sum, [, each]) => sum + (each.ict ? onIct(each) : 0), 0) / Math.max(1, others);
  const examples = judged.map(([text, each]): Example => {
    const { faults, times, judgedFor, ict } = each;
    return {
      readings: readingsOf(text, language, pack, features),
      answers: [...families.map((family) => faults.has(family)), ict === true],
      importance: [
        ...families.map((family) => times * (judgedFor === 'all' || judgedFor.has(family) ? 1 : UNJUDGED_WEIGHT)),
        ict === undefined ? 0 : ict ? onIct(each) : onOther,
      ],
    };
  });
  forgetRare(examples);
  return examples;
}

/** Makes buckets that too few texts have -1: they weigh nothing, but count in the length of the sentence. */
function forgetRare(examples: readonly Example[]): void {
  const seen = new Int32Array(BUCKETS);
  for (const { readings } of examples) {
    for (const bucket of new Set(readings[0]?.buckets)) seen[bucket] = (seen[bucket] ?? 0) + 1;
  }
  for (const { readings } of examples) {
    for (const { buckets } of readings) {
      buckets.forEach((bucket, at) => {
        if ((seen[bucket] ?? 0) < LEAST_SEEN) buckets[at] = -1;
      });
    }
  }
}

/** The features of a text's sentences together, with and without those of concepts. */
function readingsOf(text: string, language: Language, pack: Pack, features: Features): Reading[] {
  const lexicon = pack.lexicon(language);
  const singles: number[] = [];
  const pairs: number[] = [];
  const signs: number[] = [];
  const concepts: number[] = [];
  for (const sentence of annotate(text, language, pack).sentences) {
    features.readText(sentence, text.slice(sentence.start, sentence.end), language, lexicon);
    const { buckets } = features;
    singles.push(...buckets.subarray(0, features.words));
    pairs.push(...buckets.subarray(features.words, 2 * features.words));
    signs.push(...buckets.subarray(2 * features.words, features.withoutConcepts));
    concepts.push(...buckets.subarray(features.withoutConcepts, features.count));
  }
  const reading = (told: readonly number[]): Reading => ({
    buckets: Int32Array.from([...singles, ...pairs, ...told]),
    words: singles.length,
    signs: singles.length + pairs.length,
  });
  return [reading([...signs, ...concepts]), reading(signs)];
}
