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
import type { Language } from '../../language-server/engine/draft';
import type { Finding, TextEdit } from '../../language-server/engine/finding';
import { checkEach, type Told } from '../check-file';
import type { CommandWords } from '../command-words/command-words';
import { commandWords } from '../command-words/index';
import { keepRecord, keptRecord } from '../kept-record';
import { answerLanguage } from '../language';
import { noSuchRule } from '../no-such-rule';
import { readInput } from '../read-input';
import { languageOf, type FileReport } from '../report';
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
  if (path === '-') throw new UsageError(commandWords(answerLanguage()).decide.nameFile);
  const [file] = await checkEach([path], options);
  if (!file) return;
  const words = wordsFor(file);
  if (!options.undo && (options.reason ?? '').trim() === '') throw new UsageError(words.giveReason);
  if (options.undo) return undo(file, rule);
  const chosen = choose(file, rule, options);
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const { state, reason = '', author } = options;
  const made = chosen.map((finding) => ({
    finding,
    decision: decisionOn(finding, file.checked.draft, file.pack, { state, reason, author, time }),
  }));
  const where = await keep(file, made, options.beside);
  process.stderr.write(`${rule}: ${words.done(made.length)} ${words.keptIn[where]}.\n`);
}

function languageFor(file: FileReport): Language {
  return answerLanguage(languageOf([file]));
}

function wordsFor(file: FileReport): CommandWords['decide'] {
  return commandWords(languageFor(file)).decide;
}

function choose(file: FileReport, rule: string, { line, column, each }: DecideOptions): Finding[] {
  const { checked, lines, path, pack } = file;
  const words = wordsFor(file);
  if (!pack.compiled.rules.some(({ id }) => id === rule)) {
    throw noSuchRule(rule, pack, languageFor(file));
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
  if (chosen.length === 0) throw new UsageError(`${path}: ${words.nothingOpen(rule, line, column)}`);
  if (chosen.length > 1 && !each) {
    const places = chosen.map((finding) => {
      const at = placeOf(finding);
      return `${words.place(at.line, at.column)}: ${finding.text.slice(0, 60).replace(/\s+/g, ' ')}`;
    });
    throw new UsageError(`${path}: ${words.several(rule, chosen.length)}\n  ${places.join('\n  ')}`);
  }
  return chosen;
}

interface Made {
  finding: Finding;
  decision: Decision;
}

/** Keeps decisions inside the draft where its format can hold them, else beside it; returns where. */
async function keep(
  file: FileReport,
  made: readonly Made[],
  beside: boolean,
): Promise<keyof CommandWords['decide']['keptIn']> {
  const { draft } = file.checked;
  const decisions = made.map(({ decision }) => decision);
  if (!beside && draft.format === 'docx') {
    await rewriteDocx(file, (record) => decisions.reduce(withDecision, record));
    return 'document';
  }
  const inserts = beside ? [] : made.map(({ finding, decision }) => decisionInsert(finding, decision, draft));
  const edits = inserts.filter((edit): edit is TextEdit => edit !== undefined);
  if (edits.length > 0 && edits.length === inserts.length) {
    await rewriteText(file, edits);
    return 'comment';
  }
  await keepRecord(file.path, decisions.reduce(withDecision, await wholeRecord(file)), languageFor(file));
  return 'beside';
}

/** Takes back every decision on a rule, wherever it is kept. */
async function undo(file: FileReport, rule: string): Promise<void> {
  const { path, checked } = file;
  const words = wordsFor(file);
  const without = (record: DocumentRecord): DocumentRecord => {
    return { ...record, decisions: record.decisions.filter(({ ruleId }) => ruleId !== rule) };
  };
  if (!checked.record.decisions.some(({ ruleId }) => ruleId === rule)) {
    throw new UsageError(`${path}: ${words.nothingDecided(rule)}`);
  }
  const { draft } = checked;
  if (draft.record !== undefined) await rewriteDocx(file, without);
  const removals = decisionRemovals(draft, rule);
  if (removals.length > 0) await rewriteText(file, removals);
  const { record } = await keptRecord(path);
  if (record.decisions.some(({ ruleId }) => ruleId === rule)) {
    await keepRecord(path, without(await wholeRecord(file)), languageFor(file));
  }
  process.stderr.write(`${rule}: ${words.takenBack}\n`);
}

/** What the decisions file says of a draft. Throws a `UsageError` where part of it cannot be read: it would be lost. */
async function wholeRecord(file: FileReport): Promise<DocumentRecord> {
  const { path } = file;
  const { record, problems } = await keptRecord(path);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${path}: ${problem} ${wordsFor(file).leftAsItIs}`);
  return record;
}

async function rewriteDocx(file: FileReport, change: (record: DocumentRecord) => DocumentRecord): Promise<void> {
  const { path } = file;
  const [{ DocxEditor }, { readDocx }, { readRecordIn, writeRecordIn }] = await Promise.all([
    import('../../language-server/formats/docx/edit/docx-editor'),
    import('../../language-server/formats/docx/read-docx'),
    import('../../language-server/decisions/record-in-docx'),
  ]);
  const bytes = await readInput(path);
  const projection = readDocx(bytes);
  const { record, problems } = readRecordIn(projection.parts);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${path}: ${problem} ${wordsFor(file).leftAsItIs}`);
  const editor = new DocxEditor(projection, bytes);
  writeRecordIn(editor, change(mergeRecords(record)));
  await writeWhole(path, editor.save(), languageFor(file));
}

function rewriteText(file: FileReport, edits: readonly TextEdit[]): Promise<void> {
  const { source } = file.checked.draft;
  const { otherEncoding } = wordsFor(file);
  const text = rewritten(source, edits);
  return writeText(file.path, { source, text, advice: otherEncoding, language: languageFor(file) });
}
