/** What is said of a rule that the pack does not have. */
import { nearest } from '../language-server/config/nearest';
import type { Language } from '../language-server/engine/draft';
import type { Pack } from '../language-server/engine/pack';
import { commandWords } from './command-words/index';
import { UsageError } from './usage-error';

/** The error, with the nearest name there is. */
export function noSuchRule(id: string, { compiled }: Pack, language: Language): UsageError {
  const ids = compiled.rules.map((rule) => rule.id);
  return new UsageError(commandWords(language).noSuchRule(id, nearest(id, ids)));
}
