/** What the label register knows of a label, as Markdown: what it certifies, the verdict for the goods, dated evidence. */
import type { RegisteredLabel } from '../../rules/schema/label';
import type { SourceRange } from '../engine/draft';
import { sourceRange } from '../engine/draft';
import type { Pack } from '../engine/pack';
import type { Passage } from '../engine/situate/situation';
import type { Strings } from './strings/strings';

/** A label named in a passage, with the place of its name in the source. */
export interface NamedLabel {
  label: RegisteredLabel;
  range: SourceRange;
}

/** The labels a passage names, in reading order. */
export function labelsIn({ block, annotation }: Passage, pack: Pack): NamedLabel[] {
  return annotation.sentences.flatMap(({ hits }) =>
    hits.flatMap(({ concept, start, end }) => {
      const label = pack.labelFor(concept);
      return label ? [{ label, range: sourceRange(block, start, end) }] : [];
    }),
  );
}

/** Facts of a label as Markdown, under its name. */
export function labelFacts(label: RegisteredLabel, productGroups: readonly string[], strings: Strings): string {
  const rows = labelRows(label, productGroups, strings).map((row) => `- ${row}`);
  return [`**${label.name}**`, '', ...rows].join('\n');
}

/** Facts of a label; verdicts only for the product groups at hand. What the register is not sure of is left out. */
export function labelRows(
  label: RegisteredLabel,
  productGroups: readonly string[],
  { label: words }: Strings,
): string[] {
  const { current, since } = label.version;
  const rows = [`${words.certifies} ${words.of[label.certificateOf]}`];
  if (label.owner) rows.push(`${words.owner} ${label.owner}`);
  if (current) rows.push(`${words.version}: ${current}${since ? ` (${words.asOf(since)})` : ''}`);
  if (label.status === 'expired' || label.status === 'withdrawn') rows.push(words.expired);
  if (label.confidence !== 'low') {
    for (const { groups, verdict } of verdictsFor(label, productGroups)) {
      rows.push(`${groups ? `${groups.join(', ')}: ` : ''}${words.verdict[verdict]}`);
    }
  }
  for (const { fact, date, certainty } of label.evidence) {
    if (certainty !== 'low') rows.push(`${fact}${date ? ` (${words.asOf(date)})` : ''}`);
  }
  return rows;
}

function verdictsFor(label: RegisteredLabel, productGroups: readonly string[]): RegisteredLabel['verdicts'] {
  return label.verdicts.flatMap((row) => {
    if (row.when !== null) return [];
    if (row.groups === null) return [row];
    const groups = row.groups.filter((group) => productGroups.includes(group));
    return groups.length > 0 ? [{ ...row, groups }] : [];
  });
}
