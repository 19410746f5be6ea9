/** A compact writer of .docx files for tests: functions that make pieces of WordprocessingML, and one that packs them. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The transitional namespaces that the strict variant of the standard renames. */
const STRICT: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** True for what starts with a tag of some namespace. */
function isMarkup(content: string): boolean {
  return /^<[a-z]+:/.test(content);
}

/** A w:t. */
export function t(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

export interface RunOptions {
  bold?: boolean;
  hidden?: boolean;
  style?: string;
  font?: string;
}

/** A run: plain text, or markup such as `t('a') + '<w:tab/>'` when it starts with a tag. */
export function r(content: string, { bold, hidden, style, font }: RunOptions = {}): string {
  const properties = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : '',
    bold ? '<w:b/>' : '',
    hidden ? '<w:vanish/>' : '',
  ].join('');
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${isMarkup(content) ? content : t(content)}</w:r>`;
}

export interface ParagraphOptions {
  style?: string;
  outline?: number;
  list?: { id: number; level?: number };
  /** A tracked deletion or insertion of the paragraph mark. */
  mark?: 'del' | 'ins';
  /** A w:sectPr inside the paragraph. */
  section?: string;
}

/** A paragraph: plain text, or runs and other markup when it starts with a tag. */
export function p(content = '', { style, outline, list, mark, section }: ParagraphOptions = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    mark ? `<w:rPr><w:${mark} w:id="90" w:author="A"/></w:rPr>` : '',
    section ?? '',
  ].join('');
  const inside = content === '' || isMarkup(content) ? content : r(content);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
}

/** A tracked insertion of runs. */
export function ins(runs: string): string {
  return `<w:ins w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z">${runs}</w:ins>`;
}

