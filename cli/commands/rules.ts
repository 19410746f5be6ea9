/** `tenderlint rules`: the rules of the pack, a line each. */
import pc from 'picocolors';
import { loadPack } from '../load-pack';

/** Prints every rule with its severity and what it sees; of one family where asked. */
export function listRules(family: string | undefined): void {
  const rules = loadPack().compiled.rules.filter((rule) => !family || rule.family === family);
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  for (const rule of rules) {
    const state = rule.status === 'preview' ? ' (preview: off unless switched on)' : '';
    process.stdout.write(`${pc.bold(rule.id.padEnd(width))}  ${rule.severity.padEnd(7)}  ${rule.about}${state}\n`);
  }
}
