/** Values of the command line's options: which there are, and how each is read. */
import { InvalidArgumentError } from 'commander';
import { JURISDICTIONS, type Jurisdiction } from '../language-server/engine/context';

export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export const REPORT_FORMATS = ['html', 'docx', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Which replacements are put into a reviewed document. */
export const FIXES = ['safe', 'all', 'none'] as const;
export type Fixes = (typeof FIXES)[number];

/** A whole number from 1 on. */
export function wholeNumber(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected a whole number.');
}

export const COMPARISON_FORMATS = ['pretty', 'json'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A day of the calendar as YYYY-MM-DD. */
export function day(value: string): string {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // A day such as 31 February turns into one of March.
  if (read && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
}

/** A jurisdiction's code in any case; GB, the ISO code, is the United Kingdom too. */
export function jurisdiction(value: string): Jurisdiction {
  const code = value.toUpperCase() === 'GB' ? 'UK' : value.toUpperCase();
  const known = JURISDICTIONS.find((each) => each === code);
  if (known) return known;
  throw new InvalidArgumentError(`Allowed choices are ${JURISDICTIONS.join(', ')}.`);
}
