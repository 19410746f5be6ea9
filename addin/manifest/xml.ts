/** XML written as nested calls. */
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
  const tag = Object.entries(attributes).reduce((all, [key, value]) => `${all} ${key}="${escape(value)}"`, name);
  if (typeof content === 'string') return `${indent}<${tag}>${escape(content)}</${name}>`;
  if (content.length === 0) return `${indent}<${tag}/>`;
  const inside = content.map((child) => write(child, `${indent}  `)).join('\n');
  return `${indent}<${tag}>\n${inside}\n${indent}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
