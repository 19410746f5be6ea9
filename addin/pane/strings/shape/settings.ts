/** The settings. */

export interface SettingsStrings {
  settings: {
    title: string;
    language: string;
    auto: string;
    theme: string;
    themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    marks: string;
    marksHint: string;
    marksMissing: string;
    author: string;
    authorHint: string;
    rulesOff: string;
    noRulesOff: string;
    hereOnly: string;
    everywhere: string;
    switchOn: string;
    diagnostics: string;
    diagnosticsHint: string;
    copy: string;
    data: string;
    dataHint: string;
    removeData: string;
    introduction: string;
  };
}
