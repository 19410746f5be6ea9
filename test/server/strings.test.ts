import assert from 'node:assert/strict';
import { LANGUAGES } from '../../language-server/engine/draft';
import { languageOf, stringsIn } from '../../language-server/server/strings/index';

/** Every text of the strings, the functions called with marked arguments. */
function texts(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'function') {
    const given = Array.from({ length: value.length }, (_, at) => `«${at}»`);
    found.set(path, (value as (...all: string[]) => string)(...given));
  } else for (const [key, inner] of Object.entries(value as object)) texts(inner, `${path}.${key}`, found);
  return found;
}

describe('The server’s words', () => {
  const english = texts(stringsIn('en'), '', new Map());
  for (const language of LANGUAGES) {
    it(`in ${language} are all there and use what they are given`, () => {
      const own = texts(stringsIn(language), '', new Map());
      assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort());
      const marks = (words: string): string[] => (words.match(/«\d»/g) ?? []).sort();
      for (const [key, words] of own) {
        assert.ok(words.trim() !== '', key);
        assert.deepEqual(marks(words), marks(english.get(key) ?? ''), key);
      }
    });
  }

  it('follow the client’s locale, English where it is none of ours', () => {
    assert.equal(languageOf('nl-BE'), 'nl');
    assert.equal(languageOf('fr'), 'fr');
    assert.equal(languageOf('pt-PT'), 'en');
    assert.equal(languageOf(undefined), 'en');
  });
});
