/** The few properties of a run that matter for its text: is it hidden, is it bold, is its font one of symbols. */
import type { Element } from '@xmldom/xmldom';
import { onOff, valueOf, xml } from './names';
import type { ParagraphStyle, StyleSheet } from './styles';

export interface RunFormat {
  hidden: boolean;
  bold: boolean;
  font?: string;
}

/** Direct properties win; a toggle set by both character and paragraph style cancels out (ISO/IEC 29500-1, 17.7.3). */
export function runFormat(run: Element, paragraph: ParagraphStyle, styles: StyleSheet): RunFormat {
  const properties = xml.child(run, 'w:rPr');
  if (!properties) return { hidden: paragraph.hidden, bold: paragraph.bold };
  const style = styles.run(valueOf(properties, 'w:rStyle'));
  const fonts = xml.child(properties, 'w:rFonts');
  const font = fonts && (xml.attribute(fonts, 'w:ascii') ?? xml.attribute(fonts, 'w:hAnsi'));
  return {
    hidden: onOff(properties, 'w:vanish') ?? style.hidden !== paragraph.hidden,
    bold: onOff(properties, 'w:b') ?? style.bold !== paragraph.bold,
    ...(font !== undefined && { font }),
  };
}
