/** What the server says to users in its own words. The rules speak through the pack, in the language of the draft. */
import type { DemandStrength, StrengthPart } from '../../engine/judge/strength';
import type { Names } from '../../names/names';
import type { RegisteredLabel } from '../../../rules/schema/label';

type Verdict = RegisteredLabel['verdicts'][number]['verdict'];

export interface Strings extends Names {
  /** How strongly a sentence binds, as an inlay hint. `none` is a plain statement. */
  strength: Readonly<Record<DemandStrength['binding'], string>>;
  /** What a demand has, or lacks, beside its binding. */
  strengthPart: Readonly<Record<StrengthPart, string>>;
  without: string;
  law: string;
  inForce: (from: string | undefined, until: string | undefined) => string;
  checkedOn: (day: string) => string;
  phaseOf: (phase: string) => string;
  label: {
    certifies: string;
    of: Readonly<Record<RegisteredLabel['certificateOf'], string>>;
    verdict: Readonly<Record<Verdict, string>>;
    expired: string;
    owner: string;
    version: string;
    asOf: (day: string) => string;
  };
  actions: {
    fixAll: string;
    ignore: (rule: string) => string;
    explain: (rule: string) => string;
    /** What stands in the field for the reason. */
    reason: string;
  };
  completion: {
    clause: (name: string, phase: string | undefined) => string;
    label: string;
    orEquivalent: (label: string) => string;
  };
  clauseLens: (name: string, present: number, total: number) => string;
  lacks: string;
  complete: string;
  progress: { title: string; file: (done: number, of: number) => string };
  reviewed: (files: number, findings: number) => string;
  ruleFailed: (rule: string, reason: string) => string;
  packFailed: (reason: string) => string;
  noFinding: string;
  noReason: string;
  noRule: (rule: string) => string;
  replacements: string;
}
