/** One version of a document with everything the review knows of it: what every method answers from. */
import type { Position, Range } from 'vscode-languageserver';
import type { ConfigProblem } from '../config/parse';
import type { CheckedDraft } from '../document/check-draft';
import type { ClauseInDraft } from '../document/coverage';
import type { LineIndex } from '../document/line-index';
import type { SourceRange } from '../engine/draft';
import type { Finding } from '../engine/finding';
import type { Passage } from '../engine/situate/situation';

export class CheckedDocument {
  private inDraft: ClauseInDraft[] | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly checked: CheckedDraft,
    /** False where settings say that this draft's findings are not to be shown. */
    readonly shown: boolean,
    /** What is wrong with settings in the front matter. */
    readonly own: { problems: readonly ConfigProblem[] },
    private readonly lines: LineIndex,
    private readonly readClauses: () => ClauseInDraft[],
  ) {}

  /** The pack's clauses as the draft has them; read on first use. */
  clauses(): readonly ClauseInDraft[] {
    return (this.inDraft ??= this.readClauses());
  }

  get text(): string {
    return this.checked.draft.source;
  }

  range({ start, end }: SourceRange): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** Where lines start in a range of offsets, counted from its start. */
  lineStarts({ start, end }: SourceRange): Int32Array {
    return this.lines.startsBetween(start, end);
  }

  /** True where `lineStarts` of a range are these. */
  startsAre({ start, end }: SourceRange, lines: Int32Array): boolean {
    return this.lines.startsAre(start, end, lines);
  }

  position(offset: number): Position {
    return this.lines.position(offset);
  }

  offset(position: Position): number {
    return this.lines.offset(position);
  }

  /** Findings that touch a range of offsets. */
  findingsIn({ start, end }: SourceRange): Finding[] {
    return this.checked.findings.filter((finding) => finding.start <= end && start <= finding.end);
  }

  finding(id: string): Finding | undefined {
    return this.checked.findings.find((finding) => finding.id === id);
  }

  /** The passage whose block holds an offset. */
  passageAt(offset: number): Passage | undefined {
    return this.checked.situation.passages.find(({ block }) => block.start <= offset && offset <= block.end);
  }
}
