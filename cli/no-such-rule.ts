/** What is said of a rule that the pack does not have. */
import { nearest } from '../language-server/config/nearest';
import type { Pack } from '../language-server/engine/pack';
import { UsageError } from './usage-error';

/** The error, with the nearest name there is. */
export function noSuchRule(id: string, { compiled }: Pack): UsageError {
  const ids = compiled.rules.map((rule) => rule.id);
  const near = nearest(id, ids);
  return new UsageError(
    `There is no rule "${id}".${near ? ` Did you mean "${near}"?` : ''} "tenderlint rules" lists them.`,
  );
}
