/** What situating asks of an annotation, read off its hits once. */
import type { Annotation } from '../annotate/annotation';
import { PHASES, type Phase } from '../finding';
import type { Pack } from '../pack';
import { blanksIn } from './blanks';

/** How often something is named, in the order of first mention. */
export type Counts = readonly (readonly [name: string, count: number])[];

export interface Traits {
  /** Phases that headings of such words name, and that the wording tells, in order of mention. */
  headings: readonly Phase[];
  wording: readonly Phase[];
  /** Points or a weight are given. */
  scored: boolean;
  groups: Counts;
  jurisdictions: Counts;
  /** Mentions of something that is no ICT hardware. */
  otherSubjects: number;
  /** Blanks somebody is to fill in. */
  blanks: number;
  /** It calls itself a template. */
  namesTemplate: boolean;
  /** It says that the draft is one volume of several. */
  partial: boolean;
  /** The second reader's evidence that the draft is about ICT hardware, in whole hundredths, summed over so many sentences. */
  onSubject: { evidence: number; sentences: number };
}

type Read = (annotation: Annotation) => Traits;

const READERS = new WeakMap<Pack, Read>();

/** Reads the traits of annotations made with the pack; each annotation once. */
export function traitsOf(pack: Pack): Read {
  let read = READERS.get(pack);
  if (!read) READERS.set(pack, (read = traitReader(pack)));
  return read;
}

function traitReader(pack: Pack): Read {
  const known = new WeakMap<Annotation, Traits>();
  const headingPhases = phases('phase-heading', pack);
  const wordingPhases = phases('phase-wording', pack);
  const groupNames = new Map(pack.conceptsNamed('product').map(({ index, name }) => [index, name]));
  const places = new Map(pack.conceptsNamed('jurisdiction').map(({ index, name }) => [index, name.toUpperCase()]));
  const other = pack.concept('other-subject');
  const partialDocument = pack.concept('partial-document');
  const points = pack.concept('points-column');
  const templateName = pack.concept('template-name');
  const read = ({ text, sentences }: Annotation): Traits => {
    const headings = new Set<Phase>();
    const wording = new Set<Phase>();
    const groups = new Map<string, number>();
    const jurisdictions = new Map<string, number>();
    let scored = sentences.some(({ quantities }) => quantities.some(({ kind }) => kind === 'points'));
    let otherSubjects = 0;
    let partial = false;
    let namesTemplate = false;
    const onSubject = { evidence: 0, sentences: 0 };
    for (const { hits, onSubject: evidence } of sentences) {
      if (evidence !== undefined) {
        onSubject.evidence += Math.round(evidence * 100);
        onSubject.sentences++;
      }
      for (const { concept } of hits) {
        const heading = headingPhases.get(concept);
        if (heading) headings.add(heading);
        const word = wordingPhases.get(concept);
        if (word) wording.add(word);
        const group = groupNames.get(concept);
        if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
        const place = places.get(concept);
        if (place) jurisdictions.set(place, (jurisdictions.get(place) ?? 0) + 1);
        if (concept === points) scored = true;
        if (concept === other) otherSubjects++;
        if (concept === partialDocument) partial = true;
        if (concept === templateName) namesTemplate = true;
      }
    }
    return {
      headings: [...headings],
      wording: [...wording],
      scored,
      groups: [...groups],
      jurisdictions: [...jurisdictions],
      otherSubjects,
      blanks: blanksIn(text).length,
      namesTemplate,
      partial,
      onSubject,
    };
  };
  return (annotation) => {
    let traits = known.get(annotation);
    if (!traits) known.set(annotation, (traits = read(annotation)));
    return traits;
  };
}

function phases(prefix: string, pack: Pack): ReadonlyMap<number, Phase> {
  return new Map(
    pack
      .conceptsNamed(prefix)
      .flatMap(({ index, name }) => (PHASES.includes(name as (typeof PHASES)[number]) ? [[index, name as Phase]] : [])),
  );
}
