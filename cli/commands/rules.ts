/** `tenderlint rules`: the rules of the pack, a line each. */
import pc from 'picocolors';
import type { Family } from '../../language-server/engine/finding';
import { loadPack } from '../load-pack';

/** Prints every rule with its severity and what it sees; of one family where asked. */
export function listRules(family: Family | undefined): void {
  const rules = loadPack().compiled.rules.filter((rule) => !family || rule.family === family);
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const rows = rules.map((rule) => {
    const state = rule.status === 'preview' ? ' (preview: off unless switched on)' : '';
    return `${pc.bold(rule.id.padEnd(width))}  ${rule.severity.padEnd(7)}  ${rule.about}${state}\n`;
  });
  process.stdout.write(rows.join(''));
}
