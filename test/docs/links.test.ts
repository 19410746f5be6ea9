/** Links between the pages of the project lead somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Markdown pages that people read, but for the example tenders. */
function pages(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', ...docs.filter((name) => name.endsWith('.md'))];
}

/** Targets of links and images inside the project; those in code are no links. */
function targets(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe('The links of the pages', () => {
  for (const page of pages()) {
    it(`lead somewhere in ${page}`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const broken = targets(text).filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? join(root, page) : join(root, dirname(page), path);
        if (!existsSync(file)) return true;
        return anchor !== undefined && file.endsWith('.md') && !anchors(readFileSync(file, 'utf8')).has(anchor);
      });
      assert.deepEqual(broken, []);
    });
  }
});

/** Anchors of a page: those written out, and those of its headings. */
function anchors(markdown: string): Set<string> {
  const written = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id ?? '');
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...written, ...headings]);
}