/** A tracked deletion of text. */
export function del(text: string): string {
  return `<w:del w:id="2" w:author="A" w:date="2026-01-05T09:00:00Z"><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
}

export interface CellOptions {
  span?: number;
  merge?: 'restart' | 'continue';
}

/** A table cell: plain text, or block markup when it starts with a tag. */
export function tc(content: string, { span, merge }: CellOptions = {}): string {
  const properties = `${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${isMarkup(content) ? content : p(content)}</w:tc>`;
}

export function tr(
  cells: readonly string[],
  { header, deleted }: { header?: boolean; deleted?: boolean } = {},
): string {
  const properties = `${header ? '<w:tblHeader/>' : ''}${deleted ? '<w:del w:id="3" w:author="A"/>' : ''}`;
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`;
}

export function tbl(rows: readonly string[], properties = ''): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A complex field: begin, instruction, separate, result runs, end. */
export function field(instruction: string, result: string): string {
  return fieldBegin(instruction) + result + FIELD_END;
}

export function fieldBegin(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A content control around blocks, runs, rows or cells. */
export function sdt(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A run with a text box, as Word writes it: once for itself and once as fallback. */
export function textBox(blocks: string): string {
  const content = `<w:txbxContent>${blocks}</w:txbxContent>`;
  const choice = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const fallback = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
}

export interface StyleOptions {
  /** The name in styles.xml; Word keeps the English one whatever its language. */
  name?: string;
  type?: 'paragraph' | 'character' | 'table';
  basedOn?: string;
  outline?: number;
  list?: { id: number; level?: number };
  bold?: boolean;
  hidden?: boolean;
  isDefault?: boolean;
  /** A table style that formats the first row. */
  firstRow?: boolean;
}

export function style(id: string, options: StyleOptions = {}): string {
  const { name = id, type = 'paragraph', basedOn, outline, list, bold, hidden, isDefault, firstRow } = options;
  const paragraph = [
    list
      ? `<w:numPr>${list.level === undefined ? '' : `<w:ilvl w:val="${list.level}"/>`}<w:numId w:val="${list.id}"/></w:numPr>`
      : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return [
    `<w:style w:type="${type}" w:styleId="${id}"${isDefault ? ' w:default="1"' : ''}><w:name w:val="${escapeXml(name)}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    bold || hidden ? `<w:rPr>${bold ? '<w:b/>' : ''}${hidden ? '<w:vanish/>' : ''}</w:rPr>` : '',
    firstRow ? '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>' : '',
    '</w:style>',
  ].join('');
}

export interface LevelOptions {
  /** The paragraph style this level belongs to. */
  style?: string;
  format?: string;
  text?: string;
}

/** A list definition and its instance, both with that number. */
export function list(id: number, levels: readonly LevelOptions[]): string {
  const defined = levels.map(
    ({ style: linked, format = 'decimal', text }, level) =>
      `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/>${linked ? `<w:pStyle w:val="${linked}"/>` : ''}<w:lvlText w:val="${text ?? `%${level + 1}.`}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${defined.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export interface DocxOptions {
  /** Blocks of the body. */
  body: string;
  /** Result of `style` calls. */
  styles?: readonly string[];
  /** Result of `list` calls. */
  numbering?: readonly string[];
  /** Blocks of each note by its id. */
  footnotes?: Readonly<Record<string, string>>;
  endnotes?: Readonly<Record<string, string>>;
  /** Blocks of each header or footer; the body's last section refers to all of them. */
  headers?: readonly string[];
  footers?: readonly string[];
  /** More parts, or other contents for those above: text or bytes by name; null leaves a part out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>;
  strict?: boolean;
}

/** Packs a .docx. */
export function buildDocx(options: DocxOptions): Uint8Array {
  const parts: Record<string, string | Uint8Array> = { '[Content_Types].xml': CONTENT_TYPES };
  const relationships: string[] = [];
  const relate = (type: string, target: string): string => {
    const id = `rId${relationships.length + 1}`;
    relationships.push(`<Relationship Id="${id}" Type="${NAMESPACES.r}/${type}" Target="${target}"/>`);
    return id;
  };
  const add = (type: string, name: string, xml: string): string => {
    parts[`word/${name}.xml`] = xml;
    return relate(type, `${name}.xml`);
  };
  if (options.styles) add('styles', 'styles', element('w:styles', options.styles.join('')));
  if (options.numbering) add('numbering', 'numbering', element('w:numbering', options.numbering.join('')));
  if (options.footnotes) add('footnotes', 'footnotes', element('w:footnotes', notes('w:footnote', options.footnotes)));
  if (options.endnotes) add('endnotes', 'endnotes', element('w:endnotes', notes('w:endnote', options.endnotes)));
  const margins = (['header', 'footer'] as const).flatMap((type) =>
    (options[`${type}s`] ?? []).map((blocks, index) => {
      const id = add(type, `${type}${index + 1}`, element(type === 'header' ? 'w:hdr' : 'w:ftr', blocks));
      return `<w:${type}Reference w:type="default" r:id="${id}"/>`;
    }),
  );
  parts['word/document.xml'] = element(
    'w:document',
    `<w:body>${options.body}<w:sectPr>${margins.join('')}</w:sectPr></w:body>`,
  );
  parts['_rels/.rels'] = relationshipsPart([
    `<Relationship Id="rId1" Type="${NAMESPACES.r}/officeDocument" Target="word/document.xml"/>`,
  ]);
  parts['word/_rels/document.xml.rels'] = relationshipsPart(relationships);
  return pack({ ...parts, ...options.parts }, options.strict === true);
}

/** An element with all namespaces declared. */
export function element(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${DECLARED}>${content}</${name}>`;
}

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

function notes(name: string, blocks: Readonly<Record<string, string>>): string {
  const separator = `<${name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></${name}>`;
  return (
    separator +
    Object.entries(blocks)
      .map(([id, content]) => `<${name} w:id="${id}">${content}</${name}>`)
      .join('')
  );
}

function relationshipsPart(relationships: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

function pack(parts: Readonly<Record<string, string | Uint8Array | null>>, strict: boolean): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    if (typeof content !== 'string') files[name] = content;
    else
      files[name] = strToU8(
        strict ? STRICT.reduce((xml, [loose, tight]) => xml.replaceAll(loose, tight), content) : content,
      );
  }
  return zipSync(files);
}
