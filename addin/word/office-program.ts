/** Word as Office.js gives it to an add-in. The only file that names the globals `Word` and `Office`. */
import type { HostTheme } from '../host';
import type { OlderXmlParts, WordProgram } from './word-program';

/** To be called once Office is ready (`Office.onReady`), in Word. */
export function officeProgram(): WordProgram {
  const { context } = Office;
  return {
    run: (batch, object) => (object ? Word.run(object, batch) : Word.run(batch)),
    supports: (set, version) => context.requirements.isSetSupported(set, version),
    uiLanguage: context.displayLanguage,
    partitionKey: context.partitionKey,
    description: describe(context),
    theme: () => themeOf(context),
    documentAddress: () => context.document.url,
    isReadOnly: () => context.document.mode === Office.DocumentMode.ReadOnly,
    onSelectionMoved: async (listener) => {
      const handler = (): void => listener();
      const event = Office.EventType.DocumentSelectionChanged;
      await settled((done) => context.document.addHandlerAsync(event, handler, done));
      return () => context.document.removeHandlerAsync(event, { handler });
    },
    xmlParts: olderXmlParts(context),
  };
}

function describe({ diagnostics }: Office.Context): string {
  return `Word ${diagnostics.version} (${diagnostics.platform})`;
}

/** By the background of Word's own panes; versions that do not tell leave it to the system. */
function themeOf(context: Office.Context): HostTheme {
  // Some versions leave it out, whatever the typings say.
  const theme = context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return undefined;
  return isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
}

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function olderXmlParts({ document }: Office.Context): OlderXmlParts {
  const parts = (namespace: string): Promise<Office.CustomXmlPart[]> =>
    settled((done) => document.customXmlParts.getByNamespaceAsync(namespace, done));
  return {
    read: async (namespace) => {
      const found = await parts(namespace);
      return Promise.all(found.map((part) => settled<string>((done) => part.getXmlAsync(done))));
    },
    write: async (namespace, xml) => {
      const old = await parts(namespace);
      // The new one first: should Word stop in between, there are two, and the latest decisions are in one of them.
      if (xml !== undefined) await settled((done) => document.customXmlParts.addAsync(xml, done));
      for (const part of old) await settled((done) => part.deleteAsync(done));
    },
  };
}

function settled<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(Object.assign(new Error(result.error.name), { code: String(result.error.code) }));
    });
  });
}
