/** Puts what the rules saw into words, severity, law and edits. Remembers them for observations that stay the same. */
import type { Context } from './context';
import { withoutEchoes } from './echoes';
import { sourceRange, type SourceRange } from './draft';
import type { Finding } from './finding';
import { hash } from './hash';
import type { Circumstances } from './judge/circumstances';
import type { Judgement } from './judge/judge';
import type { Observation, Observed } from './judge/observation';
import { severityOf } from './judge/severity';
import type { Pack } from './pack';
import { fill } from './propose/forms';
import { marketFor } from './propose/market';
import { propose } from './propose/propose';
import { placesBefore } from './same-objects';
import type { Situation } from './situate/situation';

/** Texts that were flagged once are remembered up to this number beyond four for each passage with findings. */
const FORGOTTEN_KEYS = 1000;

/** An observation put into words. */
class Said {
  /** How many findings with that key come before it, once that is known. */
  count = -1;
  /** All that moves with its passage: the finding and its edits. */
  private readonly spots: readonly SourceRange[];

  constructor(
    readonly finding: Finding,
    /** Number of the rule and flagged text, of which the id is made. */
    readonly key: number,
    /** All of it lies in the passage and moves with it. */
    readonly moves: boolean,
    readonly under: Edition,
  ) {
    this.spots = [finding, ...finding.replacements.flatMap(({ edits }) => edits)];
  }

  /** Moves it by so many UTF-16 code units of the source. */
  move(by: number): void {
    for (const spot of this.spots) {
      spot.start += by;
      spot.end += by;
    }
  }
}

/** One way of putting into words: under the same circumstances, with the same numbers for what was flagged. */
interface Edition {
  circumstances: Circumstances | undefined;
}

/** The findings on a passage. */
interface SaidTogether {
  all: readonly Said[];
  /** All of it moves with the passage. */
  moves: boolean;
  /** Where the passage's block started. */
  at: number;
}

/** What was said in a review, by passage. */
interface SaidBefore {
  edition: Edition;
  observed: readonly Observed[];
  said: readonly SaidTogether[];
}

export class FindingWriter {
  /** What was said in another edition is not said again. */
  private edition: Edition = { circumstances: undefined };
  private before: SaidBefore | undefined;
  /** Numbers of what rules flagged. */
  private readonly keys = new Map<string, number>();

  constructor(private readonly pack: Pack) {}

  /**
   * The findings of one review, in reading order, with ids that stay the same while rule and flagged text do. Findings of
   * the review before are moved to their new place and used again.
   */
  write({ observed, circumstances }: Judgement, situation: Situation, context: Context): Finding[] {
    this.keepUp(observed.length, circumstances);
    const said = this.sayAll(observed, situation, context).flatMap(({ all }) => all);
    // Nearly always they are in order by now.
    said.sort(({ finding: left }, { finding: right }) => compare(left, right));
    const counts = new Int32Array(this.keys.size);
    return said.map((each) => {
      const { key, finding } = each;
      const count = counts[key] ?? 0;
      counts[key] = count + 1;
      if (each.count !== count) {
        each.count = count;
        finding.id = hash(`${finding.ruleId}\u0000${finding.text}\u0000${count}`);
      }
      return finding;
    });
  }

  /** Starts anew under other circumstances, and where most of what was flagged once is gone from the draft. */
  private keepUp(passages: number, circumstances: Circumstances): void {
    if (this.edition.circumstances === circumstances && this.keys.size <= 4 * passages + FORGOTTEN_KEYS) return;
    this.edition = { circumstances };
    this.keys.clear();
  }

  /** The findings by passage. What the review before said of the same is only moved, where that is enough. */
  private sayAll(observed: readonly Observed[], situation: Situation, context: Context): readonly SaidTogether[] {
    const before = this.before?.edition === this.edition ? this.before : undefined;
    const places = placesBefore(observed, before?.observed ?? []);
    const said = observed.map((each, place) => {
      const at = each.passage?.block.start ?? 0;
      const old = before?.said[places[place] ?? -1];
      if (!old?.moves) return this.sayTogether(each, at, situation, context);
      const by = at - old.at;
      if (by === 0) return old;
      for (const one of old.all) one.move(by);
      old.at = at;
      return old;
    });
    this.before = { edition: this.edition, observed, said };
    return said;
  }

  /** The findings on a passage, in reading order, without advice that says nothing new. */
  private sayTogether({ observations }: Observed, at: number, situation: Situation, context: Context): SaidTogether {
    const said = observations.map((observation) => this.say(observation, situation, context));
    said.sort(({ finding: left }, { finding: right }) => compare(left, right));
    const all = withoutEchoes(said, ({ finding }) => finding);
    return { all, moves: all.every(({ moves }) => moves), at };
  }

  private say(observation: Observation, situation: Situation, context: Context): Said {
    const range = placeOf(observation);
    const before = observation.said;
    if (before instanceof Said && before.moves && before.under === this.edition) {
      const by = range.start - before.finding.start;
      if (by !== 0) before.move(by);
      return before;
    }
    const finding = toFinding(observation, range, situation, context, this.pack);
    const key = this.keyOf(`${finding.ruleId}\u0000${finding.text}`);
    const said = new Said(finding, key, moves(observation, this.pack), this.edition);
    observation.said = said;
    return said;
  }

  private keyOf(words: string): number {
    let key = this.keys.get(words);
    if (key === undefined) this.keys.set(words, (key = this.keys.size));
    return key;
  }
}

function compare(left: Finding, right: Finding): number {
  return left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1);
}

function placeOf({ range, passage, start, end }: Observation): SourceRange {
  return range ?? (passage ? sourceRange(passage.block, start, end) : { start: 0, end: 0 });
}

/** False where the finding or its edits reach out of its passage. */
function moves({ rule, kind, range, passage, related }: Observation, pack: Pack): boolean {
  if (kind !== 'span' || range || !passage || related.length > 0) return false;
  return pack.text(rule.id, passage.language).replacements.every((replacement) => replacement.do !== 'insert-clause');
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
