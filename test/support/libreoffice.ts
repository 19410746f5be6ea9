/** LibreOffice as an independent reader: what it takes the text of a .docx with tracked changes to be. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

interface Hosts {
  ensure(command: string, debianPackage: string): void;
}

const hosts = (await import(new URL('../../scripts/hosts.mjs', import.meta.url).href)) as Hosts;

export interface TextInLibreOffice {
  /** Paragraphs of the body with text, all changes accepted, and all rejected. */
  accepted: string[];
  rejected: string[];
  comments: string[];
}

/** Has LibreOffice read documents, in one go. */
export function readInLibreOffice(documents: readonly Uint8Array[]): TextInLibreOffice[] {
  hosts.ensure('soffice', 'libreoffice-writer-nogui');
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-lo-'));
  try {
    const names = documents.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes);
      return `${at}.docx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'fodt', ...names], {
      cwd: folder,
      stdio: 'ignore',
    });
    return names.map((name) => readFlat(readFileSync(join(folder, name.replace('.docx', '.fodt')), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFlat(source: string): TextInLibreOffice {
  const document = new DOMParser().parseFromString(source, 'text/xml');
  return {
    accepted: new BodyReader(document, 'accept').read(),
    rejected: new BodyReader(document, 'reject').read(),
    comments: named(document, 'office:annotation').map(({ textContent }) => textContent ?? ''),
  };
}

/** Elements that hold no text of the body. */
const ASIDE = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'text:sequence-decls',
  'office:forms',
]);
const PARAGRAPHS = new Set(['text:p', 'text:h']);

/** Changed text stands in the body between two marks; deleted text may stand apart in the list of changes instead. */
class BodyReader {
  private readonly inserted = new Set<string>();
  private readonly deleted = new Map<string, Element>();
  private readonly paragraphs: string[] = [];
  private text = '';
  private hidden = 0;

  constructor(
    private readonly document: Document,
    private readonly verdict: 'accept' | 'reject',
  ) {
    for (const region of named(document, 'text:changed-region')) {
      const id = region.getAttribute('xml:id') ?? region.getAttribute('text:id') ?? '';
      const change = elements(region)[0];
      if (change?.nodeName === 'text:insertion') this.inserted.add(id);
      else if (change?.nodeName === 'text:deletion') this.deleted.set(id, change);
    }
  }

  read(): string[] {
    for (const body of named(this.document, 'office:text')) this.children(body);
    return this.paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }

  private children(parent: Element): void {
    for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && this.hidden === 0) this.text += node.nodeValue ?? '';
      else if (node.nodeType === 1) this.element(node as Element);
    }
  }

  private element(element: Element): void {
    const name = element.nodeName;
    if (ASIDE.has(name)) return;
    const id = element.getAttribute('text:change-id') ?? '';
    if (this.verdict === 'reject' ? this.inserted.has(id) : this.deleted.has(id)) {
      if (name === 'text:change-start') this.hidden++;
      if (name === 'text:change-end') this.hidden--;
    } else if (this.verdict === 'reject' && name === 'text:change') {
      const change = this.deleted.get(id);
      for (const paragraph of change ? elements(change).filter(({ nodeName }) => PARAGRAPHS.has(nodeName)) : []) {
        this.children(paragraph);
      }
    } else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') {
      if (this.hidden === 0) this.text += ' ';
    } else if (PARAGRAPHS.has(name)) {
      this.children(element);
      // A paragraph whose end is hidden goes on in the next.
      if (this.hidden === 0) this.end();
    } else this.children(element);
  }

  private end(): void {
    this.paragraphs.push(this.text);
    this.text = '';
  }
}

function named(document: Document, name: string): Element[] {
  return Array.from({ length: document.getElementsByTagName(name).length }, (_, at) => {
    return document.getElementsByTagName(name).item(at);
  }).filter((each) => each !== null);
}

function elements(parent: Element): Element[] {
  const list: Element[] = [];
  for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) list.push(node as Element);
  }
  return list;
}
