/** Questions to the label register about a label named in a sentence. */
import type { Label } from '../../../rules/schema/label';
import type { Hit, Sentence } from '../annotate/annotation';
import { fold } from '../annotate/fold';
import type { LabelQuestion } from './prepared';
import type { Setting } from './tests';

/** Product groups the passage is about: those it names itself or its section's heading names, else the draft's. */
export function groupsAt(setting: Setting, sentence: Sentence): readonly string[] {
  const { passage, situation, pack } = setting;
  const named = (from: readonly Sentence[]): string[] => {
    const groups: string[] = [];
    for (const { index, name } of pack.conceptsNamed('product')) {
      if (name !== 'ict' && from.some((each) => each.hits.some((hit) => hit.concept === index))) groups.push(name);
    }
    return groups;
  };
  const own = named([sentence, ...passage.frame]);
  if (own.length > 0) return own;
  const heading = situation.passages[passage.section.heading];
  const above = heading ? named(heading.annotation.sentences) : [];
  return above.length > 0 ? above : situation.productGroups;
}

/** Verdicts of the register for a label and product groups: those without condition whose groups hold one of them. */
export function verdictsFor(label: Label, groups: readonly string[]): Label['verdicts'] {
  return label.verdicts.filter(
    (verdict) =>
      verdict.when === null && (verdict.groups === null || verdict.groups.some((group) => groups.includes(group))),
  );
}

function namesOlderVersion(label: Label, sentence: Sentence, hit: Hit, setting: Setting): boolean {
  const { text } = setting.passage.annotation;
  const around = fold(text.slice(hit.start, Math.min(sentence.end, hit.end + 60))).replace(/[^a-z0-9.]+/g, ' ');
  return label.version.previous.some((version) =>
    version.terms.some((term) => ` ${around} `.includes(` ${fold(term).replace(/[^a-z0-9.]+/g, ' ')} `)),
  );
}

/** True where every part of the question fits the label. */
export function answersLabelQuestion(
  label: Label,
  question: LabelQuestion,
  sentence: Sentence,
  hit: Hit,
  setting: Setting,
): boolean {
  const { of, kind, ids, not, status, certifiable, verdict, olderVersion } = question;
  if (of && !of.includes(label.certificateOf)) return false;
  if (kind && !kind.includes(label.kind)) return false;
  if (ids && !ids.includes(label.id)) return false;
  if (not?.includes(label.id)) return false;
  if (status && !status.includes(label.status)) return false;
  if (certifiable !== undefined && label.certifiable !== certifiable) return false;
  if (olderVersion !== undefined && namesOlderVersion(label, sentence, hit, setting) !== olderVersion) return false;
  if (!verdict) return true;
  const groups = groupsAt(setting, sentence);
  return verdictsFor(label, groups).some((row) => verdict.includes(row.verdict));
}
