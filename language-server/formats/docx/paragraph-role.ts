/** Decides what a paragraph is: heading, list item, line of a table of contents, quotation or plain paragraph. */
import type { Element } from '@xmldom/xmldom';
import { couldBeHeading } from '../package/heading-length';
import { numberOf, valueOf, xml } from './names';
import type { Numbering } from './numbering';
import { headingLevelOf, readNumbering, type ParagraphStyle, type StyleSheet } from './styles';

export type ParagraphRole =
  { kind: 'heading'; level: number } | { kind: 'item'; depth: number } | { kind: 'paragraph' | 'toc' | 'quote' };

export interface ParagraphFacts {
  /** The w:pPr. */
  properties: Element | undefined;
  text: string;
  /** All of its letters are bold. */
  bold: boolean;
  /** It stands in a table of contents. */
  inContents: boolean;
}

/** Longest bold numbered paragraph, in characters, that is taken for a heading without a heading style. */
const LONGEST_BOLD_HEADING = 120;

export function paragraphRole(facts: ParagraphFacts, styles: StyleSheet, numbering: Numbering): ParagraphRole {
  const { properties, text, bold } = facts;
  const style = styles.paragraph(valueOf(properties, 'w:pStyle'));
  if (facts.inContents || style.role === 'toc') return { kind: 'toc' };
  const level = headingLevel(properties, style);
  if (level !== undefined && couldBeHeading(text)) return { kind: 'heading', level };

  const own = xml.child(properties, 'w:numPr');
  const place = numbering.levelOf(own && readNumbering(own), style.numbering, style.id);
  const linked = place?.style === undefined ? undefined : styles.paragraph(place.style).headingLevel;
  if (linked !== undefined && bold && couldBeHeading(text) && text.length <= LONGEST_BOLD_HEADING) {
    return { kind: 'heading', level: linked };
  }
  if (style.role === 'quote') return { kind: 'quote' };
  return place ? { kind: 'item', depth: place.depth } : { kind: 'paragraph' };
}

/** An outline level of the paragraph's own goes before that of its style; 9 says body text. */
function headingLevel(properties: Element | undefined, style: ParagraphStyle): number | undefined {
  const outline = numberOf(properties, 'w:outlineLvl');
  return outline === undefined ? style.headingLevel : headingLevelOf(outline);
}
