/** Annotations for GitHub Actions: one workflow command a finding. */
import { isHint, type Severity } from '../../language-server/engine/finding';
import type { FileProblem, Report } from '../report';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** The report as workflow commands; lines and columns count from 1 there. */
export function formatGithub({ files, errors, warnings }: Report): string {
  const rows = files.flatMap(({ path, checked, lines }) =>
    // What is only worth a second look is no notice on somebody's change.
    checked.findings
      .filter((finding) => !isHint(finding))
      .map((finding) => {
        const start = lines.position(finding.start);
        const end = lines.position(finding.end);
        const properties = [
          `file=${escapeProperty(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
          `title=${escapeProperty(finding.ruleId)}`,
        ];
        return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(`${finding.message} ${finding.why}`)}`;
      }),
  );
  const problem = (command: string, { path, message, line, character }: FileProblem): string => {
    const at = line === undefined ? '' : `,line=${line + 1},col=${(character ?? 0) + 1}`;
    return `::${command} file=${escapeProperty(path)}${at}::${escapeData(message)}`;
  };
  const failed = errors.map((error) => problem('error', error));
  const doubtful = warnings.map((warning) => problem('warning', warning));
  return [...rows, ...failed, ...doubtful].map((row) => `${row}\n`).join('');
}
