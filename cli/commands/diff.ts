/** `tenderlint diff OLD NEW`: what a revision fixed, broke and left. */
import pc from 'picocolors';
import { compareRevisions, type RevisionChange } from '../../language-server/compare/revisions';
import type { Language } from '../../language-server/engine/draft';
import { SEVERITIES, type Finding, type Severity } from '../../language-server/engine/finding';
import { namesIn } from '../../language-server/names/index';
import { FindingWords } from '../../language-server/report/finding-words';
import { startOf } from '../../language-server/report/quote';
import { checkEach, type Told } from '../check-file';
import { comparisonWords } from '../comparison-words';
import { findingJson } from '../format/json';
import { answerLanguage } from '../language';
import type { ComparisonFormat } from '../options';
import { languageOf, type FileReport } from '../report';

export interface DiffOptions extends Told {
  format: ComparisonFormat;
  failOn: Severity | 'never';
}

const TEXT_SHOWN = 160;

/** Prints the change; exit code 1 where a new finding is at or above `--fail-on`. Throws a `UsageError`. */
export async function diff(paths: readonly [string, string], options: DiffOptions): Promise<void> {
  const [before, after] = await checkEach(paths, options);
  if (!before || !after) return;
  const change = compareRevisions(before.checked, after.checked);
  const language = answerLanguage(options.language, languageOf([after]));
  const print = options.format === 'json' ? asJson : asText;
  process.stdout.write(print(change, before, after, language));
  const worst = options.failOn === 'never' ? -1 : SEVERITIES.indexOf(options.failOn);
  const fails = change.broke.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst);
  process.exitCode ??= fails ? 1 : 0;
}

function asJson({ fixed, broke, left, setAside }: RevisionChange, before: FileReport, after: FileReport): string {
  const { version, sha256 } = after.pack.compiled;
  const body = {
    version: 1,
    pack: { version, sha256 },
    old: before.path,
    new: after.path,
    fixed: fixed.map((finding) => findingJson(finding, before)),
    introduced: broke.map((finding) => findingJson(finding, after)),
    left: left.map(({ before: was, after: is, reworded }) => ({
      reworded,
      old: findingJson(was, before),
      new: findingJson(is, after),
    })),
    setAside: setAside.map((finding) => findingJson(finding, after)),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function asText(change: RevisionChange, before: FileReport, after: FileReport, language: Language): string {
  const words = comparisonWords(language);
  const { fixed, broke, left, setAside } = change;
  const groups: [title: string, rows: string[][]][] = [
    [pc.green(words.fixed(fixed.length)), fixed.map((finding) => row('−', finding, before, language))],
    [pc.red(words.broke(broke.length)), broke.map((finding) => row('+', finding, after, language))],
    [pc.dim(words.setAside(setAside.length)), setAside.map((finding) => row('·', finding, after, language))],
    [
      pc.yellow(words.left(left.length)),
      left.map(({ after: finding, reworded }) => [
        ...row('=', finding, after, language),
        ...(reworded ? [`      ${pc.dim(words.reworded)}`] : []),
      ]),
    ],
  ];
  const rows = groups.flatMap(([title, each]) => [pc.bold(title), ...each.flat(), '']);
  return `${rows.join('\n').trimEnd()}\n`;
}

function row(sign: string, finding: Finding, file: FileReport, language: Language): string[] {
  const { line, character } = file.lines.position(finding.start);
  const place = finding.kind === 'absence' ? file.path : `${file.path}:${line + 1}:${character + 1}`;
  const message = new FindingWords(file.pack, language, file.checked.situation.jurisdiction).message(finding);
  const text = finding.kind === 'absence' ? '' : startOf(finding.text.replace(/\s+/g, ' ').trim(), TEXT_SHOWN);
  return [
    `  ${sign} ${namesIn(language).severity[finding.severity]} ${pc.bold(place)}  ${pc.dim(finding.ruleId)}`,
    `      ${message.text}`,
    ...(text === '' ? [] : [`      ${pc.italic(`» ${text}`)}`]),
  ];
}
