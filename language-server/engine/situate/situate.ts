/** From annotated blocks to a situated draft. */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Context } from '../context';
import type { Draft, Language } from '../draft';
import type { Pack } from '../pack';
import { buildFrames } from './frames';
import { readMode } from './mode';
import { situatePassage, situateSections } from './phase';
import { criterionOf, readRubrics } from './rubrics';
import { buildSections, sectionOfBlocks } from './sections';
import type { Passage, Situation } from './situation';
import { readJurisdiction, readSubject } from './subject';
import { traitsOf } from './traits';

const UNJUDGED_KINDS = new Set(['code', 'toc']);
const UNJUDGED_REGIONS = new Set(['header', 'footer']);

const NO_RUBRIC: readonly Sentence[] = [];

/** Situates every block of a draft. Linear in the blocks and their hits. */
export function situate(
  draft: Draft,
  annotations: readonly Annotation[],
  language: Language,
  context: Context,
  pack: Pack,
): Situation {
  const sections = buildSections(draft);
  const sectionOf = sectionOfBlocks(draft, sections);
  const traits = annotations.map(traitsOf(pack));
  situateSections(sections, traits);
  const frames = buildFrames(draft, annotations);
  const points = pack.concept('points-column');
  const givesPoints = ({ quantities, hits }: Sentence): boolean =>
    quantities.some(({ kind }) => kind === 'points') || hits.some(({ concept }) => concept === points);
  const subject = readSubject(draft, annotations, traits);
  const cited = context.jurisdiction ? null : readJurisdiction(traits, language);
  const placed = draft.blocks.map((block, index): Passage => {
    const annotation = annotations[index];
    const own = traits[index];
    const section = sectionOf[index];
    const frame = frames[index];
    if (!annotation || !own || !section || !frame)
      throw new Error('Every block has an annotation, a section and a frame.');
    const scored = own.scored || frame.sentences.some(givesPoints);
    const head = frame.head === undefined ? undefined : traits[frame.head];
    return {
      index,
      block,
      annotation,
      language: annotation.language,
      section,
      phase: situatePassage(own, section, head, scored),
      frame: frame.sentences,
      column: frame.column,
      rubric: NO_RUBRIC,
      scored,
      judged: !UNJUDGED_KINDS.has(block.kind) && !UNJUDGED_REGIONS.has(block.region),
      recalled: undefined,
    };
  });
  const rubrics = readRubrics(draft, annotations, new Set(placed.flatMap((passage) => criterionOf(passage) ?? [])));
  const passages = placed.map((passage) => {
    const rubric = rubrics.said.get(criterionOf(passage) ?? '');
    return rubric ? { ...passage, rubric } : passage;
  });
  return {
    draft,
    language,
    passages,
    rubrics,
    sections,
    jurisdiction: context.jurisdiction ?? cited,
    productGroups: context.productGroups ?? subject.productGroups,
    evidenceLeft: subject.evidenceLeft,
    ictHardware: subject.ictHardware || (context.productGroups?.length ?? 0) > 0,
    ...readMode(draft, traits, context),
    partial: subject.partial,
    words: annotations.reduce((sum, annotation) => sum + annotation.words, 0),
  };
}
