// The languages of the pack, and the files in dist/ that it is built into.
export const LANGUAGES = ['nl', 'fr', 'de', 'en'];
export const PACK_FILES = ['pack.json', ...LANGUAGES.map((language) => `pack.${language}.json`)];
