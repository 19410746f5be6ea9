/** From settings to the context a draft is judged in. */
import type { Context, RuleSetting } from '../engine/context';
import type { Config, RuleSettingValue } from './schema';

/** Later settings win over earlier ones; rule settings are joined. */
export function mergeConfigs(...configs: readonly Config[]): Config {
  return configs.reduce<Config>((sum, next) => {
    const told = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    return { ...sum, ...told, rules: { ...sum.rules, ...next.rules } };
  }, {});
}

function setting(value: RuleSettingValue): RuleSetting {
  if (value === 'off') return { enabled: false };
  if (value === 'on') return { enabled: true };
  if (typeof value === 'string') return { enabled: true, severity: value };
  return {
    ...(value.enabled === undefined ? {} : { enabled: value.enabled }),
    ...(value.severity === undefined ? {} : { severity: value.severity }),
  };
}

/** The engine's context for settings; `today` (YYYY-MM-DD) is the day of the review where the settings name none. */
export function contextFrom(settings: Config, today: string): Context {
  const rules = Object.entries(settings.rules ?? {}).map(([id, value]): [string, RuleSetting] => [id, setting(value)]);
  return {
    date: settings.date ?? today,
    jurisdiction: settings.jurisdiction,
    buyer: settings.buyer,
    threshold: settings.threshold,
    productGroups: settings.productGroups,
    mode: settings.mode,
    language: settings.language,
    rules: Object.fromEntries(rules),
  };
}
