/** `tenderlint/details`: what stands behind one finding, as data: the law with its dates, the labels it is about. */
import type { Citation } from '../../../rules/schema/law';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { labelRows, labelsIn } from '../label-facts';
import type { DetailsParams, FindingDetails, LabelFacts, LawEntry } from '../protocol';
import { rulePage } from '../rule-pages';
import { stringsIn } from '../strings/index';

/** The details, or null where no such finding stands or is set aside in this version. Unsure citations are left out. */
export function details(document: CheckedDocument, { finding: id, language }: DetailsParams, desk: Desk) {
  const { findings, suppressed, decided, review } = document.checked;
  const aside = [...suppressed, ...decided].map((each) => each.finding);
  const finding = [...findings, ...aside].find((each) => each.id === id);
  if (!finding) return null;
  const law = finding.law.flatMap((entry): LawEntry[] => {
    const citation = desk.pack.compiled.law.find((each) => each.id === entry);
    return citation && citation.certainty !== 'unsure' ? [asEntry(citation, finding.language)] : [];
  });
  const passage = finding.end > finding.start ? document.passageAt(finding.start) : undefined;
  const named = passage ? labelsIn(passage, desk.pack) : [];
  const touched = named.filter(({ range }) => range.start < finding.end && finding.start < range.end);
  const words = language === undefined ? desk.strings : stringsIn(language);
  const labels = [...new Set(touched.map(({ label }) => label))].map((label): LabelFacts => ({
    name: label.name,
    facts: labelRows(label, review.productGroups, words),
  }));
  const address = rulePage(desk.pages, finding.ruleId);
  const result: FindingDetails = { law, labels, ...(address === undefined ? {} : { address }) };
  return result;
}

function asEntry(citation: Citation, language: keyof Citation['title']): LawEntry {
  const { id, title, address, validFrom, validUntil, checkedOn } = citation;
  return {
    id,
    title: title[language],
    address,
    checkedOn,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
