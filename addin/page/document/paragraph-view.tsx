/** A paragraph of the document with its findings, and with what has been put in and struck since it was opened. */
import { memo, useMemo, type ReactNode } from 'react';
import type { HostParagraph } from '../../host';
import { usePane } from '../../pane/view/pane-context';
import { piecesOf, type Piece } from './pieces';
import { useHasCursor, useMarks, useMissing, useOpened, useView } from './view-context';

const LINE_BREAK = '\u2028';
/** Paragraphs that look their own way. */
const KINDS: Readonly<Record<string, string>> = {
  q: 'is-quote',
  toc: 'is-contents',
  code: 'is-code',
  cm: 'is-code is-aside',
  ci: 'is-code is-aside',
  fm: 'is-code is-aside',
};
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

export const ParagraphView = memo(
  function ParagraphView({ paragraph }: { paragraph: HostParagraph }): ReactNode {
    const { key, role, text } = paragraph;
    const view = useView();
    const marks = useMarks(key);
    const opened = useOpened(marks);
    const hasCursor = useHasCursor(key);
    const original = view.get().original.get(key);
    const pieces = useMemo(() => piecesOf(text, original, marks), [text, original, marks]);
    const Tag = HEADINGS.find((each) => each === role) ?? 'p';
    return (
      <Tag className={classOf(role, original === undefined, hasCursor)} data-key={key}>
        {pieces.map((piece, index) => (
          <PieceView key={index} piece={piece} opened={opened} />
        ))}
        <Missing paragraph={key} />
      </Tag>
    );
  },
  ({ paragraph: before }, { paragraph: after }) =>
    before.key === after.key && before.role === after.role && before.text === after.text,
);

function PieceView({ piece, opened }: { piece: Piece; opened: string | undefined }): ReactNode {
  const { text, change, marks, family } = piece;
  const shown = text.replaceAll(LINE_BREAK, '\n');
  if (change === 'deleted') return <del data-deleted="">{shown}</del>;
  const marked =
    marks.length > 0 ? (
      <mark
        className={`family-${family ?? ''} ${opened !== undefined && marks.includes(opened) ? 'is-open' : ''}`}
        data-marks={marks.join(' ')}
      >
        {shown}
      </mark>
    ) : (
      shown
    );
  return change === 'inserted' ? <ins>{marked}</ins> : marked;
}

/** A sign where something is missing; a click opens the first of it. */
function Missing({ paragraph }: { paragraph: string }): ReactNode {
  const { strings } = usePane();
  const { count, first } = useMissing(paragraph);
  if (first === undefined) return null;
  const label = strings.page.missingHere(count);
  return (
    <button type="button" className="missing-sign" data-marks={first} data-deleted="" aria-label={label} title={label}>
      +{count}
    </button>
  );
}

function classOf(role: string, isNew: boolean, hasCursor: boolean): string {
  return ['sheet-paragraph', KINDS[role] ?? '', isNew ? 'is-new' : '', hasCursor ? 'has-cursor' : '']
    .filter(Boolean)
    .join(' ');
}
