/** Clauses and demands that one language version of a tender has and the other has not, or has otherwise. */
import type { ClauseCoverage, CoverageTheme } from '../document/coverage';
import type { SourceRange } from '../engine/draft';
import type { QuantityKind } from '../engine/annotate/quantities';
import type { Passage } from '../engine/situate/situation';
import { align, Weights, type Pair } from './align';
import { Translations } from './translations';
import { sameAmount, shares, type Amount, type Features, type Side, type Version } from './version';

/** A passage of one version. */
export interface Mention {
  range: SourceRange;
  /** What is compared: an amount, the name of a label, the passage. */
  words: string;
  passage: Passage;
}

/**
 * clause: a whole clause · element: an element of a clause both have · subject: what a tender should contain · label:
 * a label named · amount: a length of time, share, weight, number · passage: a demand without a counterpart.
 */
export type Difference =
  | { kind: 'clause' | 'subject'; only: Side; id: string }
  | { kind: 'element'; only: Side; clause: string; id: string }
  | { kind: 'label'; only: Side; id: string; at: Mention }
  | { kind: 'amount'; of: QuantityKind; only: Side; at: Mention }
  | { kind: 'amount'; of: QuantityKind; only: 'both'; left: Mention; right: Mention }
  | { kind: 'passage'; only: Side; at: Mention };

/** A demand that shares less than this with every passage of the other version has no counterpart there. */
const NO_COUNTERPART = 0.25;
/** Concepts a demand must name before it is missed. */
const TELLING = 2;

/** Differences: clauses and subjects first, then labels, amounts and passages in the order of their version. */
export function compareVersions(left: Version, right: Version): Difference[] {
  const weights = new Weights([...left.passages, ...right.passages]);
  const pairs = align(left.passages, right.passages, weights);
  return [
    ...themeDifferences(left, right, new Translations({ left, right }, pairs, weights)),
    ...labelDifferences(left, right),
    ...amountDifferences(left, right, pairs),
    ...passageDifferences(left, right, pairs, weights),
  ];
}

function themeDifferences(left: Version, right: Version, translations: Translations): Difference[] {
  const others = new Map(right.themes.map((theme) => [theme.id, theme]));
  return left.themes.flatMap((theme): Difference[] => {
    const other = others.get(theme.id);
    if (!other || theme.state === 'not-checked' || other.state === 'not-checked') return [];
    if (theme.clause?.range && other.clause?.range)
      return elementDifferences(theme.id, theme.clause, other.clause, translations);
    if (isThere(theme) === isThere(other)) return [];
    const only = isThere(theme) ? 'left' : 'right';
    const range = theme.clause?.range ?? other.clause?.range;
    if (range && translations.haveAll([range], only)) return [];
    return [{ kind: theme.clause ? 'clause' : 'subject', only, id: theme.id }];
  });
}

function isThere({ state, clause }: CoverageTheme): boolean {
  return clause ? clause.range !== undefined : state === 'found';
}

function elementDifferences(
  clause: string,
  left: ClauseCoverage,
  right: ClauseCoverage,
  translations: Translations,
): Difference[] {
  const others = new Map(right.elements.map((element) => [element.id, element]));
  return left.elements.flatMap((element): Difference[] => {
    const { id, present } = element;
    const other = others.get(id);
    if (!other || present === other.present) return [];
    const only = present ? 'left' : 'right';
    if (translations.haveAll((present ? element : other).ranges, only)) return [];
    return [{ kind: 'element', only, clause, id }];
  });
}

function labelDifferences(left: Version, right: Version): Difference[] {
  const named = ({ passages }: Version): Map<string, Mention> => {
    const first = new Map<string, Mention>();
    for (const { labels, passage } of passages) {
      for (const { label, range } of labels) {
        if (!first.has(label.id)) first.set(label.id, { range, passage, words: label.name });
      }
    }
    return first;
  };
  const [ofLeft, ofRight] = [named(left), named(right)];
  const alone = (own: Map<string, Mention>, other: Map<string, Mention>, only: Side): Difference[] =>
    [...own].flatMap(([id, at]) => (other.has(id) ? [] : [{ kind: 'label', only, id, at }]));
  return [...alone(ofLeft, ofRight, 'left'), ...alone(ofRight, ofLeft, 'right')];
}

/** Amounts equal in passages side by side, then equal about the same thing elsewhere; what is left differs or is alone. */
function amountDifferences(left: Version, right: Version, pairs: readonly Pair[]): Difference[] {
  const ofLeft = new Set(left.passages.flatMap(({ quantities }) => quantities));
  const ofRight = new Set(right.passages.flatMap(({ quantities }) => quantities));
  const settle = (mine: readonly Amount[], theirs: readonly Amount[], fits: (one: Amount, other: Amount) => boolean) =>
    mine.flatMap((one): [Amount, Amount][] => {
      if (!ofLeft.has(one)) return [];
      const other = theirs.find((each) => ofRight.has(each) && fits(one, each));
      if (!other) return [];
      ofLeft.delete(one);
      ofRight.delete(other);
      return [[one, other]];
    });
  const equal = (one: Amount, other: Amount): boolean => sameAmount(one.quantity, other.quantity);
  for (const [one, other] of pairs) settle(one.quantities, other.quantities, equal);
  settle([...ofLeft], [...ofRight], (one, other) => equal(one, other) && aboutTheSame(one, other));
  const differing = pairs.flatMap(([one, other]) =>
    settle(one.quantities, other.quantities, (mine, theirs) => mine.quantity.kind === theirs.quantity.kind),
  );
  const alone = (amounts: ReadonlySet<Amount>, only: Side): Difference[] =>
    [...amounts].map((amount) => ({ kind: 'amount', of: amount.quantity.kind, only, at: mention(amount) }));
  return [
    ...differing.map(([one, other]): Difference => {
      return { kind: 'amount', of: one.quantity.kind, only: 'both', left: mention(one), right: mention(other) };
    }),
    ...alone(ofLeft, 'left'),
    ...alone(ofRight, 'right'),
  ];
}

function aboutTheSame(one: Amount, other: Amount): boolean {
  const bare = one.concepts.size === 0 || other.concepts.size === 0;
  return bare ? one.passage.phase === other.passage.phase : shares(one.concepts, other.concepts);
}

function passageDifferences(left: Version, right: Version, pairs: readonly Pair[], weights: Weights): Difference[] {
  const paired = new Set(pairs.flat());
  const alone = (own: Version, other: Version, only: Side): Difference[] =>
    own.passages.flatMap((features): Difference[] => {
      if (paired.has(features) || !features.demands || features.concepts.size < TELLING) return [];
      const best = Math.max(0, ...other.passages.map((each) => weights.likeness(features, each)));
      return best >= NO_COUNTERPART ? [] : [{ kind: 'passage', only, at: whole(features) }];
    });
  return [...alone(left, right, 'left'), ...alone(right, left, 'right')];
}

function mention({ range, words, passage }: Amount): Mention {
  return { range, words, passage };
}

function whole({ passage }: Features): Mention {
  const { start, end, text } = passage.block;
  return { range: { start, end }, words: text, passage };
}
