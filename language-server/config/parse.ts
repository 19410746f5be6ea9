/** Reads `tenderlint.yaml`: values, or problems with file, line and the nearest right key. */
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { nearest } from './nearest';
import { config, type Config } from './schema';

export interface ConfigProblem {
  file: string;
  /** Line and character, both from 0, UTF-16 code units. */
  line: number;
  character: number;
  message: string;
}

export interface ParsedConfig {
  config: Config;
  problems: ConfigProblem[];
}

/** Parses the text of a settings file. What is wrong is reported and left out; the rest counts. */
export function parseConfig(text: string, file: string): ParsedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Pick<ConfigProblem, 'line' | 'character'> => {
    const { line, col } = lines.linePos(offset);
    return { line: line - 1, character: col - 1 };
  };
  const problems: ConfigProblem[] = document.errors.map((error) => ({ file, ...place(error.pos[0]), message: error.message }));
  if (problems.length > 0) return { config: {}, problems };
  return check(document, file, place);
}

function check(document: Document.Parsed, file: string, place: (offset: number) => Pick<ConfigProblem, 'line' | 'character'>): ParsedConfig {
  return checkConfig(document.toJS() ?? {}, file, (path) => place(offsetOf(document, path)));
}

/** Checks settings that are values already. `place` gives the place of a key path; without it problems stand at the start. */
export function checkConfig(
  given: unknown,
  file: string,
  place: (path: readonly string[]) => Pick<ConfigProblem, 'line' | 'character'> = () => ({ line: 0, character: 0 }),
): ParsedConfig {
  const parsed = config.safeParse(given);
  if (parsed.success) return { config: parsed.data, problems: [] };
  const value = typeof given === 'object' && given !== null ? (structuredClone(given) as Record<string, unknown>) : {};
  const problems: ConfigProblem[] = [];
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problems.push({ file, ...place([...path, key]), message: unknownKey(key, path) });
        drop(value, [...path, key]);
      }
    } else {
      problems.push({ file, ...place(path), message: `${path.join('.') || 'The file'}: ${issue.message}.` });
      drop(value, path);
    }
  }
  const rest = config.safeParse(value);
  return { config: rest.success ? rest.data : {}, problems };
}

function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function drop(value: Record<string, unknown>, path: readonly string[]): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const inner = value[key];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) drop(inner as Record<string, unknown>, rest);
  else Reflect.deleteProperty(value, key);
}

function unknownKey(key: string, path: readonly string[]): string {
  const known = path.length === 0 ? Object.keys(config.shape) : [];
  const near = nearest(key, known);
  const where = path.length > 0 ? ` under ${path.join('.')}` : '';
  return `Unknown key "${key}"${where}.${near ? ` Did you mean "${near}"?` : ` Expected one of: ${known.join(', ')}.`}`;
}
