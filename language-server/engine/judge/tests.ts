/** Runs the tests of a pattern on sentences. Pure; a test sees one sentence at a time and the passage it stands in. */
import type { Hit, Sentence } from '../annotate/annotation';
import type { Pack } from '../pack';
import { standsUnder } from '../situate/speaks-of';
import type { Passage, Situation } from '../situate/situation';
import { answersLabelQuestion } from './labels';
import type { Test } from './prepared';

/** The words between the hits of one thing and those of another for `duration … near`. */
const NEAR_WORDS = 12;

export interface Setting {
  passage: Passage;
  situation: Situation;
  pack: Pack;
}

/** Hits that made tests hold, for the finding's range. */
export type Evidence = Hit[];

function polarityFits(hit: Hit, polarity: 'plain' | 'negated' | 'either'): boolean {
  return polarity === 'either' || hit.negated === (polarity === 'negated');
}

/** Hits in one sentence by which a concept test, or any of several, holds. */
function hitsOf(test: Test, sentence: Sentence, setting: Setting): Hit[] {
  if (!mayHold(test, sentence)) return [];
  if (test.kind === 'concept') {
    return sentence.hits.filter((hit) => hit.concept === test.concept && polarityFits(hit, test.polarity));
  }
  if (test.kind === 'any') return test.tests.flatMap((inner) => hitsOf(inner, sentence, setting));
  if (test.kind === 'label') return labelHits(test.question, sentence, setting);
  if (test.kind === 'all' || test.kind === 'within' || test.kind === 'sequence') {
    const evidence: Evidence = [];
    return holds(test, sentence, setting, evidence) ? evidence : [];
  }
  return [];
}

function labelHits(
  question: Extract<Test, { kind: 'label' }>['question'],
  sentence: Sentence,
  setting: Setting,
): Hit[] {
  return sentence.hits.filter((hit) => {
    if (hit.negated) return false;
    const label = setting.pack.labelFor(hit.concept);
    return label !== undefined && answersLabelQuestion(label, question, sentence, hit, setting);
  });
}

function distance(left: Hit, right: Hit): number {
  return left.first < right.first ? right.first - left.last : left.first - right.last;
}

/** True where the sentence has a hit of what a test cannot hold without. */
export function mayHold({ needs }: Test, { bits, row }: Sentence): boolean {
  if (!needs) return true;
  for (let at = 0; at < needs.length; at += 2) {
    if (((bits[row + (needs[at] ?? 0)] ?? 0) & (needs[at + 1] ?? 0)) !== 0) return true;
  }
  return false;
}

/** True where the test holds in the sentence; hits that prove it are added to `evidence`. */
export function holds(test: Test, sentence: Sentence, setting: Setting, evidence: Evidence): boolean {
  if (!mayHold(test, sentence)) return false;
  switch (test.kind) {
    case 'concept': {
      let any = false;
      for (const hit of sentence.hits) {
        if (hit.concept !== test.concept || !polarityFits(hit, test.polarity)) continue;
        evidence.push(hit);
        any = true;
      }
      return any;
    }
    case 'label': {
      const hits = hitsOf(test, sentence, setting);
      evidence.push(...hits);
      return hits.length > 0;
    }
    case 'any': {
      let any = false;
      for (const inner of test.tests) if (holds(inner, sentence, setting, evidence)) any = true;
      return any;
    }
    case 'all':
      return test.tests.every((inner) => holds(inner, sentence, setting, evidence));
    case 'within':
      return holdsWithin(test, sentence, setting, evidence);
    case 'sequence':
      return holdsSequence(test, sentence, evidence);
    case 'duration':
      return sentence.quantities.some(
        (quantity) =>
          quantity.kind === 'duration' &&
          quantity.days < test.under - 0.5 &&
          quantity.days >= test.atLeast - 6 &&
          (test.near.length === 0 ||
            sentence.hits.some(
              (hit) =>
                test.near.includes(hit.concept) &&
                (hit.first >= quantity.last ? hit.first - quantity.last : quantity.first - hit.last) <= NEAR_WORDS,
            )),
      );
    case 'quantity':
      return sentence.quantities.some((quantity) => test.kinds.has(quantity.kind));
    case 'modality': {
      const own = sentence.modality.size > 0 ? sentence.modality : frameModality(setting);
      return own.size === 0 ? test.values.has('none') : [...own].some((value) => test.values.has(value));
    }
    case 'heading':
      return standsUnder(setting.passage, test.concepts, setting.situation);
    case 'column':
      return setting.passage.column.some((head) => head.hits.some((hit) => test.concepts.includes(hit.concept)));
    case 'scored':
      return setting.passage.scored === test.scored;
    case 'standsIn':
      return test.blocks.has(setting.passage.block.kind);
  }
}

function frameModality(setting: Setting): Sentence['modality'] {
  return setting.passage.frame.find((sentence) => sentence.modality.size > 0)?.modality ?? new Set();
}

function holdsWithin(
  test: Extract<Test, { kind: 'within' }>,
  sentence: Sentence,
  setting: Setting,
  evidence: Evidence,
): boolean {
  const [head, ...rest] = test.tests.map((inner) => hitsOf(inner, sentence, setting));
  for (const anchor of head ?? []) {
    const near = rest.map((hits) => hits.find((hit) => hit !== anchor && distance(anchor, hit) <= test.words));
    if (near.every((hit) => hit !== undefined)) {
      evidence.push(anchor, ...near);
      return true;
    }
  }
  return false;
}

function holdsSequence(test: Extract<Test, { kind: 'sequence' }>, sentence: Sentence, evidence: Evidence): boolean {
  const plain = (concept: number | undefined): Hit[] =>
    sentence.hits.filter((hit) => hit.concept === concept && !hit.negated);
  const [first, ...others] = test.concepts;
  for (const anchor of plain(first)) {
    const chain = [anchor];
    for (const concept of others) {
      const last = chain.at(-1) ?? anchor;
      const next = plain(concept).find((hit) => hit.first >= last.last && hit.first - last.last <= test.words);
      if (!next) break;
      chain.push(next);
    }
    if (chain.length === test.concepts.length) {
      evidence.push(...chain);
      return true;
    }
  }
  return false;
}
