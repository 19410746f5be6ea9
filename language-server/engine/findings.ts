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

/** A finding with what its id is made of. */
interface Said {
  finding: Finding;
  /** Rule and flagged text. */
  key: string;
  /** How many findings with that key come before it, once that is known. */
  count: number;
  /** All of it lies in the passage and moves with it. */
  moves: boolean;
}

export class FindingWriter {
  private said: ReadonlyMap<Observation, Said> = new Map();
  private saidIn = '';

  constructor(private readonly pack: Pack) {}

  /** The findings of one review, in reading order, with ids that stay the same while rule and flagged text do. */
  write(observations: readonly Observation[], situation: Situation, context: Context): Finding[] {
    this.forgetOther(situation, context);
    const saidNow = new Map<Observation, Said>();
    const all = observations.map((observation) => {
      const said = this.say(observation, situation, context);
      saidNow.set(observation, said);
      return said;
    });
    this.said = saidNow;
    all.sort(({ finding: left }, { finding: right }) => {
      return left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1);
    });
    const counts = new Map<string, number>();
    return withoutEchoes(all, ({ finding }) => finding).map((said) => {
      const count = counts.get(said.key) ?? 0;
      counts.set(said.key, count + 1);
      if (said.count !== count) {
        said.count = count;
        const id = hash(`${said.key}\u0000${count}`);
        // A finding that was handed out stays as it is.
        if (said.finding.id === '') said.finding.id = id;
        else said.finding = { ...said.finding, id };
      }
      return said.finding;
    });
  }

  /** What was said under other circumstances is not said again. */
  private forgetOther(situation: Situation, context: Context): void {
    const { jurisdiction, jurisdictionKnown, productGroups, mode, modeKnown, language, draft } = situation;
    const known = [jurisdiction, jurisdictionKnown, productGroups, mode, modeKnown];
    const now = JSON.stringify([context, known, language, draft.format]);
    if (now !== this.saidIn) this.said = new Map();
    this.saidIn = now;
  }

  private say(observation: Observation, situation: Situation, context: Context): Said {
    const range = placeOf(observation);
    const before = this.said.get(observation);
    if (before?.moves) {
      const by = range.start - before.finding.start;
      if (by !== 0) before.finding = moved(before.finding, by);
      return before;
    }
    const finding = toFinding(observation, range, situation, context, this.pack);
    return {
      finding,
      key: `${finding.ruleId}\u0000${finding.text}`,
      count: -1,
      moves: moves(observation, this.pack),
    };
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

function moved(finding: Finding, by: number): Finding {
  const { start, end, replacements } = finding;
  return {
    ...finding,
    start: start + by,
    end: end + by,
    replacements: replacements.map((replacement) => ({
      ...replacement,
      edits: replacement.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
  };
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
