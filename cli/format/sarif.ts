/** SARIF 2.1.0, for code-scanning views. */
import type { Fix, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity } from '../../language-server/engine/finding';
import type { FileProblem, FileReport, Report } from '../report';

const LEVELS: Readonly<Record<Severity, Result['level']>> = { error: 'error', warning: 'warning', advice: 'note' };

/** A path as the URI SARIF wants: forward slashes, each part percent-encoded. */
function uri(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function resultOf(finding: Finding, report: FileReport): Result {
  const region = (start: number, end: number): object => {
    const from = report.lines.position(start);
    const to = report.lines.position(end);
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      charOffset: start,
      charLength: end - start,
    };
  };
  const artifactLocation = { uri: uri(report.path) };
  const fixes = finding.replacements.map((replacement): Fix => ({
    description: { text: replacement.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: replacement.edits.map((edit) => ({
          deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }));
  return {
    ruleId: finding.ruleId,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message} ${finding.why}` },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.start, finding.end) } }],
    partialFingerprints: { 'tenderlint/v1': finding.id },
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((other) => ({
            message: { text: other.message },
            physicalLocation: { artifactLocation, region: region(other.start, other.end) },
          })),
        }
      : {}),
    properties: { family: finding.family, kind: finding.kind, phase: finding.phase, law: finding.law },
  };
}

function notificationOf({ path, message, line, character }: FileProblem, level: 'error' | 'warning'): Notification {
  const region = line === undefined ? {} : { region: { startLine: line + 1, startColumn: (character ?? 0) + 1 } };
  return {
    level,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(path) }, ...region } }],
  };
}

/** The report as a SARIF log with one run. Columns count in UTF-16 code units. */
export function formatSarif({ pack, files, errors, warnings }: Report, version: string): string {
  const packs = new Set([pack, ...files.map((file) => file.pack)]);
  const rules = new Map([...packs].flatMap(({ compiled }) => compiled.rules.map((rule) => [rule.id, rule])));
  const descriptors = [...rules.values()].map((rule): ReportingDescriptor => ({
    id: rule.id,
    shortDescription: { text: rule.about },
    defaultConfiguration: { level: LEVELS[rule.severity] ?? 'warning' },
    properties: { family: rule.family, law: rule.law },
  }));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tenderlint',
            version,
            semanticVersion: version,
            rules: descriptors,
            properties: { pack: { version: pack.compiled.version, sha256: pack.compiled.sha256 } },
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((report) => report.checked.findings.map((finding) => resultOf(finding, report))),
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: [
              ...errors.map((problem) => notificationOf(problem, 'error')),
              ...warnings.map((problem) => notificationOf(problem, 'warning')),
            ],
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
