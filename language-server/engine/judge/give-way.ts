/** Which of several observations on the same words stands. */
import type { Passage } from '../situate/situation';
import type { Observation, Observed } from './observation';

/** What stands in a passage of all that was observed there. */
export function standingIn(passage: Passage | undefined, all: readonly Observation[]): Observed {
  return { passage, all, observations: giveWay(all) };
}

/**
 * Leaves out, of the observations of one passage, what the second reader found where a rule of the family already says
 * why, then what a yielding rule saw in a sentence that another rule of its family flags.
 */
function giveWay(observations: readonly Observation[]): readonly Observation[] {
  if (!observations.some(isWeak)) return observations;
  return observations.filter((each) => !isWeak(each) || !observations.some((other) => silences(other, each)));
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
