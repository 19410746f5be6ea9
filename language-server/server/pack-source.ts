/** Where the rules come from: the client's hands or the files beside the server; and their languages, once a draft needs them. */
import { LANGUAGES, type Language } from '../engine/draft';
import { Pack, packOnDemand, type CompiledLanguage, type PackCore } from '../engine/pack';
import type { ServerHost } from './host';
import type { InitializationOptions } from './protocol';

export class PackSource {
  readonly pack: Pack;
  /** JSON of the languages handed over; undefined where the pack is whole or reads its languages itself. */
  private readonly handed: Map<Language, string> | undefined;
  private readonly asked = new Map<Language, Promise<void>>();

  /** Throws where there is no pack. `ask` has the client hand over the JSON of one more language. */
  constructor(
    { pack, packText, packLanguages }: InitializationOptions,
    host: ServerHost,
    private readonly ask: (language: Language) => Promise<string>,
  ) {
    if (packText === undefined) {
      const compiled = pack ?? host.readPack();
      if (!compiled)
        throw new Error('initializationOptions.packText is missing; hand over the text of dist/pack.json.');
      this.pack = new Pack(compiled);
      return;
    }
    const handed = (this.handed = new Map(Object.entries(packLanguages ?? {}) as [Language, string][]));
    const compiled = packOnDemand(JSON.parse(packText) as PackCore, (language) => {
      const text = handed.get(language);
      if (text === undefined) throw new Error(`The client has not handed over pack.${language}.json.`);
      return JSON.parse(text) as CompiledLanguage;
    });
    this.pack = new Pack(compiled);
  }

  /** True once no language is missing. */
  get whole(): boolean {
    return !this.handed || this.handed.size === LANGUAGES.length;
  }

  /** Resolves once the pack has the languages. Rejects where the client cannot hand one over. */
  async ready(languages: Iterable<Language>): Promise<void> {
    const { handed } = this;
    if (!handed) return;
    const missing = [...languages].filter((language) => !handed.has(language));
    await Promise.all(missing.map((language) => this.fetch(language, handed)));
  }

  private fetch(language: Language, handed: Map<Language, string>): Promise<void> {
    let asked = this.asked.get(language);
    if (!asked) {
      asked = this.ask(language).then((text) => void handed.set(language, text));
      this.asked.set(language, asked);
      // What failed may be tried again.
      asked.catch(() => this.asked.delete(language));
    }
    return asked;
  }
}
