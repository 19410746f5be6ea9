/** `tenderlint compare A B`: what one language version of a tender says and the other does not. */
import pc from 'picocolors';
import { readVersion, type Side, type Version } from '../../language-server/compare/version';
import { compareVersions, type Difference, type Mention } from '../../language-server/compare/versions';
import type { Language } from '../../language-server/engine/draft';
import { startOf } from '../../language-server/report/quote';
import { checkEach, type Told } from '../check-file';
import { comparisonWords } from '../comparison-words';
import { place } from '../format/json';
import { answerLanguage } from '../language';
import type { ComparisonFormat } from '../options';
import { languageOf, type FileReport } from '../report';

export interface CompareOptions extends Told {
  format: ComparisonFormat;
}

/** A version with the file it was read from. */
interface VersionFile {
  file: FileReport;
  version: Version;
}

type Sides = Readonly<Record<Side, VersionFile>>;

const TEXT_SHOWN = 160;

/** Prints the differences; exit code 1 where there are any. Throws a `UsageError`. */
export async function compare(paths: readonly [string, string], options: CompareOptions): Promise<void> {
  const files = await checkEach(paths, options);
  const language = answerLanguage(options.language, languageOf(files));
  const [one, other] = files.map((file): VersionFile => {
    return { file, version: readVersion(file.checked, file.clauses(), file.pack, language) };
  });
  if (!one || !other) return;
  const sides: Sides = { left: one, right: other };
  const differences = compareVersions(one.version, other.version);
  if (one.file.checked.review.language === other.file.checked.review.language) {
    process.stderr.write(`${comparisonWords(language).sameLanguage}\n`);
  }
  process.stdout.write(options.format === 'json' ? asJson(differences, sides) : asText(differences, sides, language));
  process.exitCode ??= differences.length > 0 ? 1 : 0;
}

function asJson(differences: readonly Difference[], sides: Sides): string {
  const mention = ({ range, words }: Mention, side: Side): object => {
    const { file } = sides[side];
    return { text: words, start: place(file, range.start), end: place(file, range.end) };
  };
  const rows = differences.map((difference) => {
    if ('left' in difference) {
      const { left, right, ...rest } = difference;
      return { ...rest, left: mention(left, 'left'), right: mention(right, 'right') };
    }
    if (!('at' in difference)) return { ...difference, title: titleOf(difference, sides) };
    return { ...difference, at: mention(difference.at, difference.only) };
  });
  const described = ({ file: { path, checked } }: VersionFile): object => ({ path, language: checked.review.language });
  const { version, sha256 } = sides.left.file.pack.compiled;
  const body = {
    version: 1,
    pack: { version, sha256 },
    left: described(sides.left),
    right: described(sides.right),
    differences: rows,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Name of a clause, element or subject. */
function titleOf(difference: Extract<Difference, { only: Side }>, sides: Sides): string {
  const { themes } = sides[difference.only].version;
  if (difference.kind === 'element') {
    const clause = themes.find(({ id }) => id === difference.clause)?.clause;
    return clause?.elements.find(({ id }) => id === difference.id)?.label ?? difference.id;
  }
  return 'id' in difference ? (themes.find(({ id }) => id === difference.id)?.title ?? difference.id) : '';
}

function asText(differences: readonly Difference[], sides: Sides, language: Language): string {
  const words = comparisonWords(language);
  if (differences.length === 0) return `${pc.green(words.same)}\n`;
  const rows = differences.flatMap((difference) => textOf(difference, sides, language));
  return `${rows.join('\n')}\n\n${pc.bold(words.differences(differences.length))}\n`;
}

function textOf(difference: Difference, sides: Sides, language: Language): string[] {
  const words = comparisonWords(language);
  if (difference.only === 'both') {
    const { left, right } = difference;
    return [
      `${pc.yellow(words.amount)} ${words.differs}: ${pc.bold(left.words)} ↔ ${pc.bold(right.words)}`,
      ...quoted(left, sides.left.file),
      ...quoted(right, sides.right.file),
    ];
  }
  const own = sides[difference.only];
  const where = words.onlyIn(own.file.path);
  switch (difference.kind) {
    case 'clause':
    case 'subject':
      return [`${pc.red(words[difference.kind])} ${where}: ${pc.bold(titleOf(difference, sides))}`];
    case 'element': {
      const clause = own.version.themes.find(({ id }) => id === difference.clause)?.title ?? difference.clause;
      return [`${pc.red(words.element(clause))} ${where}: ${pc.bold(titleOf(difference, sides))}`];
    }
    case 'label':
    case 'amount':
      return [
        `${pc.red(words[difference.kind])} ${where}: ${pc.bold(difference.at.words)}`,
        ...quoted(difference.at, own.file),
      ];
    case 'passage':
      return [`${pc.red(words.passage)} ${where}`, ...quoted(difference.at, own.file)];
  }
}

/** The passage of a mention with its place. */
function quoted({ range, passage }: Mention, file: FileReport): string[] {
  const { line, character } = file.lines.position(range.start);
  const section = file.checked.situation.passages[passage.section.heading]?.block.text ?? '';
  return [
    `    ${pc.dim(`${file.path}:${line + 1}:${character + 1}`)}  ${pc.dim(section)}`,
    `    ${pc.italic(`» ${startOf(passage.block.text.replace(/\s+/g, ' '), TEXT_SHOWN)}`)}`,
  ];
}
