/** Which of several observations on the same words stands. */
import type { Passage } from '../situate/situation';
import type { Observation } from './observation';

/**
 * Leaves out what the second reader found where a rule of the family already says why, then what a yielding rule saw in a
 * sentence that another rule of its family flags.
 */
export function giveWay(observations: readonly Observation[]): Observation[] {
  const contested = new Map<Passage | undefined, Observation[]>();
  for (const each of observations) if (isWeak(each)) contested.set(each.passage, []);
  if (contested.size === 0) return [...observations];
  // Observations of one passage mostly come one after the other.
  let [last, inLast] = [observations[0]?.passage, contested.get(observations[0]?.passage)];
  for (const each of observations) {
    if (each.passage !== last) {
      last = each.passage;
      inLast = contested.get(last);
    }
    inLast?.push(each);
  }
  const isGone = (each: Observation): boolean => {
    const others = contested.get(each.passage) ?? [];
    return others.some((other) => silences(other, each));
  };
  return observations.filter((each) => !isWeak(each) || !isGone(each));
}

function isWeak(observation: Observation): boolean {
  return observation.rule.yields || isLikeness(observation);
}

function isLikeness({ rule }: Observation): boolean {
  return rule.kind === 'check' && rule.check === 'reads-like-fault';
}

function silences(other: Observation, weak: Observation): boolean {
  if (other.rule.family !== weak.rule.family) return false;
  if (isLikeness(weak)) return !isLikeness(other) && other.start < weak.end && weak.start < other.end;
  // Blocks of the same text share their sentences, so a place is a sentence in a passage.
  return !other.rule.yields && !isLikeness(other) && (other.sentence?.start ?? 0) === (weak.sentence?.start ?? 0);
}
