/** Advice on words that a stronger finding already flags, where it says nothing new. */
import type { Family, Finding } from './finding';

/** Louder findings that are looked at for one piece of advice. */
const AHEAD = 3;

/**
 * In percent: below it what the second reader takes a sentence for is right one time in twenty where a rule of another
 * family finds an error or warns there.
 */
const FIRM = 70;

/** Findings in reading order that are louder than advice, asked for places in that order. */
class Loud {
  private readonly findings: Finding[] = [];
  private next = 0;

  add(finding: Finding): void {
    this.findings.push(finding);
  }

  overlaps({ start, end }: Finding): boolean {
    const { findings } = this;
    // Findings that end before this one starts can silence nothing that follows either.
    while ((findings[this.next]?.end ?? Infinity) <= start) this.next++;
    return findings.slice(this.next, this.next + AHEAD).some((other) => other.start < end && start < other.end);
  }
}

/**
 * Findings in reading order without advice that a louder finding of the family silences, and without what the second
 * reader suspects where one of any family does. Absences, incomplete clauses and questions neither echo nor silence.
 */
export function withoutEchoes<T>(all: readonly T[], findingOf: (entry: T) => Finding): T[] {
  const anyLoud = new Loud();
  const loud = new Map<Family, Loud>();
  for (const entry of all) {
    const finding = findingOf(entry);
    if (finding.kind !== 'span' || finding.severity === 'advice') continue;
    let own = loud.get(finding.family);
    if (!own) loud.set(finding.family, (own = new Loud()));
    own.add(finding);
    anyLoud.add(finding);
  }
  return all.filter((entry) => {
    const finding = findingOf(entry);
    if (finding.kind !== 'span' || finding.severity !== 'advice') return true;
    return !loud.get(finding.family)?.overlaps(finding) && !(isSuspicion(finding) && anyLoud.overlaps(finding));
  });
}

function isSuspicion({ values }: Finding): boolean {
  return values?.likeness !== undefined && Number(values.likeness) < FIRM;
}
