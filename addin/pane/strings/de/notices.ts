import type { NoticesStrings } from '../shape/notices';
import { plural } from './plural';

export const notices: NoticesStrings = {
  notice: {
    applied: 'Als Änderung übernommen.',
    commented: 'Kommentar hinzugefügt.',
    'applied-without-comment': 'Der Text wurde geändert, den Kommentar hat das Programm abgelehnt.',
    inserted: 'Text als Änderung eingefügt.',
    copied: 'Kopiert.',
    undone: 'Die letzte Änderung wurde zurückgenommen.',
    decided: 'Zurückgestellt. Sie finden den Befund unter „Erledigt“.',
    restored: 'Wieder offen.',
    saved: 'Die geprüfte Kopie wurde gespeichert.',
    'report-ready': 'Der Bericht ist fertig.',
    'taken-over': 'Die Entscheidungen wurden übernommen.',
    'moved-on': 'Der Text hat sich seit der Prüfung geändert. Er wird erneut geprüft.',
    appliedMany: (applied, refused, cancelled) =>
      [
        `${plural(applied, 'Ersetzung', 'Ersetzungen')} als Änderung übernommen.`,
        refused > 0 ? plural(refused, 'passte nicht und blieb weg.', 'passten nicht und blieben weg.') : '',
        cancelled ? 'Sie haben vor dem Ende angehalten.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      stale: 'Der Text hat sich seit der Prüfung geändert, daher wurde nichts ersetzt. Er wird erneut geprüft.',
      gone: 'Diesen Absatz gibt es nicht mehr.',
      'open-deletions':
        'In dieser Stelle steht eine nachverfolgte Löschung einer anderen Person. Nehmen Sie sie zuerst an oder lehnen Sie sie ab.',
      'not-editable': 'Diese Stelle lässt sich nicht ändern, etwa weil sie ein Feld oder ein gesperrter Teil ist.',
      overlap: 'Zwei Vorschläge betreffen dieselben Wörter; nur der erste wurde übernommen.',
      'read-only': 'Dieses Dokument ist nur zum Lesen geöffnet.',
      protected: 'Dieses Dokument ist gegen Änderungen geschützt.',
      'not-supported': 'Diese Programmversion kann das nicht.',
      busy: 'Das Programm ist gerade beschäftigt. Bitte versuchen Sie es gleich noch einmal.',
      failed: 'Das Programm konnte das nicht ausführen. Es wurde nichts geändert.',
    },
    failed: (detail) => `Etwas ist schiefgegangen: ${detail}`,
    undo: 'Rückgängig',
    dismiss: 'Schließen',
  },
  limits: {
    title: 'Gut zu wissen',
    part: {
      'text-boxes': 'Textfelder',
      'headers-footers': 'Kopf- und Fußzeilen',
      footnotes: 'Fußnoten',
      endnotes: 'Endnoten',
      comments: 'Kommentare',
    },
    notRead: (part) => `Nicht gelesen: ${part}.`,
    maybe: (part) => `Nicht gelesen, falls vorhanden: ${part}.`,
    openDeletions: (count) =>
      `${plural(count, 'Absatz enthält', 'Absätze enthalten')} noch offene Löschungen; sie wurden gelesen, als wären sie angenommen.`,
    readOnly:
      'Dieses Dokument lässt sich hier lesen, nicht ändern. Speichern Sie es als Word-Dokument (.docx), um daran zu arbeiten.',
    protected: 'Dieses Dokument ist geschützt: Vorschläge lassen sich kopieren, nicht übernehmen.',
    plain:
      'Dieser Programmversion lässt sich das Nachverfolgen nicht vorgeben: Vorschläge kommen als gewöhnlicher Text, außer Sie schalten es selbst ein.',
    noStorage: 'Entscheidungen lassen sich in diesem Dokument nicht speichern: Sie gelten, bis Sie es schließen.',
  },
};
