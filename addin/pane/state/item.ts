/** A finding as the pane lists it: with what was decided about it and the section it stands in. */
import type { Decision } from '../../../language-server/decisions/decision';
import type { Finding } from '../../../language-server/engine/finding';
import type { FindingsResult, OutlineSection } from '../../../language-server/server/protocol';

export interface Place {
  /** Heading of the section; '' before the first heading. */
  title: string;
  /** Offset at which the section starts: tells sections with the same heading apart. */
  start: number;
}

/** What is shown of a decision; a comment in the text has no author and no time. */
export type DecisionShown = Pick<Decision, 'state' | 'reason' | 'author' | 'time'>;

export interface Item {
  finding: Finding;
  section: Place;
  /** What was decided; undefined while the finding is open. A comment in the text counts as ignored. */
  decision: DecisionShown | undefined;
  /** It was decided before, but its text or rule has changed since. */
  reopened: boolean;
  /** The decision as the record keeps it; undefined where it stands in the text itself and is taken back there. */
  kept: Decision | undefined;
}

const TOP: Place = { title: '', start: 0 };

/** All findings of a check as items, in reading order. */
export function itemsOf(result: FindingsResult, sections: readonly OutlineSection[]): Item[] {
  const places = placesOf(sections);
  const reopened = new Set(result.reopened.map(({ finding }) => finding));
  const open = result.findings.map((finding): Item => ({
    finding,
    section: placeAt(places, finding.start),
    decision: undefined,
    reopened: reopened.has(finding.id),
    kept: undefined,
  }));
  const decided = result.suppressed.map(({ finding, reason, decision }): Item => ({
    finding,
    section: placeAt(places, finding.start),
    decision: decision ?? { state: 'ignored', reason, author: '', time: '' },
    reopened: false,
    kept: decision,
  }));
  return [...open, ...decided].sort((left, right) => left.finding.start - right.finding.start);
}

/** The innermost sections, flattened in reading order. */
function placesOf(sections: readonly OutlineSection[]): Place[] {
  return sections.flatMap(({ title, start, children }) => [{ title, start }, ...placesOf(children)]);
}

function placeAt(places: readonly Place[], offset: number): Place {
  let found = TOP;
  for (const place of places) {
    if (place.start > offset) break;
    found = place;
  }
  return found;
}
