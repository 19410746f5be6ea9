/** Whether a draft is a template: told, or guessed from its title and its blanks. */
import type { Context, Mode } from '../context';
import type { Draft } from '../draft';
import type { Traits } from './traits';

/** So many blanks make a title that says "template" credible. */
const BLANKS_OF_A_TEMPLATE = 3;
/** From so many blanks on a draft may be a template though its title does not say so. */
const BLANKS_IN_DOUBT = 8;

/** The mode, and whether it is sure. */
export function readMode(
  draft: Draft,
  traits: readonly Traits[],
  context: Context,
): { mode: Mode; modeKnown: boolean } {
  if (context.mode) return { mode: context.mode, modeKnown: true };
  const blanks = traits.reduce((sum, { blanks: own }) => sum + own, 0);
  const title = draft.blocks.findIndex(({ kind, region }) => kind === 'heading' && region === 'body');
  if (blanks >= BLANKS_OF_A_TEMPLATE && traits[title]?.namesTemplate) return { mode: 'template', modeKnown: false };
  return { mode: 'tender', modeKnown: blanks < BLANKS_IN_DOUBT };
}
