/** The document beside the pane: headings, lists and tables as text, findings marked in it. */
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { usePane, usePaneState } from '../../pane/view/pane-context';
import type { ViewModel } from '../view-model';
import { BlockView } from './block-view';
import { layOut, type Block } from './blocks';
import { ParagraphView } from './paragraph-view';
import { useCursor } from './use-cursor';
import { usePointing } from './use-pointing';
import { ViewContext } from './view-context';

/** Blocks drawn in one go: few enough that no frame is late. */
const CHUNK = 15;

export function DocumentView({ view }: { view: ViewModel }): ReactNode {
  const { strings } = usePane();
  const { snapshot, pointed } = useSyncExternalStore(view.listen, view.get);
  const { result } = usePaneState();
  const laid = useMemo(() => layOut(snapshot?.paragraphs ?? []), [snapshot]);
  const chunks = useMemo(() => chunked(laid.body), [laid]);
  const drawn = useGrowing(chunks.length);
  const isWhole = drawn >= chunks.length;
  const scroller = useRef<HTMLDivElement>(null);
  usePointing(scroller, pointed, isWhole);
  const onKeyDown = useCursor(view, scroller);
  const { page } = strings;

  const onClick = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null;
    const [id] = mark?.dataset.marks?.split(' ') ?? [];
    // A click that ends a selection means the selection.
    if (id !== undefined && document.getSelection()?.isCollapsed !== false) view.openMark(id);
  };

  return (
    <ViewContext value={view}>
      <div
        className="document-scroll"
        ref={scroller}
        onClick={onClick}
        onKeyDown={onKeyDown}
        role="region"
        aria-label={page.document}
        tabIndex={0}
      >
        <div className="sheet" lang={result?.language}>
          {chunks.slice(0, drawn).map((blocks, index) => (
            <Chunk key={index} blocks={blocks} />
          ))}
          {isWhole && <Aside title={page.notes} paragraphs={laid.notes} />}
          {isWhole && <Aside title={page.margins} paragraphs={laid.margins} />}
        </div>
      </div>
    </ViewContext>
  );
}

/** A run of blocks; drawn once for each reading of the document, however many follow it. */
const Chunk = memo(function Chunk({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return (
    <div className="chunk">
      {blocks.map((block) => (
        <BlockView key={block.key} block={block} />
      ))}
    </div>
  );
});

function Aside({ title, paragraphs }: { title: string; paragraphs: ReturnType<typeof layOut>['notes'] }): ReactNode {
  const { language } = usePane();
  if (paragraphs.length === 0) return null;
  return (
    <section className="sheet-aside" aria-label={title}>
      <h2 className="aside-title" lang={language}>
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <ParagraphView key={paragraph.key} paragraph={paragraph} />
      ))}
    </section>
  );
}

function chunked(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = [];
  for (let at = 0; at < blocks.length; at += CHUNK) chunks.push(blocks.slice(at, at + CHUNK));
  return chunks;
}

/** Counts up to `total`, one step a frame; from 0, so that the frame around the document is drawn by itself. */
function useGrowing(total: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count >= total) return;
    const frame = requestAnimationFrame(() => setCount(count + 1));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return Math.min(count, total);
}
