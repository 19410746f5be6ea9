/** The parts of the extension that are plain functions, and what its manifest promises. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLIENT_COMMANDS, SERVER_COMMANDS } from '../../language-server/server/protocol';
import { LANGUAGES } from '../../language-server/engine/draft';
import { COMMANDS } from '../../vscode/commands/names';
import { draftSelector } from '../../vscode/draft-selector';
import { ruleLink } from '../../vscode/rule-link';
import { serverSettings } from '../../vscode/server-settings';
import { statusText } from '../../vscode/status-text';
import { TEMPLATES, templateLanguages, templatePath } from '../../vscode/templates';
import { configSchema } from '../../scripts/config-schema';
import { testPack } from '../support/pack';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

interface Manifest {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { items?: { enum: string[] } }> };
    walkthroughs: { steps: { media: { markdown: string } }[] }[];
  };
}

describe('Settings for the server', () => {
  it('leave out what nobody chose', () => {
    const given = {
      jurisdiction: 'auto',
      date: '',
      productGroups: [],
      rules: {},
      buyer: null,
      trace: { server: 'off' },
    };
    assert.deepEqual(serverSettings(given), {});
  });

  it('keep every choice, false and 0 among them', () => {
    const given = {
      jurisdiction: 'BE',
      codeLens: false,
      debounce: 0,
      rules: { greenwashing: 'off' },
      productGroups: ['laptop'],
    };
    assert.deepEqual(serverSettings(given), given);
  });

  it('are none where the client has no map to give', () => {
    for (const given of [null, undefined, 'BE', 3]) assert.deepEqual(serverSettings(given), {});
  });
});

describe('The status bar', () => {
  const none = { errors: 0, warnings: 0, advice: 0, language: 'nl', jurisdiction: 'BE' } as const;

  it('counts only what there is', () => {
    assert.equal(statusText({ ...none, errors: 2, advice: 1 }), '$(error) 2 $(info) 1  nl · BE');
  });

  it('shows a tick where nothing is wrong, and a question mark for a country nobody knows', () => {
    assert.equal(statusText({ ...none, jurisdiction: null }), '$(check)  nl · ?');
  });
});

describe('Links to rules', () => {
  it('lead to the command that shows the page', () => {
    const link = ruleLink('repairability/short-warranty');
    assert.equal(link, `command:${CLIENT_COMMANDS.explain}?${encodeURIComponent('["repairability/short-warranty"]')}`);
  });

  it('are not made of anything but a rule id', () => {
    for (const code of [undefined, 7, 'yaml', 'a/b/c', 'a/"]', '../x']) assert.equal(ruleLink(code), undefined);
  });
});

describe('Drafts', () => {
  it('are looked for in every kind of folder of the workspace, each once', () => {
    const selector = draftSelector(['memfs', 'file']);
    assert.ok(selector.some(({ scheme, language }) => scheme === 'memfs' && language === 'html'));
    assert.equal(selector.filter(({ scheme, language }) => scheme === 'file' && language === 'markdown').length, 1);
    assert.ok(!selector.some(({ scheme }) => scheme === 'git' || scheme === 'output'));
  });
});

describe('Templates', () => {
  it('are the ones that stand in examples/, the user’s language first', () => {
    assert.deepEqual(templateLanguages('fr-BE')[0], 'fr');
    for (const language of LANGUAGES) {
      const there = readdirSync(`${root}examples/${language}`).filter((name) => name.endsWith('-template.md'));
      const offered = TEMPLATES.map((template) => templatePath(language, template));
      assert.deepEqual(offered.sort(), there.map((name) => `examples/${language}/${name}`).sort());
    }
  });
});

describe('The manifest', () => {
  const { contributes } = readJson('package.json') as Manifest;

  it('lists every command of the palette, and none that the server registers itself', () => {
    const listed = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...listed].sort(), Object.values<string>(COMMANDS).sort());
    assert.ok(!listed.some((command) => Object.values<string>(SERVER_COMMANDS).includes(command)));
  });

  it('offers the product groups of the pack', () => {
    const offered = contributes.configuration.properties['tenderlint.productGroups']?.items?.enum;
    assert.deepEqual(
      offered,
      testPack()
        .conceptsNamed('product')
        .map(({ name }) => name),
    );
  });

  it('has its words in every language, and no word too many', () => {
    const used = [...readFileSync(`${root}package.json`, 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    const english = Object.keys(readJson('package.nls.json') as object);
    assert.deepEqual([...new Set(used)].sort(), [...english].sort());
    for (const language of ['nl', 'fr', 'de']) {
      assert.deepEqual(Object.keys(readJson(`package.nls.${language}.json`) as object), english);
    }
  });

  it('has a page for every step of the walkthrough in every language', () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(root + media.markdown), media.markdown);
      for (const language of ['nl', 'fr', 'de'])
        assert.ok(existsSync(root + media.markdown.replace(/md$/, `nls.${language}.md`)));
    }
  });
});

describe('The words of the running extension', () => {
  it('are translated, each one, with the same places to fill in', () => {
    const sources = readdirSync(`${root}vscode`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const said = sources.flatMap((name) =>
      [...readFileSync(`${root}vscode/${name}`, 'utf8').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(
        ([, text]) => text ?? '',
      ),
    );
    assert.ok(said.length > 20);
    for (const language of ['nl', 'fr', 'de']) {
      const bundle = readJson(`vscode/l10n/bundle.l10n.${language}.json`) as Record<string, string>;
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
      const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
      for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(places(translated), places(text), text);
    }
  });
});

describe('The schema of tenderlint.yaml', () => {
  it('knows the rules and product groups of the pack', () => {
    const { properties } = configSchema(testPack());
    const rules = properties.rules?.properties as Record<string, { description?: string }>;
    assert.ok(rules['repairability/short-warranty']?.description);
    assert.ok(rules.greenwashing);
    assert.ok((properties.productGroups?.items as { enum: string[] }).enum.includes('laptop'));
  });
});
