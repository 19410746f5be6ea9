/** What a suggestion changes: words struck and put in, or paragraphs that come new. */
import type { ReactNode } from 'react';
import type { Language } from '../../../../language-server/engine/draft';
import type { PreviewPart } from '../../session/plan-change';
import { wordDiff } from '../../state/word-diff';
import { usePane } from '../pane-context';

const LONGEST_TITLE = 70;

export function Preview({ parts, language }: { parts: readonly PreviewPart[]; language: Language }): ReactNode {
  const { strings } = usePane();
  return (
    // It scrolls where it is long, so the keyboard must reach it.
    <div className="preview" role="group" aria-label={strings.card.preview} tabIndex={0}>
      {parts.map((part, index) =>
        part.kind === 'edit' ? (
          // The parts of one replacement never change places.
          <p key={index} lang={language}>
            <span className="preview-context">{part.lead}</span>
            <Diff before={part.before} after={part.after} />
            <span className="preview-context">{part.tail}</span>
          </p>
        ) : (
          <div key={index}>
            <p className="preview-place">
              {part.after === '' ? strings.card.insertedTop : strings.card.inserted(short(part.after))}
            </p>
            <ins className="preview-inserted" lang={language}>
              {part.paragraphs.map(({ role, text }, line) => (
                <span key={line} className={role.startsWith('h') ? 'inserted-heading' : 'inserted-paragraph'}>
                  {text}
                </span>
              ))}
            </ins>
          </div>
        ),
      )}
    </div>
  );
}

function Diff({ before, after }: { before: string; after: string }): ReactNode {
  return wordDiff(before, after).map(({ kind, text }, index) => {
    if (kind === 'added') return <ins key={index}>{text}</ins>;
    if (kind === 'removed') return <del key={index}>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}

function short(text: string): string {
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text;
}
