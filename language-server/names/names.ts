/** What everything that is shown of a review is called, in running text. Said once: every host and the report use these. */
import type { CoverageState } from '../document/coverage';
import type { Family, Phase, Severity } from '../engine/finding';

/** The product groups of the pack, by the names that rules and settings have for them. */
export const PRODUCTS = [
  'laptop',
  'desktop',
  'monitor',
  'smartphone',
  'tablet',
  'printer',
  'server',
  'network',
  'accessory',
  'refurbished',
  'device-service',
  'leasing',
  'ict',
] as const;
export type Product = (typeof PRODUCTS)[number];

export interface Names {
  family: Readonly<Record<Family, string>>;
  phase: Readonly<Record<Phase, string>>;
  severity: Readonly<Record<Severity, string>>;
  coverage: Readonly<Record<CoverageState, string>>;
  product: Readonly<Record<Product, string>>;
}
