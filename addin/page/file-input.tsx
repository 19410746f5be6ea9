/** The browser's own way to choose a file; shown by a button of ours. */
import type { ReactNode, RefObject } from 'react';

/** A file of the user's, or one of ours that is still being fetched. */
export type Chosen = File | { name: string; bytes: Promise<Uint8Array> };

export interface FileInputProps {
  input: RefObject<HTMLInputElement | null>;
  label: string;
  onOpen: (file: File) => void;
}

export function FileInput({ input, label, onOpen }: FileInputProps): ReactNode {
  return (
    <input
      ref={input}
      className="only-heard"
      type="file"
      tabIndex={-1}
      aria-label={label}
      aria-hidden
      accept=".docx,.docm,.odt,.md,.markdown,.txt,.html,.htm"
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again after it was changed.
        event.target.value = '';
        if (file) onOpen(file);
      }}
    />
  );
}
