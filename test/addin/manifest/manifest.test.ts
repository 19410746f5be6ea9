/** The manifest: what Word's schemas ask, what they cannot see, and that the file in the repository is the newest. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { ADDIN_ID, FILES, ICON_SIZES } from '../../../addin/manifest/identity';
import { manifestXml } from '../../../addin/manifest/manifest';
import { MARK_STRINGS } from '../../../addin/manifest/mark-strings';
import { DEFAULT_STRINGS, LOCALES } from '../../../addin/manifest/strings';
// @ts-expect-error: a script without types
import { ensure } from '../../../scripts/hosts.mjs';
import { manifestFor } from '../../../scripts/manifest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = join(root, 'manifest.xml');
const schema = join(root, 'test/addin/xsd/OfficeAppManifestV1_1.xsd');
const xml = readFileSync(file, 'utf8');
const document = new DOMParser().parseFromString(xml, 'text/xml');
const all = (name: string): Element[] => Array.from(document.getElementsByTagName(name));
const attribute = (name: string, key: string): string[] => all(name).map((each) => each.getAttribute(key) ?? '');

function schemaErrors(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const path = join(folder, 'manifest.xml');
    writeFileSync(path, text);
    return spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, path], { encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The manifest', () => {
  it('in the repository is what npm run manifest writes', () => {
    assert.equal(xml, manifestFor('https://localhost:3000/'));
  });

  describe('by Word’s schemas', () => {
    before(() => {
      (ensure as (command: string, debianPackage: string) => void)('xmllint', 'libxml2-utils');
    });

    it('is valid', () => {
      assert.match(schemaErrors(xml), /validates\s*$/);
    });

    it('would not be with elements in another order', () => {
      const hosts = /<Hosts>\s*<Host Name="Document"\/>\s*<\/Hosts>/.exec(xml)?.[0] ?? '';
      const wrong = xml.replace(hosts, '').replace('</Requirements>', `</Requirements>${hosts}`);
      assert.notEqual(wrong, xml);
      assert.match(schemaErrors(wrong), /fails to validate/);
    });
  });

  it('is read by Microsoft’s own reader', async () => {
    const info = await OfficeAddinManifest.readManifestFile(file);
    assert.equal(info.id, ADDIN_ID);
    assert.equal(info.displayName, 'tenderlint');
    assert.deepEqual(info.hosts, ['Document']);
    assert.equal(info.permissions, 'ReadWriteDocument');
    assert.equal(info.defaultSettings?.sourceLocation, 'https://localhost:3000/pane.html');
  });

  it('has an id that is a GUID and a version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.match(ADDIN_ID, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(all('Version')[0]?.textContent, `${version}.0`);
  });

  it('asks for WordApi 1.3 and no more, so that Word LTSC 2021 takes it', () => {
    const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    assert.deepEqual(sets, [['WordApi', '1.3']]);
  });

  it('names every resource it uses, and uses every resource it names', () => {
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => attribute(name, 'id')).filter(Boolean);
    const used = [...xml.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id ?? '');
    // Word is given these by name when it is asked to underline something.
    const atMarks: string[] = [MARK_STRINGS.brand, MARK_STRINGS.subtitle, ...Object.values(MARK_STRINGS.titles)];
    assert.equal(new Set(defined).size, defined.length);
    assert.deepEqual([...new Set([...used, ...atMarks])].sort(), [...defined].sort());
    for (const id of defined) assert.ok(id.length <= 32, id);
  });

  it('gives groups, buttons and menus ids of their own', () => {
    const ids = [...attribute('Group', 'id'), ...attribute('Control', 'id')];
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(attribute('OfficeTab', 'id'), ['TabReviewWord', 'TabHome']);
    assert.deepEqual(attribute('OfficeMenu', 'id'), ['ContextMenuText']);
  });

  it('has texts no longer than Word takes, in every language', () => {
    const texts = (name: string): string[] =>
      all(name).flatMap((group) =>
        [
          ...Array.from(group.getElementsByTagName('bt:String')),
          ...Array.from(group.getElementsByTagName('bt:Override')),
        ].map((each) => each.getAttribute('DefaultValue') ?? each.getAttribute('Value') ?? ''),
      );
    for (const text of texts('bt:ShortStrings')) assert.ok(text.length > 0 && text.length <= 125, text);
    for (const text of texts('bt:LongStrings')) assert.ok(text.length > 0 && text.length <= 250, text);
    for (const strings of [DEFAULT_STRINGS, ...Object.values(LOCALES)]) {
      assert.ok(strings.displayName.length <= 125);
      assert.ok(strings.description.length <= 250, strings.description);
    }
  });

  it('speaks Dutch, French and German wherever its words are others', () => {
    const languages = ['nl-NL', 'nl-BE', 'fr-FR', 'fr-BE', 'fr-CH', 'fr-LU', 'de-DE', 'de-AT', 'de-CH', 'de-LU'];
    for (const string of all('bt:String')) {
      const overrides = Array.from(string.getElementsByTagName('bt:Override')).map((each) =>
        each.getAttribute('Locale'),
      );
      if (overrides.length > 0) assert.deepEqual(overrides, languages, string.getAttribute('id') ?? '');
    }
    const withoutOverride = all('bt:String').filter((each) => each.getElementsByTagName('bt:Override').length === 0);
    assert.deepEqual(
      withoutOverride.map((each) => each.getAttribute('DefaultValue')),
      ['tenderlint', 'tenderlint'],
    );
  });

  it('names no address but its own, all by https', () => {
    const addresses = [...xml.matchAll(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );
    assert.ok(addresses.length >= 12);
    for (const address of addresses) assert.equal(new URL(address).origin, 'https://localhost:3000');
    assert.deepEqual(
      all('AppDomain').map(({ textContent }) => textContent),
      ['https://localhost:3000'],
    );
    const files = addresses.map((address) => new URL(address).pathname.slice(1));
    for (const name of files.filter((each) => each.startsWith('icons/')))
      assert.ok(existsSync(join(root, 'addin', name)), name);
    assert.ok(existsSync(join(root, 'addin/pane', FILES.pane)));
    assert.ok(existsSync(join(root, 'addin/manifest', FILES.support)));
  });

  it('has icons that are PNGs of the very size they are named for', () => {
    for (const size of ICON_SIZES) {
      const bytes = readFileSync(join(root, 'addin', FILES.icon(size)));
      assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [size, size]);
    }
    const required = ['16', '32', '80'];
    for (const icon of all('Icon')) {
      const sizes = Array.from(icon.getElementsByTagName('bt:Image')).map((each) => each.getAttribute('size'));
      assert.ok(required.every((size) => sizes.includes(size)));
    }
    assert.match(attribute('IconUrl', 'DefaultValue')[0] ?? '', /icon-32\.png$/);
    assert.match(attribute('HighResolutionIconUrl', 'DefaultValue')[0] ?? '', /icon-64\.png$/);
  });

  it('has one address for pane, functions and shared runtime, as Word asks', () => {
    const runtime = attribute('Runtime', 'resid')[0];
    assert.equal(attribute('FunctionFile', 'resid')[0], runtime);
    const panes = all('Action').flatMap((action) => Array.from(action.getElementsByTagName('SourceLocation')));
    assert.deepEqual([...new Set(panes.map((each) => each.getAttribute('resid')))], [runtime]);
  });

  it('is refused for an address Word would not load', () => {
    for (const address of ['http://example.org/', 'https://example.org/tenderlint']) {
      assert.throws(() => manifestXml({ address, version: '1.0.0' }), /must start with https/);
    }
    const other = manifestXml({ address: 'https://addins.example.org/tenderlint/', version: '1.0.0' });
    assert.match(other, /https:\/\/addins\.example\.org\/tenderlint\/pane\.html/);
    assert.doesNotMatch(other, /localhost/);
  });
});
