/** Questions to the label register about a label named in a sentence. */
import type { RegisteredLabel } from '../../../rules/schema/label';
import type { Hit, Sentence } from '../annotate/annotation';
import { fold } from '../annotate/fold';
import type { LabelQuestion } from './prepared';
import type { Setting } from './tests';

/** Product concepts that say how something is bought, not what: the register knows no verdict on them. */
const NO_GOODS = new Set(['ict', 'refurbished', 'device-service', 'leasing']);

/** Product groups named nearest: in the sentence, its passage, the heading above; undefined where none names one. */
export function groupsNamedAt(setting: Setting, sentence: Sentence): readonly string[] | undefined {
  const { passage, situation, pack } = setting;
  const named = (from: readonly Sentence[]): string[] | undefined => {
    const groups: string[] = [];
    for (const { index, name } of pack.conceptsNamed('product')) {
      if (!NO_GOODS.has(name) && from.some((each) => each.hits.some((hit) => hit.concept === index))) groups.push(name);
    }
    return groups.length > 0 ? groups : undefined;
  };
  const heading = situation.passages[passage.section.heading];
  return (
    named([sentence, ...passage.frame]) ??
    named(passage.annotation.sentences) ??
    (heading ? named(heading.annotation.sentences) : undefined)
  );
}

/** Verdicts of the register for a label and product groups: those without condition whose groups hold one of them. */
function verdictsFor(label: RegisteredLabel, groups: readonly string[]): RegisteredLabel['verdicts'] {
  return label.verdicts.filter(
    (verdict) =>
      verdict.when === null && (verdict.groups === null || verdict.groups.some((group) => groups.includes(group))),
  );
}

/**
 * True where the register gives one of the verdicts for the goods at hand. Of goods the passage names one is enough.
 * Where only the draft's goods are known, each of them that the register has a verdict on must have it: the passage may
 * be about the others.
 */
function hasVerdict(label: RegisteredLabel, wanted: readonly string[], sentence: Sentence, setting: Setting): boolean {
  const fits = (group: readonly string[]): boolean =>
    verdictsFor(label, group).some((row) => wanted.includes(row.verdict));
  const named = groupsNamedAt(setting, sentence);
  if (named) return fits(named);
  const judged = setting.situation.productGroups.filter((group) => verdictsFor(label, [group]).length > 0);
  return judged.length > 0 ? judged.every((group) => fits([group])) : fits([]);
}

/** Words of a version beside a label, parted by single blanks; dots only inside numbers ("8.0"). */
function versionWords(text: string): string {
  return ` ${fold(text).replace(/(?:[^a-z0-9.]|\.(?!\d))+/g, ' ')} `;
}

function namesOlderVersion(label: RegisteredLabel, sentence: Sentence, hit: Hit, setting: Setting): boolean {
  const { text } = setting.passage.annotation;
  const around = versionWords(text.slice(hit.start, Math.min(sentence.end, hit.end + 60)));
  return label.version.previous.some((version) => version.terms.some((term) => around.includes(versionWords(term))));
}

/** True where every part of the question fits the label. */
export function answersLabelQuestion(
  label: RegisteredLabel,
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
  return !verdict || hasVerdict(label, verdict, sentence, setting);
}
