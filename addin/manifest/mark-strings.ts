/** Names of the manifest's strings that Word shows at an underline in the text: it takes no others there. */
import type { Family } from '../../language-server/engine/finding';

export const MARK_STRINGS = {
  brand: 'Mark.Brand',
  subtitle: 'Mark.Subtitle',
  titles: {
    'human-rights': 'Mark.HumanRights',
    certification: 'Mark.Certification',
    repairability: 'Mark.Repairability',
    greenwashing: 'Mark.Greenwashing',
    procurement: 'Mark.Procurement',
  } satisfies Record<Family, string>,
} as const;
