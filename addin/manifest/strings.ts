import type { Family } from '../../language-server/engine/finding';
import { namesIn } from '../../language-server/names/index';

/**
 * What Word itself shows of the add-in, outside its pane: in the ribbon, the menu, the list of add-ins, and at underlines,
 * where the family of the finding is the title.
 */
export interface ManifestStrings extends Readonly<Record<Family, string>> {
  /** At most 125 characters, like all that are not named otherwise. */
  displayName: string;
  /** At most 250. */
  description: string;
  group: string;
  open: string;
  /** At most 250. */
  openTip: string;
  reviewSelection: string;
  /** At most 250. */
  reviewSelectionTip: string;
  startTitle: string;
  /** At most 250. */
  startDescription: string;
  markBrand: string;
  markSubtitle: string;
}

const en: ManifestStrings = {
  displayName: 'tenderlint',
  description:
    'Checks the draft of a public tender for ICT hardware before it is published: human rights, certificates, repair, green claims. The text never leaves this device.',
  group: 'tenderlint',
  open: 'Review tender',
  openTip: 'Opens the review of this draft: what is missing, what will not hold, and the text to put in its place.',
  reviewSelection: 'Review this selection',
  reviewSelectionTip: 'Reviews the selected paragraphs only.',
  startTitle: 'tenderlint is ready',
  startDescription: 'Choose Review tender on the tab Review or Home. Nothing of your draft leaves this device.',
  markBrand: 'tenderlint',
  markSubtitle: 'Open the review for the reason, the law and the proposals.',
  ...namesIn('en').family,
};

const nl: ManifestStrings = {
  displayName: 'tenderlint',
  description:
    'Kijkt het ontwerp van een overheidsopdracht voor ICT-hardware na voor de publicatie: mensenrechten, certificaten, herstel, groene beweringen. De tekst verlaat dit toestel nooit.',
  group: 'tenderlint',
  open: 'Bestek nakijken',
  openTip:
    'Opent het nazicht van dit ontwerp: wat ontbreekt, wat niet standhoudt, en de tekst die in de plaats kan komen.',
  reviewSelection: 'Deze selectie nakijken',
  reviewSelectionTip: 'Kijkt alleen de geselecteerde alinea’s na.',
  startTitle: 'tenderlint staat klaar',
  startDescription:
    'Kies Bestek nakijken op het tabblad Controleren of Start. Niets van uw ontwerp verlaat dit toestel.',
  markBrand: 'tenderlint',
  markSubtitle: 'Open het nazicht voor de reden, de wet en de voorstellen.',
  ...namesIn('nl').family,
};

const fr: ManifestStrings = {
  displayName: 'tenderlint',
  description:
    'Relit le projet d’un marché public de matériel informatique avant sa publication : droits humains, certificats, réparation, allégations écologiques. Le texte ne quitte jamais cet appareil.',
  group: 'tenderlint',
  open: 'Relire le marché',
  openTip: 'Ouvre la relecture de ce projet : ce qui manque, ce qui ne tiendra pas, et le texte à mettre à la place.',
  reviewSelection: 'Relire cette sélection',
  reviewSelectionTip: 'Relit uniquement les paragraphes sélectionnés.',
  startTitle: 'tenderlint est prêt',
  startDescription:
    'Choisissez Relire le marché dans l’onglet Révision ou Accueil. Rien de votre projet ne quitte cet appareil.',
  markBrand: 'tenderlint',
  markSubtitle: 'Ouvrez la relecture pour voir la raison, la loi et les propositions.',
  ...namesIn('fr').family,
};

const de: ManifestStrings = {
  displayName: 'tenderlint',
  description:
    'Prüft den Entwurf einer öffentlichen Ausschreibung für IT-Hardware vor der Veröffentlichung: Menschenrechte, Zertifikate, Reparatur, grüne Aussagen. Der Text verlässt dieses Gerät nie.',
  group: 'tenderlint',
  open: 'Ausschreibung prüfen',
  openTip: 'Öffnet die Prüfung dieses Entwurfs: was fehlt, was nicht standhält und welcher Text an seine Stelle kann.',
  reviewSelection: 'Diese Auswahl prüfen',
  reviewSelectionTip: 'Prüft nur die ausgewählten Absätze.',
  startTitle: 'tenderlint ist bereit',
  startDescription:
    'Wählen Sie Ausschreibung prüfen auf der Registerkarte Überprüfen oder Start. Nichts von Ihrem Entwurf verlässt dieses Gerät.',
  markBrand: 'tenderlint',
  markSubtitle: 'Öffnen Sie die Prüfung für Grund, Gesetz und Vorschläge.',
  ...namesIn('de').family,
};

/** The language of the manifest itself. */
export const DEFAULT_LOCALE = 'en-US';
export const DEFAULT_STRINGS = en;

/** Word looks for the very tag of its interface, so each country has its own entry. */
export const LOCALES: Readonly<Record<string, ManifestStrings>> = {
  'nl-NL': nl,
  'nl-BE': nl,
  'fr-FR': fr,
  'fr-BE': fr,
  'fr-CH': fr,
  'fr-LU': fr,
  'de-DE': de,
  'de-AT': de,
  'de-CH': de,
  'de-LU': de,
};
