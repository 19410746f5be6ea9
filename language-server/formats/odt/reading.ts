/** What is gathered while one .odt is read, from all of its stories: body, notes, headers, footers, text boxes. */
import type { Element } from '@xmldom/xmldom';
import { Notices } from '../package/notices';
import { ProjectionBuilder } from '../package/projection-builder';

const OTHER_CONTENT = {
  'draw:object': ['embedded object', 'embedded objects'],
  'draw:object-ole': ['embedded object', 'embedded objects'],
  'draw:floating-frame': ['inserted page', 'inserted pages'],
} as const;

export class OdtReading {
  readonly builder = new ProjectionBuilder<undefined>('odt');
  readonly notices = new Notices(OTHER_CONTENT);
  /** The text:note-body elements met so far: their text comes after the body. */
  readonly notes: Element[] = [];
  tables = 0;
  lists = 0;
}
