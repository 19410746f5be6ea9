/**
 * `npm run sentences`: writes the annotated sentences of the drafts that rules are tuned on to rules/sentences, where the
 * second reader learns from them beside the sentence bank. The drafts set aside are never read.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { LANGUAGES, sourceRange, type Language } from '../../language-server/engine/draft';
import type { Family } from '../../language-server/engine/finding';
import { hash } from '../../language-server/engine/hash';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import type { SentenceFile } from '../../rules/schema/sentences';
import { testPack } from '../support/pack';
import { CORPUS_DATE, readCorpus, SCORED_FAMILIES, type CorpusDraft } from './corpus';
import { quoteRange } from './score';

type Entry = SentenceFile['sentences'][number];

/** Shorter ones say too little. */
const LEAST_WORDS = 5;
/** Of the sentences that no expert marked, one in so many is kept: they are sound, but most of a draft. */
const ONE_IN = 3;

const reviewer = new Reviewer(testPack());

/** The sentences of a draft by family: the faulty ones under each family they offend, the others once. */
function sentencesOf({ source, annotations }: CorpusDraft): [Family, Entry][] {
  const faults = annotations.findings.flatMap(({ category, kind, quote, occurrence }) =>
    quote === null ? [] : [{ family: category, kind, ...quoteRange(source, quote, occurrence) }],
  );
  const sound = annotations.mustNotFlag.map(({ category, quote }) => ({ category, ...quoteRange(source, quote) }));
  const { passages } = reviewer.read(readText(source, 'markdown'), { date: CORPUS_DATE });
  return passages
    .filter(({ judged, block }) => judged && block.kind !== 'heading')
    .flatMap(({ block, annotation }) =>
      annotation.sentences.flatMap(({ start, end }): [Family, Entry][] => {
        const text = annotation.text.slice(start, end);
        if (text.split(/\s+/).length < LEAST_WORDS) return [];
        const range = sourceRange(block, start, end);
        const touches = (other: { start: number; end: number }): boolean =>
          other.start < range.end && range.start < other.end;
        const own = faults.filter(touches);
        if (own.length > 0) return own.map(({ family, kind }) => [family, { fault: kind, text }]);
        const marked = sound.find(touches);
        if (marked) return [[marked.category, { sound: 'draft', text }]];
        return Number.parseInt(hash(text).slice(0, 6), 16) % ONE_IN === 0
          ? [[familyBy(text), { sound: 'unmarked', text, times: ONE_IN }]]
          : [];
      }),
    );
}

/** A family for a sentence that belongs to none, spread evenly: it is no fault of any. */
function familyBy(text: string): Family {
  return SCORED_FAMILIES[Number.parseInt(hash(text).slice(-6), 16) % SCORED_FAMILIES.length] ?? 'repairability';
}

function isOnIct({ name }: CorpusDraft): boolean {
  return !name.startsWith('offtopic');
}

/** Every sentence of the drafts on other subjects, by which the reader tells these from drafts about ICT hardware. */
function otherSubjects(drafts: readonly CorpusDraft[]): Entry[] {
  return drafts.flatMap(({ source }) =>
    reviewer
      .read(readText(source, 'markdown'), { date: CORPUS_DATE })
      .passages.filter(({ judged, block }) => judged && block.kind !== 'heading')
      .flatMap(({ annotation: { text, sentences } }) => sentences.map(({ start, end }) => text.slice(start, end)))
      .filter((text) => text.split(/\s+/).length >= LEAST_WORDS)
      .map((text) => ({ sound: 'other-subject', text })),
  );
}

function write(language: Language, name: string, what: Omit<SentenceFile, 'language' | 'judgedFor'>): void {
  const { family, subject } = what;
  const sentences = [...new Map(what.sentences.map((entry) => [entry.text, entry])).values()];
  const head = '# Written by `npm run sentences` from test/corpus/development.\n';
  const body = stringify({ language, family, subject, judgedFor: 'all families', sentences }, { lineWidth: 0 });
  writeFileSync(`rules/sentences/${language}/${name}-in-drafts.yaml`, head + body);
  console.log(
    `${language} ${name}: ${sentences.filter((entry) => 'fault' in entry).length} faults of ${sentences.length}`,
  );
}

const drafts = readCorpus('test/corpus', ['development']);
for (const language of LANGUAGES) {
  const own = drafts.filter((draft) => draft.language === language);
  const all = own.filter(isOnIct).flatMap(sentencesOf);
  for (const family of SCORED_FAMILIES) {
    write(language, family, {
      family,
      subject: 'ict',
      sentences: all.flatMap(([of, entry]) => (of === family ? [entry] : [])),
    });
  }
  write(language, 'other-subjects', {
    family: 'procurement',
    subject: 'other',
    sentences: otherSubjects(own.filter((draft) => !isOnIct(draft))),
  });
}
