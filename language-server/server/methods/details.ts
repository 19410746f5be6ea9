/** `tenderlint/details`: what stands behind one finding, as data: the law with its dates, the labels it is about. */
import { certainLaw } from '../../document/citations';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { labelRows, labelsIn } from '../label-facts';
import type { DetailsParams, FindingDetails, LabelFacts } from '../protocol';
import { rulePage } from '../rule-pages';
import { stringsIn } from '../strings/index';

/** The details, or null where no such finding stands or is set aside in this version. Unsure citations are left out. */
export function details(document: CheckedDocument, { finding: id, language }: DetailsParams, desk: Desk) {
  const { findings, suppressed, decided, review } = document.checked;
  const aside = [...suppressed, ...decided].map((each) => each.finding);
  const finding = [...findings, ...aside].find((each) => each.id === id);
  if (!finding) return null;
  const law = certainLaw(finding.law, desk.pack, finding.language);
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
