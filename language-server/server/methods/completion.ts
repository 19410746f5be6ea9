/** Completion: clauses where one can begin, labels with room for equivalents, rule ids inside suppressions. */
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import type { RegisteredLabel } from '../../../rules/schema/label';
import type { Passage } from '../../engine/situate/situation';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { ClauseEntry } from '../protocol';
import { stringsIn } from '../strings/index';
import { clauseLibrary } from './clauses';

/** How far back an open comment is looked for, in UTF-16 code units. */
const COMMENT_REACH = 400;
const SUPPRESSION = /<!--\s*tenderlint-ignore(?:-file)?\s+(?:[^\s:,>][^:,>]*,\s*)*([^\s:,>]*)$/;
const CLAUSE_PREFIX = /(?:^|\s)(tl-[\w-]*)$/;
const EMPTY_LINE = /^\s*(?:[-*+]|\d+[.)])?\s*$/;
const WORDS = /[\p{L}\d][\p{L}\d.+-]*(?: [\p{L}\d][\p{L}\d.+-]*){0,2}$/u;
const LEAST_LETTERS = 3;

export function completions(document: CheckedDocument, { position }: CompletionParams, desk: Desk): CompletionItem[] {
  const offset = document.offset(position);
  const before = document.text.slice(Math.max(0, offset - COMMENT_REACH), offset);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const typed = (word: string): Range => document.range({ start: offset - word.length, end: offset });
  const suppression = SUPPRESSION.exec(before)?.[1];
  if (suppression !== undefined) return ruleIds(typed(suppression), desk);
  const passage = passageBefore(document, offset);
  const prefix = CLAUSE_PREFIX.exec(line)?.[1];
  const isEmpty = EMPTY_LINE.test(line) && /^[ \t]*(?:\r|\n|$)/.test(document.text.slice(offset, offset + 200));
  if (prefix !== undefined || (isEmpty && passage && passage.section.heading >= 0)) {
    const inItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
    return clauseItems(document, passage, typed(prefix ?? ''), prefix === undefined, inItem, desk);
  }
  return labelItems(line, typed, passage, document, desk);
}

function ruleIds(range: Range, { pack, language }: Desk): CompletionItem[] {
  const families = [...new Set(pack.compiled.rules.map(({ family }) => family))];
  const words = stringsIn(language);
  return [
    ...pack.compiled.rules.map(({ id }): CompletionItem => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      detail: pack.text(id, language).message,
      textEdit: { range, newText: id },
    })),
    ...families.map((family): CompletionItem => ({
      label: family,
      kind: CompletionItemKind.Enum,
      detail: words.family[family],
      textEdit: { range, newText: family },
    })),
  ];
}

/** The passage an offset stands in or after. */
function passageBefore(document: CheckedDocument, offset: number): Passage | undefined {
  return document.checked.situation.passages.findLast(({ block }) => block.start <= offset);
}

function clauseItems(
  document: CheckedDocument,
  passage: Passage | undefined,
  range: Range,
  onlyFitting: boolean,
  inItem: boolean,
  { pack, strings }: Desk,
): CompletionItem[] {
  const { review, draft } = document.checked;
  const phase = passage?.section.phase ?? 'unknown';
  const fits = ({ phases }: ClauseEntry): boolean =>
    phase === 'unknown' || phases.length === 0 || phases.includes(phase);
  const library = clauseLibrary(pack, passage?.language ?? review.language, review.jurisdiction);
  const between = inItem || draft.format === 'paragraphs' ? ' ' : '\n\n';
  return library
    .filter((entry) => !onlyFitting || fits(entry))
    .map((entry): CompletionItem => {
      const newText = entry.paragraphs.join(between);
      const [first] = entry.phases;
      const known = Object.entries(strings.phase).find(([each]) => each === first)?.[1];
      return {
        label: `tl-${entry.id.replace(/^.*\//, '')}`,
        kind: CompletionItemKind.Snippet,
        detail: strings.completion.clause(entry.name, known),
        documentation: entry.paragraphs.join('\n\n'),
        sortText: `${fits(entry) ? 0 : 1}${entry.id}`,
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range, newText },
      };
    });
}

function labelItems(
  line: string,
  typed: (word: string) => Range,
  passage: Passage | undefined,
  document: CheckedDocument,
  { pack, strings }: Desk,
): CompletionItem[] {
  const words = WORDS.exec(line)?.[0].split(' ') ?? [];
  const { orEquivalent } = stringsIn(passage?.language ?? document.checked.review.language).completion;
  for (let from = 0; from < words.length; from++) {
    const start = words.slice(from).join(' ');
    const named =
      start.length < LEAST_LETTERS
        ? []
        : pack.compiled.labels.filter((label) => canBeAsked(label) && label.name.startsWith(start));
    if (named.length === 0) continue;
    return named.map(({ name }): CompletionItem => ({
      label: name,
      kind: CompletionItemKind.Constant,
      detail: strings.completion.label,
      textEdit: { range: typed(start), newText: orEquivalent(name) },
    }));
  }
  return [];
}

function canBeAsked({ certifiable, status }: RegisteredLabel): boolean {
  return certifiable && status !== 'expired' && status !== 'withdrawn';
}
