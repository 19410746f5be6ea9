/** The address under which VS Code shows a rule's page. */
import { CLIENT_COMMANDS } from '../language-server/server/protocol';

const RULE = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** A command address for a rule id; undefined for any other diagnostic code. */
export function ruleLink(code: string | number | undefined): string | undefined {
  if (typeof code !== 'string' || !RULE.test(code)) return undefined;
  return `command:${CLIENT_COMMANDS.explain}?${encodeURIComponent(JSON.stringify([code]))}`;
}
