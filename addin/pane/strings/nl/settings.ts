import type { SettingsStrings } from '../shape/settings';

export const settings: SettingsStrings = {
  settings: {
    title: 'Instellingen',
    language: 'Taal',
    auto: 'Zoals het programma',
    theme: 'Weergave',
    themes: { auto: 'Zoals het programma', light: 'Licht', dark: 'Donker' },
    marks: 'Bevindingen in de tekst onderstrepen',
    marksHint: 'Onderstrepingen worden nooit in het document bewaard.',
    marksMissing: 'Deze versie van het programma kan niet onderstrepen; een klik op een bevinding toont de plaats.',
    author: 'Uw naam',
    authorHint: 'Staat bij uw beslissingen, opmerkingen en wijzigingen. Laat leeg voor geen naam.',
    rulesOff: 'Uitgeschakelde regels',
    noRulesOff: 'Alle regels staan aan.',
    hereOnly: 'in dit document',
    everywhere: 'in al mijn documenten',
    switchOn: 'Weer inschakelen',
    diagnostics: 'Voor ondersteuning',
    diagnosticsHint: 'Versies, instellingen en aantallen. Geen enkel woord uit uw document.',
    copy: 'Kopiëren voor ondersteuning',
    data: 'Wat in het document wordt bewaard',
    dataHint:
      'Beslissingen met hun redenen, en wat u over de opdracht hebt gezegd. Ze gaan mee als u het bestand publiceert.',
    removeData: 'Uit dit document verwijderen',
    introduction: 'De inleiding tonen',
  },
};
