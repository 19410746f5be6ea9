/** Reads what a draft's front matter says to tenderlint: the map `tenderlint:`, and `mode` at the top. */
import type { FrontMatter } from '../engine/draft';
import { explainValue } from './explain-issue';
import { nearest } from './nearest';
import { checkConfig, readYaml, type ConfigProblem, type PlaceOf } from './parse';
import { draftConfig, MODES, type Config } from './schema';

export interface OwnSettings {
  config: Config;
  problems: ConfigProblem[];
  /** Where a setting stands in the draft. */
  place: PlaceOf;
  /** Front matter that could not be read at all, in words for the user: most of it is not for us, so it is no error. */
  notRead: string[];
}

/** Settings in front matter. What is wrong is reported with its line in the draft and left out; the rest counts. Never throws. */
export function readOwnSettings({ yaml, firstLine }: FrontMatter, file: string): OwnSettings {
  const { value, problems, place } = readYaml(yaml, file, firstLine);
  const notRead = problems.map(({ line, message }) => `Front matter, line ${line + 1}: ${message}`);
  if (notRead.length > 0 || value === null || value === undefined) return { config: {}, problems: [], place, notRead };
  if (!isRecord(value)) {
    const message = `Front matter, line ${firstLine}: expected settings written as "key: value". They were not read.`;
    return { config: {}, problems: [], place, notRead: [message] };
  }
  const own = value.tenderlint;
  const ownPlace: PlaceOf = (path) => place(['tenderlint', ...path]);
  const checked =
    own === undefined || own === null ? { config: {}, problems: [] } : checkConfig(own, file, ownPlace, draftConfig);
  const { config: top, problem } = topMode(value.mode, file, place);
  return {
    config: { ...top, ...checked.config },
    problems: [...(problem ? [problem] : []), ...checked.problems],
    place: ownPlace,
    notRead: [],
  };
}

/** Other programs have a `mode` of their own: one that is far from ours is theirs, one that is near is a slip. */
function topMode(mode: unknown, file: string, place: PlaceOf): { config: Config; problem?: ConfigProblem } {
  const known = MODES.find((each) => each === mode);
  if (known) return { config: { mode: known } };
  const near = typeof mode === 'string' ? nearest(mode, MODES) : undefined;
  if (near === undefined) return { config: {} };
  const message = explainValue('mode', mode, MODES);
  return { config: {}, problem: { file, ...place(['mode']), message, severity: 'warning' } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
