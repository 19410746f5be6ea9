/** Scrolls to the place a card points at and lights it up for a moment. */
import { useEffect, type RefObject } from 'react';
import type { DocumentShown } from '../view-model';

/** Milliseconds the light stays. */
const LIGHT = 2_500;

export function usePointing(
  scroller: RefObject<HTMLElement | null>,
  { passages, count }: DocumentShown['pointed'],
  isWhole: boolean,
): void {
  useEffect(() => {
    const [first] = passages;
    if (!first) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(first.paragraph)}"]`);
    if (!element) return;
    const mark = element.querySelector<HTMLElement>('mark.is-open') ?? element;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    element.classList.add('is-pointed');
    const timer = setTimeout(() => element.classList.remove('is-pointed'), LIGHT);
    return () => {
      clearTimeout(timer);
      element.classList.remove('is-pointed');
    };
    // The place may not be drawn yet when it is first pointed at.
  }, [scroller, passages, count, isWhole]);
}
