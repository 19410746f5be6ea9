/** From annotated blocks to a situated draft. */
import type { Annotation } from '../annotate/annotation';
import type { Context } from '../context';
import type { Draft, Language } from '../draft';
import type { Pack } from '../pack';
import { buildFrames } from './frames';
import { phaseCues, situatePassage, situateSections } from './phase';
import { buildSections, sectionOfBlocks } from './sections';
import type { Passage, Situation } from './situation';
import { readJurisdiction, readSubject } from './subject';

const UNJUDGED_KINDS = new Set(['code', 'toc']);
const UNJUDGED_REGIONS = new Set(['header', 'footer']);

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
  const cues = phaseCues(pack);
  situateSections(sections, annotations, cues);
  const frames = buildFrames(draft, annotations);
  const points = pack.concept('points-column');
  const subject = readSubject(draft, annotations, pack);
  const cited = context.jurisdiction ? null : readJurisdiction(annotations, pack, language);
  const passages = draft.blocks.map((block, index): Passage => {
    const annotation = annotations[index];
    const section = sectionOf[index];
    const frame = frames[index];
    if (!annotation || !section || !frame) throw new Error('Every block has an annotation, a section and a frame.');
    const scored = [...annotation.sentences, ...frame.sentences].some(
      (sentence) =>
        sentence.quantities.some((quantity) => quantity.kind === 'points') ||
        sentence.hits.some((hit) => hit.concept === points),
    );
    return {
      index,
      block,
      annotation,
      language: annotation.language,
      section,
      phase: situatePassage(draft, index, annotation, section, frame.column, scored, cues),
      frame: frame.sentences,
      column: frame.column,
      scored,
      judged: !UNJUDGED_KINDS.has(block.kind) && !UNJUDGED_REGIONS.has(block.region),
    };
  });
  return {
    draft,
    language,
    passages,
    sections,
    jurisdiction: context.jurisdiction ?? cited,
    jurisdictionKnown: (context.jurisdiction ?? cited) !== null,
    productGroups: context.productGroups ?? subject.productGroups,
    ictHardware: subject.ictHardware || (context.productGroups?.length ?? 0) > 0,
    partial: subject.partial,
    words: annotations.reduce((sum, annotation) => sum + annotation.words, 0),
  };
}
