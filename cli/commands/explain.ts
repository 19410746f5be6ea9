/** `tenderlint explain RULE`: a rule's page in the terminal. */
import pc from 'picocolors';
import { certainLaw } from '../../language-server/document/citations';
import type { Language } from '../../language-server/engine/draft';
import type { Pack } from '../../language-server/engine/pack';
import { fill } from '../../language-server/engine/propose/forms';
import { namesIn } from '../../language-server/names/index';
import { reportWords } from '../../language-server/report/words/index';
import type { Rule } from '../../rules/schema/rule';
import { answerLanguage } from '../language';
import { loadPack } from '../load-pack';
import { noSuchRule } from '../no-such-rule';
import { wordsFor } from '../words';
import { wrap } from '../format/wrap';

const WIDTH = 90;

/** Prints the page. Throws a `UsageError` with the nearest name where there is no such rule. */
export function explain(id: string, asked: Language | undefined): void {
  const language = answerLanguage(asked);
  const pack = loadPack();
  const rule = pack.compiled.rules.find((candidate) => candidate.id === id);
  if (!rule) throw noSuchRule(id, pack, language);
  process.stdout.write(`${page(rule, pack, language).join('\n')}\n`);
}

function page(rule: Rule, pack: Pack, language: Language): string[] {
  const words = wordsFor(language);
  const text = pack.text(rule.id, language);
  const say = (wording: string): string => readable(wording, pack, language);
  const paragraphs = (wording: string): string[] =>
    wording
      .trim()
      .split(/\n\s*\n/)
      .flatMap((part) => wrap(part, WIDTH));
  return [
    `${pc.bold(rule.id)}  ${pc.dim(namesIn(language).family[rule.family])}`,
    ...(language === 'en' ? wrap(rule.about, WIDTH) : []),
    '',
    ...wrap(say(text.message), WIDTH),
    ...wrap(say(text.why), WIDTH),
    '',
    ...lawRows(rule, pack, language),
    `${words.severityWord}: ${namesIn(language).severity[rule.severity]} · ${reportWords(language).basis[rule.basis]} · ${words.checkedOn} ${rule.lastChecked}`,
    '',
    ...text.replacements.flatMap((replacement) => [
      pc.green(`→ ${replacement.title}`),
      ...paragraphs(clauseOr(say(replacement.text), pack, language)).map((row) => `  ${row}`),
      '',
    ]),
    words.switchOff,
    '  rules:',
    `    ${rule.id}: off`,
  ];
}

/** Citations that are certain, with address and dates. */
function lawRows(rule: Rule, pack: Pack, language: Language): string[] {
  const words = wordsFor(language);
  const rows = certainLaw(rule.law, pack, language).flatMap(({ title, validFrom, validUntil, address }) => {
    const dates = [validFrom && `${words.from} ${validFrom}`, validUntil && `${words.until} ${validUntil}`];
    const since = dates.filter(Boolean).join(', ');
    return [`  ${title}${since ? ` (${since})` : ''}`, ...(address ? [pc.dim(`    ${address}`)] : [])];
  });
  return rows.length > 0 ? [pc.bold(words.law), ...rows, ''] : [];
}

/** A text of the pack without its placeholders: what the draft would fill in is left open. */
function readable(wording: string, pack: Pack, language: Language): string {
  return fill(wording, {}, pack.compiled.forms[language], null).replace(/\{[a-z-]+\}/g, '…');
}

/** The name of the clause where a replacement inserts one. */
function clauseOr(wording: string, pack: Pack, language: Language): string {
  const clause = /^clause:(\S+)$/.exec(wording.trim())?.[1];
  return clause === undefined ? wording : pack.clauseText(clause, language).name;
}
