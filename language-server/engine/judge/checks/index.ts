/** The registered checks by the name rules use. */
import type { Check } from './check';

export const CHECKS: Readonly<Record<string, Check>> = {};
