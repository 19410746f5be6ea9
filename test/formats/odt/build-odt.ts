/** A compact writer of .odt files for tests. */
import { strToU8, zipSync } from 'fflate';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const DECLARED = [
  ...['office', 'text', 'table', 'style'].map((prefix) => `xmlns:${prefix}="${ODF}:${prefix}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:svg="${ODF}:svg-compatible:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

/** A text:p; the content is markup. */
export function p(content: string, style?: string): string {
  return `<text:p${style ? ` text:style-name="${style}"` : ''}>${content}</text:p>`;
}

export function h(content: string, level: number): string {
  return `<text:h text:outline-level="${level}">${content}</text:h>`;
}

export function span(content: string, style: string): string {
  return `<text:span text:style-name="${style}">${content}</text:span>`;
}

/** A text:list of items, each the markup of its blocks. */
export function list(...items: readonly string[]): string {
  return `<text:list>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
}

export function cell(content: string, columnsSpanned = 1): string {
  const covered = '<table:covered-table-cell/>'.repeat(columnsSpanned - 1);
  return `<table:table-cell table:number-columns-spanned="${columnsSpanned}">${content}</table:table-cell>${covered}`;
}

export function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

export function table(...rows: readonly string[]): string {
  return `<table:table><table:table-column/>${rows.join('')}</table:table>`;
}

export function headerRows(...rows: readonly string[]): string {
  return `<table:table-header-rows>${rows.join('')}</table:table-header-rows>`;
}

export interface OdtStyleOptions {
  family?: 'paragraph' | 'text';
  displayName?: string;
  parent?: string;
  outline?: number;
  bold?: boolean;
  hidden?: boolean;
}

export function style(name: string, options: OdtStyleOptions = {}): string {
  const { family = 'paragraph', displayName, parent, outline, bold, hidden } = options;
  const attributes = [
    displayName ? ` style:display-name="${displayName}"` : '',
    parent ? ` style:parent-style-name="${parent}"` : '',
    outline ? ` style:default-outline-level="${outline}"` : '',
  ].join('');
  const properties = `${bold ? ' fo:font-weight="bold"' : ''}${hidden ? ' text:display="none"' : ''}`;
  return `<style:style style:name="${name}" style:family="${family}"${attributes}><style:text-properties${properties}/></style:style>`;
}

export interface OdtOptions {
  /** Blocks of the body. */
  body: string;
  /** Automatic styles of the body, and named styles of the document. */
  automatic?: readonly string[];
  named?: readonly string[];
  /** Markup inside the master page: style:header, style:footer. */
  masterPage?: string;
  /** More parts, or other contents for those above; null leaves a part out. */
  parts?: Readonly<Record<string, string | null>>;
}

/** Packs an .odt. */
export function buildOdt({ body, automatic = [], named = [], masterPage = '', parts = {} }: OdtOptions): Uint8Array {
  const all: Record<string, string | null> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': element(
      'office:document-content',
      `<office:automatic-styles>${automatic.join('')}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': element(
      'office:document-styles',
      `<office:styles>${named.join('')}</office:styles><office:master-styles><style:master-page style:name="Standard">${masterPage}</style:master-page></office:master-styles>`,
    ),
    ...parts,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(all)) if (content !== null) files[name] = strToU8(content);
  return zipSync(files);
}

/** An element with all namespaces declared. */
export function element(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${DECLARED}>${content}</${name}>`;
}
