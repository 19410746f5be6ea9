/** Puts what the rules saw into words, severity, law and edits. Remembers them for observations that stay the same. */
import type { Context } from './context';
import { withoutEchoes } from './echoes';
import { sourceRange, type SourceRange } from './draft';
import type { Finding } from './finding';
import { hash } from './hash';
import type { Observation } from './judge/observation';
import { severityOf } from './judge/severity';
import type { Pack } from './pack';
import { fill } from './propose/forms';
import { marketFor } from './propose/market';
import { propose } from './propose/propose';
import type { Situation } from './situate/situation';

/** Texts that were flagged once are remembered up to this number beyond twice those that are flagged. */
const FORGOTTEN_KEYS = 1000;

/** What a review rests on beside the observations; another object where any of it is another, or another writer's. */
interface Circumstances {
  told: string;
}

/** An observation put into words. */
class Said {
  /** How many findings with that key come before it, once that is known. */
  count = -1;

  constructor(
    readonly finding: Finding,
    /** Number of the rule and flagged text, of which the id is made. */
    readonly key: number,
    /** All of it lies in the passage and moves with it. */
    readonly moves: boolean,
    readonly under: Circumstances,
  ) {}
}

export class FindingWriter {
  /** What was said under other circumstances is not said again. */
  private under: Circumstances = { told: '' };
  /** Numbers of what rules flagged. */
  private readonly keys = new Map<string, number>();

  constructor(private readonly pack: Pack) {}

  /**
   * The findings of one review, in reading order, with ids that stay the same while rule and flagged text do. Findings of
   * the review before are moved to their new place and used again.
   */
  write(observations: readonly Observation[], situation: Situation, context: Context): Finding[] {
    this.keepUp(observations.length, situation, context);
    const all = observations.map((observation) => this.say(observation, situation, context));
    all.sort(({ finding: left }, { finding: right }) => {
      return left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1);
    });
    const counts = new Int32Array(this.keys.size);
    return withoutEchoes(all, ({ finding }) => finding).map((said) => {
      const count = counts[said.key] ?? 0;
      counts[said.key] = count + 1;
      if (said.count !== count) {
        said.count = count;
        const { finding } = said;
        finding.id = hash(`${finding.ruleId}\u0000${finding.text}\u0000${count}`);
      }
      return said.finding;
    });
  }

  /** Starts anew under other circumstances, and where most of what was flagged once is gone from the draft. */
  private keepUp(count: number, situation: Situation, context: Context): void {
    const { jurisdiction, jurisdictionKnown, productGroups, mode, modeKnown, language, draft } = situation;
    const known = [jurisdiction, jurisdictionKnown, productGroups, mode, modeKnown];
    const told = JSON.stringify([context, known, language, draft.format]);
    if (told === this.under.told && this.keys.size <= 2 * count + FORGOTTEN_KEYS) return;
    this.under = { told };
    this.keys.clear();
  }

  private say(observation: Observation, situation: Situation, context: Context): Said {
    const range = placeOf(observation);
    const before = observation.said;
    if (before instanceof Said && before.moves && before.under === this.under) {
      const by = range.start - before.finding.start;
      if (by !== 0) move(before.finding, by);
      return before;
    }
    const finding = toFinding(observation, range, situation, context, this.pack);
    const key = this.keyOf(`${finding.ruleId}\u0000${finding.text}`);
    const said = new Said(finding, key, moves(observation, this.pack), this.under);
    observation.said = said;
    return said;
  }

  private keyOf(words: string): number {
    let key = this.keys.get(words);
    if (key === undefined) this.keys.set(words, (key = this.keys.size));
    return key;
  }
}

function placeOf({ range, passage, start, end }: Observation): SourceRange {
  return range ?? (passage ? sourceRange(passage.block, start, end) : { start: 0, end: 0 });
}

/** False where the finding or its edits reach out of its passage. */
function moves({ rule, kind, range, passage, related }: Observation, pack: Pack): boolean {
  if (kind !== 'span' || range || !passage || related.length > 0) return false;
  return pack.text(rule.id, passage.language).replacements.every((replacement) => replacement.do !== 'insert-clause');
}

/** Moves a finding with its edits. */
function move(finding: Finding, by: number): void {
  finding.start += by;
  finding.end += by;
  for (const { edits } of finding.replacements) {
    for (const edit of edits) {
      edit.start += by;
      edit.end += by;
    }
  }
}

function toFinding(
  observation: Observation,
  range: SourceRange,
  situation: Situation,
  context: Context,
  pack: Pack,
): Finding {
  const { rule, passage } = observation;
  const language = passage?.language ?? situation.language;
  const text = pack.text(rule.id, language);
  const market = rule.register ? marketFor(observation, language, situation, context, pack) : undefined;
  const values = market ? { ...observation.values, evidence: market.evidence } : observation.values;
  const say = (words: string): string => fill(words, values, pack.compiled.forms[language], situation.jurisdiction);
  return {
    start: range.start,
    end: range.end,
    id: '',
    ruleId: rule.id,
    family: rule.family,
    kind: observation.kind,
    severity: severityOf(observation, situation, context, market?.unsure),
    language,
    message: say(text.message),
    why: say(text.why),
    law: pack.lawFor(rule.law, situation.jurisdiction),
    phase: passage?.phase ?? 'unknown',
    text: situation.draft.source.slice(range.start, range.end),
    elements: [...observation.elements],
    replacements: propose(observation, text.replacements, situation, pack),
    related: [...observation.related],
    values,
  };
}
