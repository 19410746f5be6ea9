/** The procurement phase of sections and passages. Order of trust: headings, column heads, wording and actors. */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Draft } from '../draft';
import { PHASES, type Phase } from '../finding';
import type { Pack } from '../pack';
import type { Section } from './situation';

/** Concepts that tell a phase, by index. */
export interface PhaseCues {
  headings: ReadonlyMap<number, Phase>;
  wording: ReadonlyMap<number, Phase>;
}

export function phaseCues(pack: Pack): PhaseCues {
  const cues = (prefix: string): Map<number, Phase> =>
    new Map(
      pack
        .conceptsNamed(prefix)
        .flatMap(({ index, name }) =>
          PHASES.includes(name as (typeof PHASES)[number]) ? [[index, name as Phase]] : [],
        ),
    );
  return { headings: cues('phase-heading'), wording: cues('phase-wording') };
}

function phasesIn(sentences: readonly Sentence[], cues: ReadonlyMap<number, Phase>): Phase[] {
  const found: Phase[] = [];
  for (const sentence of sentences) {
    for (const hit of sentence.hits) {
      const phase = cues.get(hit.concept);
      if (phase && !found.includes(phase)) found.push(phase);
    }
  }
  return found;
}

/**
 * Gives each section the phase its heading names, else that of the section above. A heading that names several
 * ("Exclusion and selection") leaves it to the wording of each passage.
 */
export function situateSections(
  sections: readonly Section[],
  annotations: readonly Annotation[],
  cues: PhaseCues,
): void {
  for (const section of sections) {
    const heading = annotations[section.heading];
    const named = heading ? phasesIn(heading.sentences, cues.headings) : [];
    const [only] = named;
    if (named.length === 1 && only) section.phase = only;
    else section.phase = named.length > 1 ? 'unknown' : (section.parent?.phase ?? 'unknown');
  }
}

/** The phase of one passage. */
export function situatePassage(
  draft: Draft,
  at: number,
  annotation: Annotation,
  section: Section,
  column: readonly Sentence[],
  scored: boolean,
  cues: PhaseCues,
): Phase {
  const [byColumn] = phasesIn(column, cues.headings);
  if (byColumn) return byColumn;
  if (section.phase !== 'unknown') return section.phase;
  if (scored) return 'award';
  const [byWording] = phasesIn(annotation.sentences, cues.wording);
  return byWording ?? 'unknown';
}
