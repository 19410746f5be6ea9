/** Light and dark; high contrast is the system's own, by `forced-colors` in the style sheets. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const FONT = "'Segoe UI Variable', 'Segoe UI', -apple-system, BlinkMacSystemFont, 'Open Sans', system-ui, sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase: FONT };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONT };

export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}

const DARK = '(prefers-color-scheme: dark)';

/** True while the system asks for dark pages. */
export function useDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(DARK);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(DARK).matches,
  );
}
