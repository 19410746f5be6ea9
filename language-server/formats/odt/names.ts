/** The vocabulary of OpenDocument text (ODF 1.0 to 1.4). */
import { Vocabulary } from '../package/vocabulary';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

export const xml = new Vocabulary({
  office: [`${ODF}:office:1.0`],
  text: [`${ODF}:text:1.0`],
  table: [`${ODF}:table:1.0`],
  draw: [`${ODF}:drawing:1.0`],
  style: [`${ODF}:style:1.0`],
  fo: [`${ODF}:xsl-fo-compatible:1.0`],
  svg: [`${ODF}:svg-compatible:1.0`],
  manifest: [`${ODF}:manifest:1.0`],
  loext: ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
});
