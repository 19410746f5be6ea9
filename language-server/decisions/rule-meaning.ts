/** What a rule means, as a hash: a decision taken under another meaning is asked again. */
import { hash } from '../engine/hash';
import type { Pack } from '../engine/pack';

/**
 * Changes when the rule speaks of something else, weighs it otherwise or rests on another law. It stays the same when
 * words are added to the vocabulary, patterns are tuned, texts are corrected or the rule is checked again: none of
 * that makes a decision on a text another one. '' for a rule the pack does not have.
 */
export function ruleMeaning(ruleId: string, pack: Pack): string {
  const rule = pack.compiled.rules.find(({ id }) => id === ruleId);
  if (!rule) return '';
  const { kind, about, severity, severityWhen, law, basis, valid } = rule;
  const elements =
    rule.kind === 'clause' ? pack.clause(rule.clause).elements.flatMap(({ id, core }) => (core ? [id] : [])) : [];
  return hash(JSON.stringify([kind, about, severity, severityWhen, [...law].sort(), basis, valid, elements]));
}
