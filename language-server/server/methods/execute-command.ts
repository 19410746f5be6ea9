/** The commands the server carries out. */
import { ErrorCodes, ResponseError, type CancellationToken, type WorkspaceEdit } from 'vscode-languageserver';
import { inComment } from '../../decisions/in-comment';
import { suppressionInsert } from '../../decisions/write-suppression';
import type { TextEdit } from '../../engine/finding';
import type { CheckedDocument } from '../checked-document';
import { showInfo } from '../messages';
import type { Desk } from '../desk';
import {
  CLIENT_COMMANDS,
  SERVER_COMMANDS,
  type ClauseCoverage,
  type RulePage,
  type WorkspaceReview,
} from '../protocol';
import { languageOf } from '../strings/index';
import { workspaceEdit } from '../text-edits';
import { clauseCoverage } from './clauses';
import { safeEdits } from './code-action';
import { reviewWorkspace } from './review-workspace';
import { ruleAsPage } from './rule';

export type CommandResult = RulePage | ClauseCoverage | WorkspaceReview | boolean | null;

/** Runs a command. Throws a `ResponseError` in the user's language where it cannot be done. */
export async function executeCommand(
  command: string,
  given: readonly unknown[],
  token: CancellationToken,
  desk: Desk,
): Promise<CommandResult> {
  const [first, second, third] = given.map((each) => (typeof each === 'string' ? each : ''));
  switch (command) {
    case SERVER_COMMANDS.explain:
      return explain(first ?? '', second ?? '', desk);
    case SERVER_COMMANDS.ignore:
      return ignore(await checkedAt(first ?? '', desk), second ?? '', third ?? '', desk);
    case SERVER_COMMANDS.clauseElements:
      return elements(await checkedAt(first ?? '', desk), second ?? '', desk);
    case SERVER_COMMANDS.fixAll: {
      const document = await checkedAt(first ?? '', desk);
      return apply(document, safeEdits(document), desk);
    }
    case SERVER_COMMANDS.reviewWorkspace:
      return reviewWorkspace(desk, token);
    default:
      throw new ResponseError(ErrorCodes.MethodNotFound, `There is no command "${command}".`);
  }
}

async function checkedAt(uri: string, { documents, reviews }: Desk): Promise<CheckedDocument> {
  const document = documents.get(uri);
  if (!document) throw new ResponseError(ErrorCodes.InvalidParams, `${uri || 'The document'} is not open.`);
  return reviews.of(document);
}

async function explain(rule: string, language: string, desk: Desk): Promise<RulePage> {
  const asked = language ? languageOf(language) : desk.language;
  await desk.rules.ready([asked]);
  const page = ruleAsPage(rule, asked, desk);
  if (!page) throw new ResponseError(ErrorCodes.InvalidParams, desk.strings.noRule(rule));
  if (!desk.options.clientCommands?.includes(CLIENT_COMMANDS.explain)) {
    // An editor that has no place for a page shows it as a message.
    showInfo(desk.connection, page.markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^[#>]+ /gm, ''));
  }
  return page;
}

async function ignore(document: CheckedDocument, id: string, given: string, desk: Desk): Promise<boolean> {
  const finding = document.finding(id);
  if (!finding) throw new ResponseError(ErrorCodes.InvalidParams, desk.strings.noFinding);
  const reason = inComment(given);
  if (reason === '') throw new ResponseError(ErrorCodes.InvalidParams, desk.strings.noReason);
  const insert = suppressionInsert(finding, document.checked.draft);
  if (!insert) return false;
  const { offset, before, after } = insert;
  return apply(document, [{ start: offset, end: offset, newText: `${before}${reason}${after}` }], desk);
}

function elements(
  document: CheckedDocument,
  clause: string,
  { pack, strings, options, connection }: Desk,
): ClauseCoverage | null {
  const found = clauseCoverage(document, pack).find((each) => each.clause === clause);
  if (found && !options.clientCommands?.includes(CLIENT_COMMANDS.clauseElements)) {
    const lacking = found.elements.filter(({ core, present }) => core && !present).map(({ label }) => label);
    const said = lacking.length === 0 ? strings.complete : `${strings.lacks}: ${lacking.join(', ')}`;
    showInfo(connection, `${strings.clauseLens(found.name, found.present, found.total)}. ${said}`);
  }
  return found ?? null;
}

/** Has the client apply edits; false where it would not, or the text has changed meanwhile. */
async function apply(document: CheckedDocument, edits: readonly TextEdit[], desk: Desk): Promise<boolean> {
  const now = desk.documents.get(document.uri)?.text;
  const edit: WorkspaceEdit | undefined =
    now === undefined ? undefined : workspaceEdit(document, edits, now, desk.support);
  if (!edit) return false;
  return (await desk.connection.workspace.applyEdit(edit)).applied;
}
