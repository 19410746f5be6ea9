/** Puts what the rules saw into words, severity, law and edits. Remembers them for observations that stay the same. */
import type { Context } from './context';
import { withoutEchoes } from './echoes';
import { sourceRange, type Language, type SourceRange } from './draft';
import type { Finding } from './finding';
import { compare, groupsOf, Said, SaidOfPassage, type FindingGroup } from './finding-group';
import type { Circumstances } from './judge/circumstances';
import type { Judgement } from './judge/judge';
import type { Observation, Observed } from './judge/observation';
import { severityOf } from './judge/severity';
import type { Standing } from './judge/stretch';
import { withLikened } from './likened';
import type { CompiledText, Pack } from './pack';
import { fill } from './propose/forms';
import { marketFor } from './propose/market';
import { propose } from './propose/propose';
import type { Situation } from './situate/situation';

/** Texts that were flagged once are remembered up to this number beyond four for each passage. */
const FORGOTTEN_KEYS = 1000;

/** One way of putting into words: under the same circumstances, with the same numbers for what was flagged. */
class Edition {
  readonly groups = new WeakMap<Standing, readonly FindingGroup[]>();
  /** The groups by the first of their passages. */
  readonly byFirst = new WeakMap<SaidOfPassage, FindingGroup>();
  readonly passages = new WeakMap<Observed, SaidOfPassage>();
  /** Numbers of what rules flagged. */
  private readonly keys = new Map<string, number>();

  constructor(readonly circumstances: Circumstances) {}

  get size(): number {
    return this.keys.size;
  }

  keyOf({ ruleId, text }: Finding): number {
    const words = `${ruleId}\u0000${text}`;
    let key = this.keys.get(words);
    if (key === undefined) this.keys.set(words, (key = this.keys.size));
    return key;
  }
}

export class FindingWriter {
  private edition: Edition | undefined;

  constructor(private readonly pack: Pack) {}

  /**
   * The findings of one review, with ids that stay the same while rule and flagged text do. Those of the review before are
   * used again, to be moved to their new place.
   */
  write({ standing, circumstances }: Judgement, situation: Situation, context: Context): readonly FindingGroup[] {
    const edition = this.editionFor(circumstances, situation);
    const say = (observed: Observed): SaidOfPassage => this.sayTogether(observed, situation, context, edition);
    const groups = standing.flatMap((each) => {
      const before = edition.groups.get(each);
      const now = before?.map((group) => (group.holdsTogether ? group : group.renewed(say)));
      const own = now ?? groupsOf(each.observed.map(say), edition.byFirst);
      edition.groups.set(each, own);
      return own;
    });
    const counts = new Int32Array(edition.size);
    for (const group of groups) group.number(counts);
    return groups;
  }

  /** Another one under other circumstances, and where most of what was flagged once is gone from the draft. */
  private editionFor(circumstances: Circumstances, { passages }: Situation): Edition {
    const { edition } = this;
    if (edition?.circumstances === circumstances && edition.size <= 4 * passages.length + FORGOTTEN_KEYS)
      return edition;
    return (this.edition = new Edition(circumstances));
  }

  /** The findings on a passage, without advice that says nothing new. */
  private sayTogether(observed: Observed, situation: Situation, context: Context, edition: Edition): SaidOfPassage {
    const before = edition.passages.get(observed);
    if (before?.moves) return before;
    const said = observed.observations.map((observation) => this.say(observation, situation, context, edition));
    said.sort(({ finding: left }, { finding: right }) => compare(left, right));
    const together = new SaidOfPassage(
      observed,
      withoutEchoes(said, ({ finding }) => finding),
    );
    edition.passages.set(observed, together);
    return together;
  }

  private say(observation: Observation, situation: Situation, context: Context, edition: Edition): Said {
    const place = observation.passage?.block.start ?? 0;
    const before = observation.said;
    if (before instanceof Said && before.moves && before.edition === edition) {
      before.moveTo(place);
      return before;
    }
    const finding = toFinding(observation, placeOf(observation), situation, context, this.pack);
    const said = new Said(finding, edition.keyOf(finding), moves(observation, this.pack), edition, place);
    observation.said = said;
    return said;
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

/** What the rule says, with what the rules say whose faults it found something like. */
function textOf({ rule, likened = [] }: Observation, language: Language, pack: Pack): CompiledText {
  return withLikened(
    pack.text(rule.id, language),
    likened.map((id) => pack.text(id, language)),
  );
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
  const text = textOf(observation, language, pack);
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
