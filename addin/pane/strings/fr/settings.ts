import type { SettingsStrings } from '../shape/settings';

export const settings: SettingsStrings = {
  settings: {
    title: 'Réglages',
    language: 'Langue',
    auto: 'Comme le programme',
    theme: 'Apparence',
    themes: { auto: 'Comme le programme', light: 'Claire', dark: 'Sombre' },
    marks: 'Souligner les constats dans le texte',
    marksHint: 'Les soulignements ne sont jamais enregistrés dans le document.',
    marksMissing: 'Cette version du programme ne peut pas souligner ; un clic sur un constat montre où il se trouve.',
    author: 'Votre nom',
    authorHint: 'Figure à côté de vos décisions, commentaires et modifications. Laissez vide pour n’en mettre aucun.',
    rulesOff: 'Règles désactivées',
    noRulesOff: 'Toutes les règles sont actives.',
    hereOnly: 'dans ce document',
    everywhere: 'dans tous mes documents',
    switchOn: 'Réactiver',
    diagnostics: 'Pour l’assistance',
    diagnosticsHint: 'Versions, réglages et nombres. Pas un mot de votre document.',
    copy: 'Copier pour l’assistance',
    data: 'Ce qui est conservé dans le document',
    dataHint:
      'Les décisions avec leurs motifs, et ce que vous avez dit du marché. Elles partent avec le fichier quand vous le publiez.',
    removeData: 'Retirer de ce document',
    introduction: 'Montrer l’introduction',
  },
};
