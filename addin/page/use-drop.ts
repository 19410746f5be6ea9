/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react';

/** True while a file is held over the page. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const receive = useRef(onFile);
  receive.current = onFile;
  useEffect(() => {
    // Entering a child comes before leaving its parent, so enters and leaves are counted.
    let depth = 0;
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (hasFile(event)) event.preventDefault();
    };
    const enter = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (hasFile(event) && --depth <= 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      receive.current(file);
    };
    const listeners = [
      ['dragover', over],
      ['dragenter', enter],
      ['dragleave', leave],
      ['drop', drop],
    ] as const;
    for (const [name, listener] of listeners) addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) removeEventListener(name, listener);
    };
  }, []);
  return isOver;
}
