/** Advice on words that a stronger finding of the same family already flags says nothing new. */
import type { Family, Finding } from './finding';

/** Louder findings that are looked at for one piece of advice. */
const AHEAD = 3;

/** Findings in reading order without such advice. Absences, incomplete clauses and questions neither echo nor silence. */
export function withoutEchoes<T>(all: readonly T[], findingOf: (entry: T) => Finding): T[] {
  const loud = new Map<Family, Finding[]>();
  for (const entry of all) {
    const finding = findingOf(entry);
    if (finding.kind !== 'span' || finding.severity === 'advice') continue;
    const listed = loud.get(finding.family);
    if (listed) listed.push(finding);
    else loud.set(finding.family, [finding]);
  }
  const next = new Map<Family, number>();
  return all.filter((entry) => {
    const finding = findingOf(entry);
    if (finding.kind !== 'span' || finding.severity !== 'advice') return true;
    const others = loud.get(finding.family) ?? [];
    let at = next.get(finding.family) ?? 0;
    // Findings that end before this one starts can silence nothing that follows either.
    while (others[at] && (others[at]?.end ?? 0) <= finding.start) at++;
    next.set(finding.family, at);
    for (let ahead = at; ahead < at + AHEAD; ahead++) {
      const other = others[ahead];
      if (other && other.start < finding.end && finding.start < other.end) return false;
    }
    return true;
  });
}
