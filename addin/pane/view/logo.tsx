/** The mark of tenderlint: a page with one line underlined. */
import type { ReactNode } from 'react';

export function Logo({ size = 28 }: { size?: number }): ReactNode {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect className="logo-page" x="5" y="2" width="22" height="28" rx="4" />
      <path className="logo-line" d="M10 9h12M10 14h12M10 24h7" />
      <path className="logo-mark" d="M10 19c1.5-2 3 2 4.5 0s3 2 4.5 0 2-1.3 3-.6" />
    </svg>
  );
}
