import { spellCheckDocument } from 'cspell-lib';
import { measure } from './run.mjs';

await measure(async (text) => {
  const document = { uri: 'file:///draft.md', text, languageId: 'markdown', locale: 'en' };
  const checked = await spellCheckDocument(
    document,
    { generateSuggestions: false, noConfigSearch: true },
    { language: 'en' },
  );
  return checked.issues.length;
});
