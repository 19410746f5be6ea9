/** `tenderlint/rule`: one rule's page as Markdown, in the user's language. */
import type { Language } from '../../engine/draft';
import type { Desk } from '../desk';
import { lawLines } from '../law-lines';
import type { RulePage } from '../protocol';
import { rulePage } from '../rule-pages';
import { stringsIn } from '../strings/index';

/** The page, or null where the pack has no such rule. */
export function ruleAsPage(rule: string, language: Language, { pack, pages }: Desk): RulePage | null {
  const found = pack.compiled.rules.find(({ id }) => id === rule);
  if (!found) return null;
  const text = pack.text(rule, language);
  const strings = stringsIn(language);
  const law = lawLines(found.law, pack, language, strings);
  const title = plain(text.message);
  const offered = text.replacements.flatMap((replacement) => {
    const body = replacement.text.startsWith('clause:') ? '' : plain(replacement.text);
    return [`### ${replacement.title}`, ...(body ? ['', ...body.split('\n').map((row) => `> ${row}`)] : []), ''];
  });
  const address = rulePage(pages, rule);
  return {
    rule,
    title,
    markdown: [
      `# ${title}`,
      '',
      plain(text.why),
      '',
      `\`${rule}\` · ${strings.family[found.family]} · ${strings.severity[found.severity]} · ${strings.checkedOn(found.lastChecked)}`,
      '',
      ...(law.length > 0 ? [`## ${strings.law}`, '', ...law, ''] : []),
      ...(offered.length > 0 ? [`## ${strings.replacements}`, '', ...offered] : []),
    ].join('\n'),
    ...(address === undefined ? {} : { address }),
  };
}

/** The pack's text without a draft to fill it from: a placeholder becomes an ellipsis. */
function plain(text: string): string {
  return text.replace(/\{[a-z-]+\}/gi, '…');
}
