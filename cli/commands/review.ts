/** `tenderlint review`: a Word document with the review in it, as tracked changes and comments. */
import { dirname, extname, resolve } from 'node:path';
import { decisionOn } from '../../language-server/decisions/decide';
import { withDecision, type DocumentRecord } from '../../language-server/decisions/decision';
import { readRecordIn, writeRecordIn } from '../../language-server/decisions/record-in-docx';
import { mergeEdits } from '../../language-server/document/merge-edits';
import { isHint, type Finding, type Replacement } from '../../language-server/engine/finding';
import { DocxEditor, type Authorship, type RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { commandWords } from '../command-words/index';
import type { CommandWords } from '../command-words/command-words';
import { checkEach, type Told } from '../check-file';
import { answerLanguage } from '../language';
import { loadPack } from '../load-pack';
import { commentParagraphs } from '../review-comment';
import type { Fixes } from '../options';
import { readInput } from '../read-input';
import { languageOf, type FileReport } from '../report';
import { Settings } from '../settings';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface ReviewOptions extends Told {
  output?: string;
  fix: Fixes;
  comments: boolean;
  author: string;
  rulePages?: string;
}

interface Fix {
  finding: Finding;
  replacement: Replacement;
}

/** Writes the reviewed document and says what is in it. Throws a `UsageError`. */
export async function review(path: string, options: ReviewOptions): Promise<void> {
  const output = options.output ?? `${path.slice(0, path.length - extname(path).length)}.reviewed.docx`;
  const settings = new Settings(loadPack(), options.config);
  refuse(path, output, options, commandWords(await settings.languageIn(dirname(path))).review);
  const [file] = await checkEach([path], options, settings);
  if (!file) return;
  const language = answerLanguage(languageOf([file]));
  const words = commandWords(language).review;
  if (file.checked.draft.format === 'odt') throw new UsageError(words.odt(path));
  if (file.checked.draft.format !== 'docx') throw new UsageError(words.noWordFile(path));
  // The review's own reading is not used: what is edited is used up.
  const bytes = await readInput(path);
  const projection = readDocx(bytes);
  const [unread] = readRecordIn(projection.parts).problems;
  if (unread !== undefined) throw new UsageError(`${path}: ${unread} ${words.notWritten}`);
  const editor = new DocxEditor(projection, bytes);
  const by: Authorship = { author: options.author, date: timeOf(options.date) };
  const { made, failed } = applyFixes(fixesFor(file, options.fix), editor, by);
  const uncommented = options.comments ? addComments(file, made, editor, by, options.rulePages) : 0;
  writeRecordIn(editor, recordWith(made, file, by));
  await writeWhole(output, editor.save(), language);
  const comments = file.checked.findings.filter(isFirm).length - uncommented;
  say(`${output}: ${words.changes(made.length)}${options.comments ? `, ${words.comments(comments)}` : ''}.`);
  for (const { finding, reason } of failed) say(words.leftAsItIs(finding.ruleId, reason));
  const hints = file.checked.findings.filter(isHint).length;
  if (hints > 0) say(words.hints(hints));
  if (uncommented > 0) say(words.uncommented(uncommented));
}

function say(row: string): void {
  process.stderr.write(`${row}\n`);
}

function refuse(path: string, output: string, { fix, comments }: ReviewOptions, words: CommandWords['review']): void {
  if (path === '-') throw new UsageError(words.nameFile);
  if (fix === 'none' && !comments) throw new UsageError(words.nothingToWrite);
  if (resolve(path) === resolve(output)) throw new UsageError(words.isTheDraft(output));
  if (extname(output).toLowerCase() !== '.docx') throw new UsageError(words.noWordName(output));
  if (extname(path).toLowerCase() === '.odt') throw new UsageError(words.odt(path));
}

/** Now; or the start of the day of the review where one is told, so that two runs give the same bytes. */
function timeOf(date: string | undefined): string {
  return date === undefined ? new Date().toISOString().replace(/\.\d+Z$/, 'Z') : `${date}T00:00:00Z`;
}

/** True of what is more than a hint: a hint changes nobody's document. */
function isFirm(finding: Finding): boolean {
  return !isHint(finding);
}

/** The best replacement of each finding, of those that may be applied. */
function fixesFor({ checked }: FileReport, which: Fixes): Fix[] {
  if (which === 'none') return [];
  return checked.findings.filter(isFirm).flatMap((finding) => {
    const safe = finding.replacements.find((replacement) => replacement.safe);
    const replacement = which === 'safe' ? safe : (safe ?? finding.replacements[0]);
    return replacement ? [{ finding, replacement }] : [];
  });
}

function applyFixes(
  fixes: readonly Fix[],
  editor: DocxEditor,
  by: Authorship,
): { made: Fix[]; failed: { finding: Finding; reason: RefusalReason }[] } {
  const dropped = new Set(mergeEdits(fixes.map(({ replacement }) => replacement.edits)).dropped);
  const made: Fix[] = [];
  const failed: { finding: Finding; reason: RefusalReason }[] = [];
  fixes.forEach((fix, at) => {
    const reason = dropped.has(at) ? 'overlap' : editor.applyEdits(fix.replacement.edits, by).refused[0]?.reason;
    if (reason) failed.push({ finding: fix.finding, reason });
    else made.push(fix);
  });
  return { made, failed };
}

/** Returns how many findings could get none. */
function addComments(
  file: FileReport,
  made: readonly Fix[],
  editor: DocxEditor,
  by: Authorship,
  pages: string | undefined,
): number {
  const mended = new Set(made.map(({ finding }) => finding));
  const comments = file.checked.findings.filter(isFirm).map((finding) => ({
    start: finding.start,
    end: finding.end,
    paragraphs: commentParagraphs(finding, file.pack, pages, mended.has(finding)),
  }));
  return editor.addComments(comments, by).refused.length;
}

/** What was decided before, and what was fixed now. */
function recordWith(made: readonly Fix[], { checked, pack }: FileReport, { author, date }: Authorship): DocumentRecord {
  return made.reduce((record, { finding, replacement }) => {
    const decision = { state: 'fixed', reason: replacement.title, author, time: date } as const;
    return withDecision(record, decisionOn(finding, checked.draft, pack, decision));
  }, checked.record);
}
