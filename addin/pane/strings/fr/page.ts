import type { PageStrings } from '../shape/page';

export const page: PageStrings = {
  page: {
    tagline: 'Vérifiez votre projet de marché informatique avant de le publier.',
    drop: 'Déposez votre projet ici',
    choose: 'Choisir un document',
    formats: 'Word (.docx), OpenDocument (.odt), Markdown, HTML ou texte brut',
    private: 'Votre document reste sur cet ordinateur. Cette page n’envoie rien.',
    example: 'Essayez avec un exemple',
    examples: 'Exemples',
    open: 'En ouvrir un autre',
    export: 'Enregistrer la copie relue',
    document: 'Document',
    review: 'Relecture',
    missingHere: (count) => (count < 2 ? `${count} élément manque ici` : `${count} éléments manquent ici`),
    loading: 'Ouverture…',
    unsaved: 'Des modifications ne sont pas enregistrées.',
    saveFirst: 'Enregistrer d’abord vos modifications ?',
    orLost: (name) => `Sinon, ce que vous avez fait dans « ${name} » sera perdu.`,
    openAnother: 'Ouvrir un autre document ?',
    willBeLost: (name) =>
      `Ce que vous avez décidé dans « ${name} » ne peut être conservé dans ce format et sera perdu.`,
    saveAndOpen: 'Enregistrer et ouvrir',
    openAnyway: 'Ouvrir sans enregistrer',
    keepWorking: 'Continuer le travail',
    dropHere: 'Déposer pour ouvrir',
    notes: 'Notes',
    margins: 'En-têtes et pieds de page',
  },
};
