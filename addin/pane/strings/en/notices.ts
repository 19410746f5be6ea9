import type { NoticesStrings } from '../shape/notices';
import { plural } from './plural';

export const notices: NoticesStrings = {
  notice: {
    applied: 'Put in as a tracked change.',
    commented: 'Comment added.',
    'applied-without-comment': 'The text was changed, but the program refused the comment.',
    inserted: 'Text inserted as a tracked change.',
    copied: 'Copied.',
    undone: 'The last change was taken back.',
    decided: 'Set aside. You find it under “Decided”.',
    restored: 'Open again.',
    saved: 'The reviewed copy was saved.',
    'report-ready': 'The report is ready.',
    'taken-over': 'The decisions have been taken over.',
    'moved-on': 'The text has changed since the check. It is being checked again.',
    appliedMany: (applied, refused, cancelled) =>
      [
        `${plural(applied, 'replacement put in as a tracked change', 'replacements put in as tracked changes')}.`,
        refused > 0 ? `${plural(refused, 'did not fit and was', 'did not fit and were')} left out.` : '',
        cancelled ? 'You stopped before the end.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      stale: 'The text has changed since the check, so nothing was replaced. It is being checked again.',
      gone: 'That paragraph is no longer there.',
      'open-deletions': 'Somebody’s tracked deletion stands in this passage. Accept or reject it first.',
      'not-editable': 'This place cannot be changed, for instance because it is a field or a locked part.',
      overlap: 'Two suggestions want the same words; only the first was applied.',
      'read-only': 'This document is open for reading only.',
      protected: 'This document is protected against changes.',
      'not-supported': 'This version of the program cannot do that.',
      busy: 'The program is busy with something else. Please try again in a moment.',
      failed: 'The program could not do that. Nothing was changed.',
    },
    failed: (detail) => `Something went wrong: ${detail}`,
    undo: 'Undo',
    dismiss: 'Close',
  },
  limits: {
    title: 'Please note',
    part: {
      'text-boxes': 'text boxes',
      'headers-footers': 'headers and footers',
      footnotes: 'footnotes',
      endnotes: 'endnotes',
      comments: 'comments',
    },
    notRead: (part) => `Not read: ${part}.`,
    maybe: (part) => `Not read, if there are any: ${part}.`,
    openDeletions: (count) =>
      `${plural(count, 'paragraph holds', 'paragraphs hold')} tracked deletions that are still open; they were read as if accepted.`,
    readOnly: 'This document can be read here, not changed. Save it as a Word document (.docx) to work on it.',
    protected: 'This document is protected: suggestions can be copied, not applied.',
    plain:
      'This version of the program cannot be told to track changes: suggestions are put in as plain text unless you switch on tracking yourself.',
    noStorage: 'Decisions cannot be kept in this document: they last until you close it.',
  },
};
