/** `tenderlint decide`: sets a finding aside with a reason that stays with the draft. */
import { decisionOn } from '../../language-server/decisions/decide';
import {
  mergeRecords,
  withDecision,
  type Decision,
  type DecisionState,
  type DocumentRecord,
} from '../../language-server/decisions/decision';
import { decisionInsert, decisionRemovals } from '../../language-server/decisions/write-decision';
import type { Finding, TextEdit } from '../../language-server/engine/finding';
import { checkEach, type Told } from '../check-file';
import { keepRecord, keptRecord } from '../kept-record';
import { noSuchRule } from '../no-such-rule';
import { readInput } from '../read-input';
import type { FileReport } from '../report';
import { rewritten, writeText } from '../rewrite-text';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface DecideOptions extends Told {
  reason?: string;
  state: DecisionState;
  author: string;
  line?: number;
  /** From 1, in UTF-16 code units: tells findings of one line apart, as a line of a Word document is a paragraph. */
  column?: number;
  each: boolean;
  beside: boolean;
  undo: boolean;
}

/** Decides on the findings of one rule in one draft, or takes a decision back. Throws a `UsageError`. */
export async function decide(path: string, rule: string, options: DecideOptions): Promise<void> {
  if (path === '-') throw new UsageError('Name a file: what is decided is kept with it.');
  if (!options.undo && (options.reason ?? '').trim() === '') {
    throw new UsageError('Say why with --reason "…": who reads the file later must be able to see it.');
  }
  const [file] = await checkEach([path], options);
  if (!file) return;
  if (options.undo) return undo(file, rule);
  const chosen = choose(file, rule, options);
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const { state, reason = '', author } = options;
  const made = chosen.map((finding) => ({
    finding,
    decision: decisionOn(finding, file.checked.draft, file.pack, { state, reason, author, time }),
  }));
  const where = await keep(file, made, options.beside);
  process.stderr.write(
    `${rule}: ${made.length === 1 ? 'decided' : `${made.length} findings decided`}, kept in ${where}.\n`,
  );
}

function choose(file: FileReport, rule: string, { line, column, each }: DecideOptions): Finding[] {
  const { checked, lines, path, pack } = file;
  if (!pack.compiled.rules.some(({ id }) => id === rule)) {
    throw noSuchRule(rule, pack);
  }
  const all = checked.findings.filter(({ ruleId }) => ruleId === rule);
  const placeOf = ({ start }: Finding): { line: number; column: number } => {
    const position = lines.position(start);
    return { line: position.line + 1, column: position.character + 1 };
  };
  const chosen = all.filter((finding) => {
    const place = placeOf(finding);
    return (line ?? place.line) === place.line && (column ?? place.column) === place.column;
  });
  if (chosen.length === 0) {
    const place = `${line === undefined ? '' : ` on line ${line}`}${column === undefined ? '' : ` at column ${column}`}`;
    throw new UsageError(`${path}: ${rule} found nothing open${place}, so there is nothing to decide.`);
  }
  if (chosen.length > 1 && !each) {
    const places = chosen.map((finding) => {
      const at = placeOf(finding);
      return `line ${at.line}, column ${at.column}: ${finding.text.slice(0, 60).replace(/\s+/g, ' ')}`;
    });
    throw new UsageError(
      `${path}: ${rule} found ${chosen.length} things. Name one with --line (and --column where several share a line), or all with --each:\n  ${places.join('\n  ')}`,
    );
  }
  return chosen;
}

interface Made {
  finding: Finding;
  decision: Decision;
}

/** Keeps decisions inside the draft where its format can hold them, else beside it; returns where, for the user. */
async function keep({ path, checked }: FileReport, made: readonly Made[], beside: boolean): Promise<string> {
  const { draft } = checked;
  const decisions = made.map(({ decision }) => decision);
  if (!beside && draft.format === 'docx') {
    await rewriteDocx(path, (record) => decisions.reduce(withDecision, record));
    return 'the document';
  }
  const inserts = beside ? [] : made.map(({ finding, decision }) => decisionInsert(finding, decision, draft));
  const edits = inserts.filter((edit): edit is TextEdit => edit !== undefined);
  if (edits.length > 0 && edits.length === inserts.length) {
    await rewriteText(path, draft.source, edits);
    return 'a comment in the draft';
  }
  await keepRecord(path, decisions.reduce(withDecision, await wholeRecord(path)));
  return 'the decisions file beside the draft';
}

/** Takes back every decision on a rule, wherever it is kept. */
async function undo({ path, checked }: FileReport, rule: string): Promise<void> {
  const without = (record: DocumentRecord): DocumentRecord => {
    return { ...record, decisions: record.decisions.filter(({ ruleId }) => ruleId !== rule) };
  };
  if (!checked.record.decisions.some(({ ruleId }) => ruleId === rule)) {
    throw new UsageError(`${path}: nothing was decided on ${rule}.`);
  }
  const { draft } = checked;
  if (draft.record !== undefined) await rewriteDocx(path, without);
  const removals = decisionRemovals(draft, rule);
  if (removals.length > 0) await rewriteText(path, draft.source, removals);
  const { record } = await keptRecord(path);
  if (record.decisions.some(({ ruleId }) => ruleId === rule)) await keepRecord(path, without(await wholeRecord(path)));
  process.stderr.write(`${rule}: the decision was taken back; the finding is open again.\n`);
}

/** What the decisions file says of a draft. Throws a `UsageError` where part of it cannot be read: it would be lost. */
async function wholeRecord(path: string): Promise<DocumentRecord> {
  const { record, problems } = await keptRecord(path);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${path}: ${problem} The file was left as it is.`);
  return record;
}

async function rewriteDocx(path: string, change: (record: DocumentRecord) => DocumentRecord): Promise<void> {
  const [{ DocxEditor }, { readDocx }, { readRecordIn, writeRecordIn }] = await Promise.all([
    import('../../language-server/formats/docx/edit/docx-editor'),
    import('../../language-server/formats/docx/read-docx'),
    import('../../language-server/decisions/record-in-docx'),
  ]);
  const bytes = await readInput(path);
  const projection = readDocx(bytes);
  const { record, problems } = readRecordIn(projection.parts);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${path}: ${problem} The document was left as it is.`);
  const editor = new DocxEditor(projection, bytes);
  writeRecordIn(editor, change(mergeRecords(record)));
  await writeWhole(path, editor.save());
}

function rewriteText(path: string, source: string, edits: readonly TextEdit[]): Promise<void> {
  const advice = 'Save it as UTF-8, or use --beside to keep the decision in a file of its own.';
  return writeText(path, source, rewritten(source, edits), advice);
}
