/** The registered checks by the name rules use. */
import { advertisingMarks } from './advertising-marks';
import { annexReference } from './annex-reference';
import type { Check } from './check';
import { conflictingDurations } from './conflicting-durations';
import { environmentWeight } from './environment-weight';
import { placeholder } from './placeholder';
import { readsLikeFault } from './reads-like-fault';
import { weakDemand } from './weak-demand';
import { weightsSum } from './weights-sum';

export const CHECKS: Readonly<Record<string, Check>> = {
  'advertising-marks': advertisingMarks,
  'annex-reference': annexReference,
  'conflicting-durations': conflictingDurations,
  'environment-weight': environmentWeight,
  placeholder,
  'reads-like-fault': readsLikeFault,
  'weak-demand': weakDemand,
  'weights-sum': weightsSum,
};
