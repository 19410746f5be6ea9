import type { NoticesStrings } from '../shape/notices';
import { plural } from './plural';

export const notices: NoticesStrings = {
  notice: {
    applied: 'Inséré en suivi des modifications.',
    commented: 'Commentaire ajouté.',
    'applied-without-comment': 'Le texte a été modifié, mais le programme a refusé le commentaire.',
    inserted: 'Texte inséré en suivi des modifications.',
    copied: 'Copié.',
    undone: 'La dernière modification a été annulée.',
    decided: 'Écarté. Vous le retrouvez sous « Traités ».',
    restored: 'À nouveau en suspens.',
    saved: 'La copie relue a été enregistrée.',
    'report-ready': 'Le rapport est prêt.',
    'taken-over': 'Les décisions ont été reprises.',
    'moved-on': 'Le texte a changé depuis la vérification. Il est vérifié à nouveau.',
    appliedMany: (applied, refused, cancelled) =>
      [
        `${plural(applied, 'remplacement inséré', 'remplacements insérés')} en suivi des modifications.`,
        refused > 0
          ? `${plural(refused, 'ne convenait pas et a été laissé', 'ne convenaient pas et ont été laissés')} de côté.`
          : '',
        cancelled ? 'Vous avez arrêté avant la fin.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      stale: 'Le texte a changé depuis la vérification : rien n’a été remplacé. Il est vérifié à nouveau.',
      gone: 'Ce paragraphe n’existe plus.',
      'open-deletions':
        'Une suppression en suivi d’une autre personne se trouve dans ce passage. Acceptez-la ou refusez-la d’abord.',
      'not-editable':
        'Cet endroit ne peut pas être modifié, par exemple parce que c’est un champ ou une partie verrouillée.',
      overlap: 'Deux propositions portent sur les mêmes mots ; seule la première a été appliquée.',
      'read-only': 'Ce document est ouvert en lecture seule.',
      protected: 'Ce document est protégé contre les modifications.',
      'not-supported': 'Cette version du programme ne le permet pas.',
      busy: 'Le programme est occupé. Réessayez dans un instant.',
      failed: 'Le programme n’y est pas parvenu. Rien n’a été modifié.',
    },
    failed: (detail) => `Une erreur s’est produite : ${detail}`,
    undo: 'Annuler',
    dismiss: 'Fermer',
  },
  limits: {
    title: 'Bon à savoir',
    part: {
      'text-boxes': 'zones de texte',
      'headers-footers': 'en-têtes et pieds de page',
      footnotes: 'notes de bas de page',
      endnotes: 'notes de fin',
      comments: 'commentaires',
    },
    notRead: (part) => `Non lu : ${part}.`,
    maybe: (part) => `Non lu, s’il y en a : ${part}.`,
    openDeletions: (count) =>
      `${plural(count, 'paragraphe contient', 'paragraphes contiennent')} des suppressions encore en suspens ; elles ont été lues comme acceptées.`,
    readOnly:
      'Ce document peut être lu ici, pas modifié. Enregistrez-le comme document Word (.docx) pour y travailler.',
    protected: 'Ce document est protégé : les propositions peuvent être copiées, pas appliquées.',
    plain:
      'Cette version du programme ne permet pas d’imposer le suivi : les propositions entrent comme texte ordinaire, sauf si vous activez le suivi vous-même.',
    noStorage: 'Les décisions ne peuvent pas être conservées dans ce document : elles valent jusqu’à sa fermeture.',
  },
};
