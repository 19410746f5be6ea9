import assert from 'node:assert/strict';
import type { CodeLens, CompletionItem, DocumentLink, DocumentSymbol, Hover, InlayHint } from 'vscode-languageserver';
import type {
  ClausesResult,
  CoverageResult,
  FindingsResult,
  OutlineResult,
} from '../../language-server/server/protocol';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL } from './support/drafts';

for (const transport of TRANSPORTS) {
  describe(`What the server tells of a draft over ${transport}`, () => {
    let client: EditorClient;
    const uri = 'untitled:read';
    before(async () => {
      client = await EditorClient.start(transport, { options: { settings: { debounce: 0, inlayHints: true } } });
      await client.open(uri, FLAWED);
    });
    after(() => client.stop());

    const ask = async <R>(method: string, words: string, text = FLAWED, extra: object = {}): Promise<R> => {
      const own = text === FLAWED ? uri : `untitled:${text.length}-${words.length}`;
      if (own !== uri) await client.open(own, text);
      const offset = text.indexOf(words);
      assert.ok(offset >= 0);
      return client.request<R>(method, own, {
        position: client.document(own).positionAt(offset + words.length),
        ...extra,
      });
    };

    it('a hover says why, with the law and its dates, and what the label certifies', async () => {
      const { contents } = await ask<Hover>('textDocument/hover', 'the TCO');
      const { value } = contents as { value: string };
      assert.match(value, /Law:/);
      assert.match(value, /checked on \d{4}-\d{2}-\d{2}/);
      assert.match(value, /\*\*TCO Certified\*\*\n\n- Certifies a product model/);
      assert.match(value, /laptop: can be asked for, with “or equivalent”/);
      assert.match(value, /Read as: Technical specifications/);
    });

    it('a hover on a heading names its phase, and plain text has none', async () => {
      const { contents } = await ask<Hover>('textDocument/hover', '## Award');
      assert.match(JSON.stringify(contents), /Read as: Award criteria/);
      assert.equal(await ask('textDocument/hover', 'Hello', '# Note\n\nHello there.\n'), null);
    });

    it('completion offers labels with room for equivalents, in the language of the draft', async () => {
      const items = await ask<CompletionItem[]>(
        'textDocument/completion',
        'the EPE',
        FLAWED.replace('TCO Certified label', 'EPE'),
      );
      const epeat = items.find(({ label }) => label === 'EPEAT');
      assert.equal(epeat?.textEdit?.newText, 'EPEAT or equivalent');
    });

    it('completion offers clauses after tl- and on an empty item, and none in running text', async () => {
      const typed = await ask<CompletionItem[]>('textDocument/completion', 'tl-', `${FLAWED}\ntl-`);
      const clause = typed.find(({ label }) => label === 'tl-human-rights');
      assert.ok(clause?.textEdit);
      const empty = await ask<CompletionItem[]>('textDocument/completion', 'laptops.\n\n- ', `${FLAWED}\n- `);
      assert.ok(empty.some(({ label }) => label === 'tl-human-rights'));
      assert.deepEqual(await ask('textDocument/completion', 'a spare'), []);
    });

    it('completion offers rule ids inside a suppression', async () => {
      const items = await ask<CompletionItem[]>(
        'textDocument/completion',
        'ignore cert',
        `<!-- tenderlint-ignore cert\n\n${FLAWED}`,
      );
      assert.ok(items.some(({ label }) => label === LABEL));
      assert.ok(items.some(({ label }) => label === 'certification'));
    });

    it('completion answers in a suppression of any length, on a line of any length', async () => {
      const line = `${'x '.repeat(50_000)}<!-- tenderlint-ignore ${'a,   '.repeat(70)}`;
      assert.deepEqual(await ask('textDocument/completion', 'b c', `${line}b c`), []);
      const items = await ask<CompletionItem[]>('textDocument/completion', 'cert', `${line}cert`);
      assert.ok(items.some(({ label }) => label === LABEL));
    });

    it('symbols are the outline with its phases', async () => {
      const [root, ...others] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      assert.equal(others.length, 0);
      assert.deepEqual(
        root?.children?.map(({ name, detail }) => [name, detail]),
        [
          ['Technical specification', 'Technical specifications'],
          ['Award criteria', 'Award criteria'],
          ['Contract performance conditions', 'Contract performance conditions'],
        ],
      );
    });

    it('a lens counts the elements of each clause', async () => {
      const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', uri);
      assert.match(lens?.command?.title ?? '', /: \d+\/\d+ elements$/);
      assert.match(client.document(uri).getText(lens!.range), /human rights/);
      await client.connection.sendRequest('workspace/executeCommand', lens!.command!);
      assert.ok(
        client.notifications.some(
          ({ method, params }) =>
            method === 'window/showMessage' && (params as { message: string }).message.includes('elements. Lacks: '),
        ),
      );
    });

    it('hints name phase and strength', async () => {
      const end = client.document(uri).positionAt(FLAWED.length);
      const hints = await client.request<InlayHint[]>('textDocument/inlayHint', uri, {
        range: { start: { line: 0, character: 0 }, end },
      });
      const labels = hints.map(({ label }) => (typeof label === 'string' ? label : ''));
      assert.ok(labels.includes('Award criteria'), labels.join());
      assert.ok(
        labels.some((label) => /^duty(?:$|:| ·)/.test(label)),
        labels.join(),
      );
    });

    it('links lead from citations to the law', async () => {
      const own = 'untitled:links';
      await client.open(own, 'See EU-PPD-43 and Directive 2014/24/EU.');
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', own);
      assert.deepEqual(
        links.map(({ range }) => client.document(own).getText(range)),
        ['EU-PPD-43', '2014/24'],
      );
      for (const { target } of links) assert.match(target ?? '', /eur-lex|data\.europa/);
    });

    it('findings come in full, with elements, phase and the facts of the review', async () => {
      const result = await client.request<FindingsResult>('tenderlint/findings', uri);
      const label = result.findings.find(({ ruleId }) => ruleId === LABEL)!;
      assert.equal(FLAWED.slice(label.start, label.end), label.text);
      assert.equal(label.phase, 'specification');
      assert.ok(result.productGroups.includes('laptop') && result.ictHardware && result.checkedWords > 30);
      assert.equal(result.language, 'en');
      assert.equal(await client.request('tenderlint/findings', 'untitled:unknown'), null);
    });

    it('the outline has every heading with its range', async () => {
      const { sections } = await client.request<OutlineResult>('tenderlint/outline', uri);
      const [, award] = sections[0]!.children;
      assert.equal(FLAWED.slice(award!.heading.start, award!.heading.end), '## Award criteria');
      assert.equal(award!.phase, 'award');
    });

    it('coverage tells the state of each theme', async () => {
      const { themes } = await client.request<CoverageResult>('tenderlint/coverage', uri);
      const clause = themes.find(({ id }) => id === 'human-rights');
      assert.ok(clause?.clause && ['weak', 'found'].includes(clause.state), JSON.stringify(clause));
      const off = 'untitled:furniture';
      await client.open(off, '# Supply of office chairs\n\nThe chairs are blue.');
      const other = await client.request<CoverageResult>('tenderlint/coverage', off);
      assert.ok(other.themes.every(({ state }) => state === 'not-checked'));
    });

    it('the clause library speaks every language', async () => {
      for (const language of ['nl', 'fr', 'de', 'en']) {
        const { clauses } = await client.connection.sendRequest<ClausesResult>('tenderlint/clauses', {
          language,
          jurisdiction: 'BE',
        });
        assert.ok(clauses.some(({ id, paragraphs }) => id === 'human-rights' && paragraphs.length > 0));
      }
    });
  });
}
