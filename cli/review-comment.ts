/** A finding as a comment in a Word document: what stands here, why it matters, the law, what could stand instead. */
import { certainLaw } from '../language-server/document/citations';
import type { Finding } from '../language-server/engine/finding';
import type { Pack } from '../language-server/engine/pack';
import { reportWords } from '../language-server/report/words/index';
import { wordsFor } from './words';

/** Longest proposal, in UTF-16 code units, that is written out in a comment. */
const LONGEST_PROPOSAL = 1_500;

/** Paragraphs of the comment. `pages` is the address of the rule pages, ending in a slash, where they are published. */
export function commentParagraphs(
  finding: Finding,
  pack: Pack,
  pages: string | undefined,
  isMended: boolean,
): string[] {
  const words = wordsFor(finding.language);
  const lacking = finding.elements.filter(({ present }) => !present).map(({ label }) => label);
  return [
    finding.message,
    finding.why,
    ...(lacking.length > 0 ? [`${reportWords(finding.language).coverage.lacking}: ${lacking.join(', ')}`] : []),
    ...lawLines(finding, pack).map((line) => `${words.law}: ${line}`),
    ...(isMended ? [] : proposal(finding)),
    pages === undefined ? finding.ruleId : `${finding.ruleId}: ${pages}${finding.ruleId}.md`,
  ];
}

/** Citations that are certain, each with the day it applies from and its address. */
function lawLines({ law, language }: Finding, pack: Pack): string[] {
  return certainLaw(law, pack, language).map(({ title, validFrom, address }) => {
    const since = validFrom === undefined ? '' : ` (${validFrom})`;
    return `${title}${since}${address === '' ? '' : ` ${address}`}`;
  });
}

function proposal({ replacements }: Finding): string[] {
  const [first] = replacements;
  const text = first?.edits.map(({ newText }) => newText.trim()).join('\n') ?? '';
  if (!first || text === '' || text.length > LONGEST_PROPOSAL) return first ? [`→ ${first.title}`] : [];
  return [`→ ${first.title}:`, ...text.split('\n').filter((line) => line.trim() !== '')];
}
