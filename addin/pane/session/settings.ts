/** The user's preferences as the server takes them. */
import type { ClientSettings } from '../../../language-server/server/protocol';
import type { Preferences } from '../state/preferences';

export function settingsOf({ rulesOff }: Preferences): ClientSettings {
  return { rules: Object.fromEntries(Object.keys(rulesOff).map((rule) => [rule, 'off' as const])) };
}
