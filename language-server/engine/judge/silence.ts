/** The rules that have no say in a review: those that do not apply to the draft, and those that failed. */
import type { Rule } from '../../../rules/schema/rule';
import type { RuleFailure } from '../finding';

export class Silence {
  private readonly byRule = new Map<string, RuleFailure>();

  /** `silent` is another set, not the same with one more, once a rule has failed. */
  constructor(public silent: ReadonlySet<Rule>) {}

  get failures(): RuleFailure[] {
    return [...this.byRule.values()];
  }

  /** Notes what a rule threw; it is silent from then on. */
  failed(rule: Rule, error: unknown): void {
    this.byRule.set(rule.id, { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) });
    this.silent = new Set([...this.silent, rule]);
  }
}
