/** The registered checks by the name rules use. */
import { advertisingMarks } from './advertising-marks';
import { annexReference } from './annex-reference';
import type { Check } from './check';
import { conflictingDurations } from './conflicting-durations';
import { environmentWeight } from './environment-weight';
import { labelsPiled } from './labels-piled';
import { placeholder } from './placeholder';
import { readsLikeFault } from './reads-like-fault';
import { weakDemand } from './weak-demand';
import { weightsSum } from './weights-sum';

export const CHECKS: Readonly<Record<string, Check>> = {
  'advertising-marks': { inPassage: advertisingMarks },
  'annex-reference': { inDraft: annexReference },
  'conflicting-durations': { inDraft: conflictingDurations },
  'environment-weight': { inDraft: environmentWeight },
  'labels-piled': { inDraft: labelsPiled },
  placeholder: { inPassage: placeholder },
  'reads-like-fault': { inPassage: readsLikeFault },
  'weak-demand': { inPassage: weakDemand },
  'weights-sum': { inDraft: weightsSum },
};
