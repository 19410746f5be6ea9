/** What the status bar says of a draft. */
import type { CheckedParams } from '../language-server/server/protocol';

type Checked = Pick<CheckedParams, 'errors' | 'warnings' | 'advice' | 'language' | 'jurisdiction'>;

/** Counts of what was found, then language and country, such as "$(error) 2 $(warning) 1  nl · BE". */
export function statusText({ errors, warnings, advice, language, jurisdiction }: Checked): string {
  const counts = [
    ['error', errors],
    ['warning', warnings],
    ['info', advice],
  ] as const;
  const found = counts.filter(([, count]) => count > 0).map(([icon, count]) => `$(${icon}) ${count}`);
  const place = [language, jurisdiction ?? '?'].join(' · ');
  return `${found.length > 0 ? found.join(' ') : '$(check)'}  ${place}`;
}
