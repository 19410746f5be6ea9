/** Rules and product groups that settings name and the pack does not know. They do nothing, so the user is warned. */
import { FAMILIES } from '../engine/finding';
import type { Pack } from '../engine/pack';
import { nearest } from './nearest';
import type { ConfigProblem, PlaceOf } from './parse';
import type { Config } from './schema';

/** Ids of what is said about suppressions themselves; they can be switched off like any rule. */
const SUPPRESSION_RULES = ['no-reason', 'no-rule', 'unknown-rule', 'unused', 'broken-decision'].map(
  (kind) => `procurement/suppression-${kind}`,
);

/** Everything that may stand where a rule is named: rules, families, and what is said about suppressions. */
export function knownRules(pack: Pack): ReadonlySet<string> {
  return new Set([...pack.compiled.rules.map((rule) => rule.id), ...FAMILIES, ...SUPPRESSION_RULES]);
}

/** One warning for each unknown name, with the nearest known one. */
export function unknownNames(settings: Config, pack: Pack, file: string, place: PlaceOf): ConfigProblem[] {
  const rules = [...knownRules(pack)];
  const groups = pack.conceptsNamed('product').map(({ name }) => name);
  const warn = (path: readonly string[], what: string, name: string, known: readonly string[]): ConfigProblem[] => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    const message = `There is no ${what} "${name}".${near ? ` Did you mean "${near}"?` : ''}`;
    return [{ file, ...place(path), message, severity: 'warning' }];
  };
  return [
    ...Object.keys(settings.rules ?? {}).flatMap((id) => warn(['rules', id], 'rule', id, rules)),
    ...(settings.productGroups ?? []).flatMap((name, at) =>
      warn(['productGroups', String(at)], 'product group', name, groups),
    ),
  ];
}
