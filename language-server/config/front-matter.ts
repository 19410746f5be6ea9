/** Reads what a draft's front matter says to tenderlint: the map `tenderlint:`, and `mode` at the top. */
import type { FrontMatter } from '../engine/draft';
import { checkConfig, readYaml, type ConfigProblem, type PlaceOf } from './parse';
import { draftConfig, type Config } from './schema';

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
  // Other programs have a `mode` of their own: one we do not know is theirs.
  const mode = value.mode;
  const top: Config = mode === 'template' || mode === 'tender' ? { mode } : {};
  return { config: { ...top, ...checked.config }, problems: checked.problems, place: ownPlace, notRead: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
