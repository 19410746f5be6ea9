import type { SettingsStrings } from '../shape/settings';

export const settings: SettingsStrings = {
  settings: {
    title: 'Settings',
    language: 'Language',
    auto: 'As the program',
    theme: 'Appearance',
    themes: { auto: 'As the program', light: 'Light', dark: 'Dark' },
    marks: 'Underline findings in the text',
    marksHint: 'Underlines are never saved in the document.',
    marksMissing: 'This version of the program cannot underline; a click on a finding shows its place.',
    author: 'Your name',
    authorHint: 'Written beside your decisions, comments and tracked changes. Leave it empty for none.',
    rulesOff: 'Rules switched off',
    noRulesOff: 'All rules are on.',
    hereOnly: 'in this document',
    everywhere: 'in all my documents',
    switchOn: 'Switch on again',
    diagnostics: 'For support',
    diagnosticsHint: 'Versions, settings and counts. Not one word of your document.',
    copy: 'Copy for support',
    data: 'What is kept in the document',
    dataHint:
      'Decisions with their reasons, and what you said of the tender. They leave with the file when you publish it.',
    removeData: 'Remove from this document',
    introduction: 'Show the introduction',
  },
};
