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
  const rivals = new Rivals(observations.filter((each) => !isLikeness(each)));
  return observations.filter((each) => !isWeak(each) || !rivals.of(each).some((other) => silences(other, each)));
}

/** Observations by what they may silence, so that a passage of many sentences is gone through once. */
class Rivals {
  private readonly inSentence = new Map<string, Observation[]>();
  /** Of those that reach beyond their sentence, one for each family and range. */
  private readonly wide = new Map<string, Observation>();

  constructor(observations: readonly Observation[]) {
    for (const each of observations) {
      const { rule, sentence, start, end } = each;
      const known = this.inSentence.get(keyOf(each));
      if (known) known.push(each);
      else this.inSentence.set(keyOf(each), [each]);
      if (!sentence || start < sentence.start || sentence.end < end)
        this.wide.set(`${rule.family} ${start} ${end}`, each);
    }
  }

  of(weak: Observation): readonly Observation[] {
    const beside = this.inSentence.get(keyOf(weak)) ?? [];
    return this.wide.size === 0 ? beside : [...beside, ...this.wide.values()];
  }
}

/** Blocks of the same text share their sentences, so a place is a sentence in a passage. */
function keyOf({ rule, sentence }: Observation): string {
  return `${rule.family} ${sentence?.start ?? 0}`;
}

function isWeak(observation: Observation): boolean {
  return rankOf(observation) < 2 || isLikeness(observation);
}

/** A rule gives way to those of a higher rank. */
function rankOf({ rule: { yields } }: Observation): number {
  return yields === 'last' ? 0 : yields ? 1 : 2;
}

function isLikeness({ rule }: Observation): boolean {
  return rule.kind === 'check' && rule.check === 'reads-like-fault';
}

function silences(other: Observation, weak: Observation): boolean {
  if (other.rule.family !== weak.rule.family) return false;
  if (isLikeness(weak)) return other.start < weak.end && weak.start < other.end;
  return rankOf(other) > rankOf(weak) && keyOf(other) === keyOf(weak);
}
