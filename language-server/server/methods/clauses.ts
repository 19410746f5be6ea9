/** `tenderlint/clauses`: the clause library, and what code lenses and coverage say of a draft's own clauses. */
import { clauseCoverage as readCoverage, type ClauseCoverage } from '../../document/coverage';
import { elementParagraphs, variantFor } from '../../engine/propose/clause-text';
import { fill } from '../../engine/propose/forms';
import type { Language } from '../../engine/draft';
import type { Pack } from '../../engine/pack';
import type { CheckedDocument } from '../checked-document';
import type { ClauseEntry } from '../protocol';

/** Every clause of the pack, and every text that a rule on something missing inserts, in one language and country. */
export function clauseLibrary(pack: Pack, language: Language, jurisdiction: string | null): ClauseEntry[] {
  return [...wholeClauses(pack, language, jurisdiction), ...insertedTexts(pack, language, jurisdiction)];
}

function wholeClauses(pack: Pack, language: Language, jurisdiction: string | null): ClauseEntry[] {
  const put = (text: string): string => fill(text, {}, pack.compiled.forms[language], jurisdiction);
  return pack.compiled.clauses.map((clause) => {
    const text = pack.clauseText(clause.id, language);
    const variant = variantFor(text, jurisdiction);
    const body = elementParagraphs(clause, variant, (_, core) => core);
    return {
      id: clause.id,
      name: text.name,
      phases: clause.phases,
      heading: put(variant.heading),
      paragraphs: [...(variant.opening ? [variant.opening] : []), ...body].map(put),
    };
  });
}

function insertedTexts(pack: Pack, language: Language, jurisdiction: string | null): ClauseEntry[] {
  return pack.compiled.rules.flatMap((rule) => {
    if (rule.kind !== 'absence' || rule.status === 'preview') return [];
    return pack.text(rule.id, language).replacements.flatMap((replacement) => {
      const { jurisdictions, title, text, phases } = replacement;
      if (replacement.do !== 'insert-clause' || text.startsWith('clause:')) return [];
      if (jurisdictions && !(jurisdictions as string[]).includes(jurisdiction ?? '')) return [];
      const paragraphs = fill(text, {}, pack.compiled.forms[language], jurisdiction).split('\n').filter(Boolean);
      return [{ id: rule.id, name: title, phases: phases ?? [], heading: '', paragraphs }];
    });
  });
}

/** The clauses of the pack as a document has them, with the core elements counted. */
export function clauseCoverage(document: CheckedDocument, pack: Pack): ClauseCoverage[] {
  return readCoverage(document.checked, document.clauses(), pack);
}
