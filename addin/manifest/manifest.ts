/** The manifest by which Word knows the add-in, made from one source of ids, addresses and strings. */
import { ADDIN_ID, FILES, PROVIDER, REVIEW_SELECTION, RIBBON_SIZES } from './identity';
import { MARK_STRINGS } from './mark-strings';
import { DEFAULT_LOCALE, DEFAULT_STRINGS, LOCALES, type ManifestStrings } from './strings';
import { element, writeXml, type Element } from './xml';

const NAMESPACES = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'xsi:type': 'TaskPaneApp',
};
const OVERRIDES = {
  xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  'xsi:type': 'VersionOverridesV1_0',
};

/** Names of resources. With a shared runtime the pane, its runtime and its functions are one address. */
const PANE_URL = 'Pane.Url';
const SUPPORT_URL = 'Support.Url';
/** Word opens the pane by itself with documents that ask for it by this name, where an administrator allows it. */
const PANE_ID = 'Office.AutoShowTaskpaneWithDocument';

type StringKey = keyof ManifestStrings;

/** Strings by the name that the manifest gives them. */
const SHORT_STRINGS: Readonly<Record<string, StringKey>> = {
  'Group.Label': 'group',
  'Open.Label': 'open',
  'ReviewSelection.Label': 'reviewSelection',
  'Start.Title': 'startTitle',
  [MARK_STRINGS.brand]: 'markBrand',
  [MARK_STRINGS.subtitle]: 'markSubtitle',
  [MARK_STRINGS.titles['human-rights']]: 'human-rights',
  [MARK_STRINGS.titles.certification]: 'certification',
  [MARK_STRINGS.titles.repairability]: 'repairability',
  [MARK_STRINGS.titles.greenwashing]: 'greenwashing',
  [MARK_STRINGS.titles.procurement]: 'procurement',
};
const LONG_STRINGS: Readonly<Record<string, StringKey>> = {
  'Open.Tip': 'openTip',
  'ReviewSelection.Tip': 'reviewSelectionTip',
  'Start.Description': 'startDescription',
};

export interface ManifestOptions {
  /** Where the add-in's files stand: https, ending in a slash. */
  address: string;
  /** Version of the add-in: three numbers. */
  version: string;
}

/** Throws where the address is none that Word takes. */
export function manifestXml({ address, version }: ManifestOptions): string {
  const base = new URL(address);
  if (base.protocol !== 'https:' || !address.endsWith('/')) {
    throw new Error(`The address of the add-in must start with https:// and end in a slash: ${address}`);
  }
  const url = (file: string): string => new URL(file, base).href;
  return writeXml(
    element('OfficeApp', NAMESPACES, [
      element('Id', {}, ADDIN_ID),
      element('Version', {}, `${version}.0`),
      element('ProviderName', {}, PROVIDER),
      element('DefaultLocale', {}, DEFAULT_LOCALE),
      localised('DisplayName', 'Override', 'displayName'),
      localised('Description', 'Override', 'description'),
      element('IconUrl', { DefaultValue: url(FILES.icon(32)) }),
      element('HighResolutionIconUrl', { DefaultValue: url(FILES.icon(64)) }),
      element('SupportUrl', { DefaultValue: url(FILES.support) }),
      element('AppDomains', {}, [element('AppDomain', {}, base.origin)]),
      element('Hosts', {}, [element('Host', { Name: 'Document' })]),
      element('Requirements', {}, [
        element('Sets', { DefaultMinVersion: '1.1' }, [element('Set', { Name: 'WordApi', MinVersion: '1.3' })]),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: url(FILES.pane) })]),
      element('Permissions', {}, 'ReadWriteDocument'),
      element('VersionOverrides', OVERRIDES, [
        element('Hosts', {}, [element('Host', { 'xsi:type': 'Document' }, [runtimes(), desktop()])]),
        resources(url),
      ]),
    ]),
  );
}

function localised(name: string, override: string, key: StringKey, id?: string): Element {
  const overrides = Object.entries(LOCALES)
    .filter(([, strings]) => strings[key] !== DEFAULT_STRINGS[key])
    .map(([Locale, strings]) => element(override, { Locale, Value: strings[key] }));
  return element(name, { ...(id !== undefined && { id }), DefaultValue: DEFAULT_STRINGS[key] }, overrides);
}

function runtimes(): Element {
  return element('Runtimes', {}, [element('Runtime', { resid: PANE_URL, lifetime: 'long' })]);
}

function desktop(): Element {
  return element('DesktopFormFactor', {}, [
    element('GetStarted', {}, [
      element('Title', { resid: 'Start.Title' }),
      element('Description', { resid: 'Start.Description' }),
      element('LearnMoreUrl', { resid: SUPPORT_URL }),
    ]),
    element('FunctionFile', { resid: PANE_URL }),
    extension('PrimaryCommandSurface', [
      element('OfficeTab', { id: 'TabReviewWord' }, [group('ReviewGroup', 'OpenFromReview')]),
      element('OfficeTab', { id: 'TabHome' }, [group('HomeGroup', 'OpenFromHome')]),
    ]),
    extension('ContextMenu', [element('OfficeMenu', { id: 'ContextMenuText' }, [selectionButton()])]),
  ]);
}

function extension(type: string, content: readonly Element[]): Element {
  return element('ExtensionPoint', { 'xsi:type': type }, content);
}

function group(id: string, buttonId: string): Element {
  return element('Group', { id }, [
    element('Label', { resid: 'Group.Label' }),
    icon(),
    button(
      buttonId,
      'Open',
      [element('TaskpaneId', {}, PANE_ID), element('SourceLocation', { resid: PANE_URL })],
      'ShowTaskpane',
    ),
  ]);
}

function selectionButton(): Element {
  const action = [element('FunctionName', {}, REVIEW_SELECTION)];
  return button('ReviewSelection', 'ReviewSelection', action, 'ExecuteFunction');
}

function button(id: string, strings: string, action: readonly Element[], type: string): Element {
  return element('Control', { 'xsi:type': 'Button', id }, [
    element('Label', { resid: `${strings}.Label` }),
    element('Supertip', {}, [
      element('Title', { resid: `${strings}.Label` }),
      element('Description', { resid: `${strings}.Tip` }),
    ]),
    icon(),
    element('Action', { 'xsi:type': type }, action),
  ]);
}

function icon(): Element {
  return element(
    'Icon',
    {},
    RIBBON_SIZES.map((size) => element('bt:Image', { size: `${size}`, resid: iconId(size) })),
  );
}

function iconId(size: number): string {
  return `Icon.${size}`;
}

function resources(url: (file: string) => string): Element {
  const strings = (names: Readonly<Record<string, StringKey>>): Element[] =>
    Object.entries(names).map(([id, key]) => localised('bt:String', 'bt:Override', key, id));
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      RIBBON_SIZES.map((size) => element('bt:Image', { id: iconId(size), DefaultValue: url(FILES.icon(size)) })),
    ),
    element('bt:Urls', {}, [
      element('bt:Url', { id: PANE_URL, DefaultValue: url(FILES.pane) }),
      element('bt:Url', { id: SUPPORT_URL, DefaultValue: url(FILES.support) }),
    ]),
    element('bt:ShortStrings', {}, strings(SHORT_STRINGS)),
    element('bt:LongStrings', {}, strings(LONG_STRINGS)),
  ]);
}
