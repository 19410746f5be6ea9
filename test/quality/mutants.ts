/** Mutants of a rule: one condition, pattern or alternative dropped. Some example of the rule must notice each. */
import type { Item, Pattern, Rooms } from '../../rules/schema/pattern';
import type { Rule } from '../../rules/schema/rule';

export interface Mutant {
  rule: Rule;
  /** What was dropped and where, in words. */
  dropped: string;
}

/** All mutants of a rule by dropping one part of one of its patterns; none for rules without patterns. */
export function mutantsOf(rule: Rule): Mutant[] {
  if (rule.kind === 'span') {
    return [
      ...listMutants(rule.see, 'see', (see) => ({ ...rule, see })),
      ...lackingMutants(rule).map(([mutant, dropped]) => ({ rule: mutant, dropped })),
    ];
  }
  if (rule.kind !== 'absence') return [];
  return [
    ...listMutants(rule.unless, 'unless', (unless) => ({ ...rule, unless })),
    ...listMutants(rule.when, 'when', (when) => ({ ...rule, when })),
  ];
}

function listMutants(patterns: readonly Pattern[], key: string, put: (patterns: Pattern[]) => Rule): Mutant[] {
  return patterns.flatMap((pattern, at) => {
    const place = `${key}[${at}]`;
    const rest = patterns.filter((_, other) => other !== at);
    const changed = patternMutants(pattern).map(([next, dropped]) => ({
      rule: put(patterns.map((each, other) => (other === at ? next : each))),
      dropped: `${place}.${dropped}`,
    }));
    return rest.length === 0 ? changed : [{ rule: put(rest), dropped: place }, ...changed];
  });
}

function* without(items: readonly Item[], key: string, from = 0): Generator<[Item[], string]> {
  for (const [at, item] of items.entries()) {
    if (at >= from) yield [items.filter((_, other) => other !== at), `${key}[${at}] ${JSON.stringify(item)}`];
    if (!Array.isArray(item) || item.length < 2) continue;
    for (const [inner, alternative] of item.entries()) {
      const fewer = item.filter((_, other) => other !== inner);
      yield [
        items.map((each, other) => (other === at ? fewer : each)),
        `${key}[${at}] alternative ${JSON.stringify(alternative)}`,
      ];
    }
  }
}

/** Mutants of a pattern, or of a rule in what all its patterns lack, with what was dropped. */
function lackingMutants<T extends Pick<Pattern, 'lacks' | 'lacksIn'>>(of: T): [T, string][] {
  return [
    ...[...without(of.lacks, 'lacks')].map(([lacks, dropped]): [T, string] => [{ ...of, lacks }, dropped]),
    ...roomMutants(of.lacksIn, 'lacksIn').map(([lacksIn, dropped]): [T, string] => [{ ...of, lacksIn }, dropped]),
  ];
}

function roomMutants(rooms: Rooms, key: string): [Rooms, string][] {
  return (Object.entries(rooms) as [keyof Rooms, Item[]][]).flatMap(([room, items]) =>
    [...without(items, `${key}.${room}`)].map(([fewer, dropped]): [Rooms, string] => [
      { ...rooms, [room]: fewer },
      dropped,
    ]),
  );
}

function patternMutants(pattern: Pattern): [Pattern, string][] {
  return [
    ...[...without(pattern.has, 'has', 1)].map(([has, dropped]): [Pattern, string] => [{ ...pattern, has }, dropped]),
    ...roomMutants(pattern.hasIn, 'hasIn').map(([hasIn, dropped]): [Pattern, string] => [
      { ...pattern, hasIn },
      dropped,
    ]),
    ...lackingMutants(pattern),
    ...(pattern.phases ? [[withoutPhases(pattern), 'phases'] as [Pattern, string]] : []),
    ...pattern.even.map((even): [Pattern, string] => [
      { ...pattern, even: pattern.even.filter((each) => each !== even) },
      `even ${even}`,
    ]),
  ];
}

function withoutPhases(pattern: Pattern): Pattern {
  const { phases, ...rest } = pattern;
  return phases ? rest : pattern;
}
