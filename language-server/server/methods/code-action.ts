/** Code actions: the replacements of a finding, ignoring it with a reason, its explanation; all safe ones at once. */
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { mergeEdits } from '../../document/merge-edits';
import { suppressionInsert } from '../../decisions/write-suppression';
import type { Finding, Replacement } from '../../engine/finding';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { FIX_ALL } from '../initialize';
import { CLIENT_COMMANDS, SERVER_COMMANDS } from '../protocol';
import { fieldEdit, workspaceEdit } from '../text-edits';
import { diagnostic } from './diagnostics';

/** At most so many replacements are offered for one finding. */
const OFFERED = 3;

export function codeActions(document: CheckedDocument, { range, context }: CodeActionParams, desk: Desk): CodeAction[] {
  const asked = (kind: string): boolean =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  if (!document.shown) return [];
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix)) {
    const place = { start: document.offset(range.start), end: document.offset(range.end) };
    for (const finding of document.findingsIn(place))
      actions.push(...actionsFor(finding, document, context.diagnostics, desk));
  }
  // Bulk actions are for those who ask for them (on save, by command), not for every lightbulb.
  if (context.only && asked(FIX_ALL)) actions.push(...fixAllAction(document, desk));
  return actions;
}

function actionsFor(
  finding: Finding,
  document: CheckedDocument,
  shown: readonly Diagnostic[],
  desk: Desk,
): CodeAction[] {
  const own = diagnostic(finding, document, desk.pages);
  const theirs = shown.find((each) => (each.data as { finding?: unknown } | undefined)?.finding === finding.id);
  const diagnostics = [theirs ?? own];
  const offered = finding.replacements.slice(0, OFFERED);
  const best = offered.find(({ safe }) => safe) ?? offered[0];
  return [
    ...offered.flatMap((replacement): CodeAction[] => {
      const edit = workspaceEdit(document, replacement.edits, document.text, desk.support);
      if (!edit) return [];
      const isPreferred = replacement === best;
      return [
        {
          title: replacement.title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit,
          ...(isPreferred ? { isPreferred } : {}),
        },
      ];
    }),
    ...ignoreAction(finding, document, diagnostics, desk),
    ...explainAction(finding, diagnostics, desk),
  ];
}

function ignoreAction(
  finding: Finding,
  document: CheckedDocument,
  diagnostics: Diagnostic[],
  desk: Desk,
): CodeAction[] {
  if (!isRule(finding, desk)) return [];
  const insert = suppressionInsert(finding, document.checked.draft);
  if (!insert) return [];
  const title = desk.strings.actions.ignore(finding.ruleId);
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics };
  if (desk.options.clientCommands?.includes(CLIENT_COMMANDS.ignore)) {
    return [
      {
        ...action,
        command: { title, command: CLIENT_COMMANDS.ignore, arguments: [document.uri, finding.id, finding.ruleId] },
      },
    ];
  }
  // Where the client cannot show a field the reason stays empty: the finding then stands until someone writes one.
  return [{ ...action, edit: fieldEdit(document, { ...insert, field: desk.strings.actions.reason }, desk.support) }];
}

function explainAction(finding: Finding, diagnostics: Diagnostic[], desk: Desk): CodeAction[] {
  if (!isRule(finding, desk)) return [];
  const title = desk.strings.actions.explain(finding.ruleId);
  const own = desk.options.clientCommands?.includes(CLIENT_COMMANDS.explain);
  const command: Command = {
    title,
    command: own ? CLIENT_COMMANDS.explain : SERVER_COMMANDS.explain,
    arguments: [finding.ruleId, desk.language],
  };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

/** False for what is said of suppressions, which is no rule of the pack. */
function isRule(finding: Finding, { pack }: Desk): boolean {
  return pack.compiled.rules.some(({ id }) => id === finding.ruleId);
}

function fixAllAction(document: CheckedDocument, { support, strings }: Desk): CodeAction[] {
  const edit = workspaceEdit(document, safeEdits(document), document.text, support);
  return edit ? [{ title: strings.actions.fixAll, kind: FIX_ALL, edit }] : [];
}

/** The edits of every finding's first safe replacement, overlaps settled. */
export function safeEdits({ checked }: CheckedDocument): Replacement['edits'] {
  const groups = checked.findings.flatMap(({ replacements }) => {
    const safe = replacements.find((replacement) => replacement.safe);
    return safe ? [safe.edits] : [];
  });
  return mergeEdits(groups).edits;
}
