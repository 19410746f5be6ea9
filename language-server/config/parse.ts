/** Reads `tenderlint.yaml`: values, or problems with file, line and the nearest right key. */
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { explainIssue, unknownKey } from './explain-issue';
import { config, type Config } from './schema';

/** A place in a settings file: line and character, both from 0, UTF-16 code units. */
export interface ConfigPlace {
  line: number;
  character: number;
}

export interface ConfigProblem extends ConfigPlace {
  file: string;
  message: string;
  /** error: left out · warning: does nothing, such as a rule nobody knows. */
  severity: 'error' | 'warning';
}

export type PlaceOf = (path: readonly string[]) => ConfigPlace;

export interface ParsedConfig {
  config: Config;
  problems: ConfigProblem[];
  /** Where the value of a key stands, or the nearest key around it that exists. */
  place: PlaceOf;
}

const START: PlaceOf = () => ({ line: 0, character: 0 });

/** Parses the text of a settings file. What is wrong is reported and left out; the rest counts. */
export function parseConfig(text: string, file: string): ParsedConfig {
  const yaml = readYaml(text, file, 1);
  return yaml.problems.length > 0 ? { config: {}, ...yaml } : checkConfig(yaml.value ?? {}, file, yaml.place);
}

export interface YamlValue {
  value: unknown;
  problems: ConfigProblem[];
  place: PlaceOf;
}

/** Reads YAML whose first line is line `firstLine` (from 1) of its file. Never throws. */
export function readYaml(text: string, file: string, firstLine: number): YamlValue {
  const lines = new LineCounter();
  const placeAt = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: line - 2 + firstLine, character: Math.max(0, col - 1) };
  };
  const broken = (at: number, reason: string): YamlValue => {
    const message = `${(reason.split('\n', 1)[0] ?? reason).replace(/[.:]$/, '')}. Nothing in it was read; write each setting as "key: value".`;
    return { value: undefined, problems: [{ file, ...placeAt(at), message, severity: 'error' }], place: START };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return broken(error.pos[0], error.message);
    return { value: document.toJS(), problems: [], place: (path) => placeAt(offsetOf(document, path)) };
  } catch (error) {
    // Nested or repeated beyond what the reader takes on.
    return broken(0, error instanceof Error ? error.message : 'unreadable');
  }
}

/** Checks settings that are values already. `place` gives the place of a key path; without it problems stand at the start. */
export function checkConfig(
  given: unknown,
  file: string,
  place: PlaceOf = START,
  schema: z.ZodType<Config> & { shape: object } = config,
): ParsedConfig {
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return { config: parsed.data, problems: [], place };
  const value = typeof given === 'object' && given !== null ? (structuredClone(given) as Record<string, unknown>) : {};
  const problems: ConfigProblem[] = [];
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    const known = path.length === 0 ? Object.keys(schema.shape) : ['enabled', 'severity'];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problems.push({ file, ...place([...path, key]), message: unknownKey(key, path, known), severity: 'error' });
        drop(value, [...path, key]);
      }
    } else {
      problems.push({ file, ...place(path), message: explainIssue(issue), severity: 'error' });
      // Of a faulty list or map the whole goes, but of the rule settings only the faulty one.
      drop(value, path.slice(0, path[0] === 'rules' ? 2 : 1));
    }
  }
  const rest = schema.safeParse(value);
  return { config: rest.success ? rest.data : {}, problems, place };
}

function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function drop(value: Record<string, unknown>, [key, ...rest]: readonly string[]): void {
  if (key === undefined) return;
  const inner = value[key];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) drop(inner as Record<string, unknown>, rest);
  else Reflect.deleteProperty(value, key);
}
