/** A finding said in the language of the report: the engine says it in that of its passage. */
import { certainLaw, type LawEntry } from '../document/citations';
import type { Language } from '../engine/draft';
import type { ClauseElement, Finding } from '../engine/finding';
import { withLikened } from '../engine/likened';
import type { CompiledText, Pack } from '../engine/pack';
import { fill } from '../engine/propose/forms';
import type { Said } from './report';

/** Says findings of one draft in one language. What is no rule's (a faulty suppression) stays in its own. */
export class FindingWords {
  constructor(
    private readonly pack: Pack,
    private readonly language: Language,
    private readonly jurisdiction: string | null,
  ) {}

  message(finding: Finding): Said {
    return this.said(finding, finding.message, this.text(finding)?.message);
  }

  why(finding: Finding): Said {
    return this.said(finding, finding.why, this.text(finding)?.why);
  }

  /** The title of a replacement that the finding offers. */
  title(finding: Finding, title: string): Said {
    const at = this.text(finding)
      ? this.textIn(finding.language, finding)?.replacements.findIndex((each) => each.title === title)
      : undefined;
    return this.said(finding, title, this.text(finding)?.replacements[at ?? -1]?.title);
  }

  /** The clause elements by the names they have in the report's language. */
  elements(finding: Finding): Omit<ClauseElement, 'ranges'>[] {
    const rule = this.pack.compiled.rules.find(({ id }) => id === finding.ruleId);
    const labels = rule?.kind === 'clause' ? this.pack.clauseText(rule.clause, this.language).labels : {};
    return finding.elements.map(({ id, label, present }) => ({ id, label: labels[id] ?? label, present }));
  }

  /** The citations that are certain, with their dates. */
  law({ law }: Finding): LawEntry[] {
    return certainLaw(law, this.pack, this.language);
  }

  /** The rule's words in the report's language; undefined where the finding is in it already or no rule's. */
  private text(finding: Finding): CompiledText | undefined {
    return finding.language === this.language || !finding.values ? undefined : this.textIn(this.language, finding);
  }

  private textIn(language: Language, { ruleId, values }: Finding): CompiledText | undefined {
    const { texts } = this.pack.compiled.languages[language];
    const own = texts[ruleId];
    const likened = values?.likened?.split(' ') ?? [];
    return (
      own &&
      withLikened(
        own,
        likened.flatMap((id) => texts[id] ?? []),
      )
    );
  }

  private said(finding: Finding, own: string, template: string | undefined): Said {
    if (template === undefined) return { text: own, language: finding.language };
    const forms = this.pack.compiled.forms[this.language];
    return { text: fill(template, this.values(finding), forms, this.jurisdiction), language: this.language };
  }

  /** What fills the texts; the names of what a clause lacks are words of a language themselves. */
  private values(finding: Finding): Record<string, string> {
    const rule = this.pack.compiled.rules.find(({ id }) => id === finding.ruleId);
    if (rule?.kind !== 'clause') return { ...finding.values };
    const core = new Set(this.pack.clause(rule.clause).elements.flatMap(({ id, core }) => (core ? [id] : [])));
    const lacking = this.elements(finding).filter(({ id, present }) => core.has(id) && !present);
    return { ...finding.values, missing: lacking.map(({ label }) => label).join(', ') };
  }
}
