/** The settings as the server takes them. In VS Code a choice that nobody made still has a value; here it is left out. */

/** The value of a list setting that says: nothing chosen. */
const NOT_CHOSEN = 'auto';

/** Leaves out choices not made: "auto", empty text, empty lists and maps. What is no map at all gives no settings. */
export function serverSettings(values: unknown): Record<string, unknown> {
  if (typeof values !== 'object' || values === null) return {};
  // VS Code's own object has methods beside the settings.
  const plain = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain).filter(([key, value]) => key !== 'trace' && isChosen(value)));
}

function isChosen(value: unknown): boolean {
  if (value === null || value === '' || value === NOT_CHOSEN) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
