/** `tenderlint explain RULE`: a rule's page in the terminal. */
import pc from 'picocolors';
import { nearest } from '../../language-server/config/nearest';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { loadPack } from '../load-pack';
import { wrap } from '../format/wrap';

/** The language of the terminal's user, from LANG and its like; English where it is none of ours. */
export function userLanguage(environment: NodeJS.ProcessEnv): Language {
  const told = (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === told) ?? 'en';
}

/** Prints the page and returns 0; 2 where there is no such rule, with the nearest name. */
export function explain(id: string, language: Language): number {
  const pack = loadPack();
  const { rules, law } = pack.compiled;
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const near = nearest(id, rules.map((candidate) => candidate.id));
    process.stderr.write(`There is no rule "${id}".${near ? ` Did you mean "${near}"?` : ''} \`tenderlint rules\` lists them.\n`);
    return 2;
  }
  const text = pack.text(id, language);
  const rows = [pc.bold(rule.id), rule.about, '', ...wrap(text.message, 90), ...wrap(text.why, 90), ''];
  for (const citation of law.filter((entry) => rule.law.includes(entry.id) && entry.certainty !== 'unsure')) {
    const dates = [citation.validFrom ? `from ${citation.validFrom}` : '', citation.validUntil ? `until ${citation.validUntil}` : ''];
    rows.push(`${pc.bold(citation.id)}  ${citation.title[language]} ${dates.filter(Boolean).join(' ')}`);
    if (citation.address) rows.push(pc.dim(`    ${citation.address}`));
  }
  rows.push('', `severity ${rule.severity} · ${rule.basis} · checked ${rule.lastChecked}`, '');
  for (const replacement of text.replacements) rows.push(pc.green(`→ ${replacement.title}`), ...wrap(replacement.text, 90), '');
  rows.push(`Switch it off in tenderlint.yaml:  rules: { ${rule.id}: off }`);
  process.stdout.write(`${rows.join('\n')}\n`);
  return 0;
}
