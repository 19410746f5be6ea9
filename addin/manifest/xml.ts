/** XML written as nested calls. */
import { escapeMarkup } from '../../language-server/report/escape-markup';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly Element[] | string = [],
): Element {
  return { name, attributes, content };
}

/** The document with that root, two spaces a level. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, content }: Element, indent: string): string {
  const tag = Object.entries(attributes).reduce((all, [key, value]) => `${all} ${key}="${escapeMarkup(value)}"`, name);
  if (typeof content === 'string') return `${indent}<${tag}>${escapeMarkup(content)}</${name}>`;
  if (content.length === 0) return `${indent}<${tag}/>`;
  const inside = content.map((child) => write(child, `${indent}  `)).join('\n');
  return `${indent}<${tag}>\n${inside}\n${indent}</${name}>`;
}
