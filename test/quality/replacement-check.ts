/** Applies a replacement and says what it did not do: end its finding, draw no new one, leave the draft's form alone. */
import type { Block, Draft, SourceRange } from '../../language-server/engine/draft';
import type { Finding, Replacement, TextEdit } from '../../language-server/engine/finding';
import type { Reviewer } from '../../language-server/engine/review';
import { applyEdits, mergeEdits } from '../../language-server/document/merge-edits';
import { readText } from '../support/read-text';
import type { ReplacementCase } from './replacement-cases';

/** Blanks in a replacement are for the officer to fill in, and a question is no fault. */
const EXPECTED = new Set(['procurement/left-over-placeholder', 'procurement/template-or-tender']);

export interface ReplacementFaults {
  /** Why it does not do its work. */
  broken: string[];
  /** Errors and warnings on sentences it leaves alone, where others of them were said before: no fault of its own. */
  surfaced: string[];
  /** New advice on the text it brings: worth a look, no fault. */
  advice: string[];
}

/** What a replacement does wrong, in words; none where it works. A draft that is no whole tender lacks much. */
export function replacementFaults(
  { source, isWhole, context, finding, findings: before }: ReplacementCase,
  replacement: Replacement,
  reviewer: Reviewer,
): ReplacementFaults {
  const { edits } = mergeEdits([replacement.edits]);
  const text = applyEdits(source, edits);
  const draft = readText(text, 'markdown');
  const after = reviewer.review(draft, context).findings;
  const brought = rangesAfter(edits);
  // What begins where a sentence was deleted is another sentence's.
  const touches = ({ start, end }: SourceRange): boolean =>
    brought.some((range) => start < range.end && range.start < end);
  const drawn = newlyDrawn(before, after, isWhole);
  const loud = drawn.filter(({ severity }) => severity !== 'advice');
  const isOwn = (each: Finding): boolean => ABSENT.has(each.kind) || touches(each);
  const said = ({ ruleId, text: flagged }: Finding): string => `it draws ${ruleId}: "${flagged.slice(0, 120)}"`;
  return {
    broken: [
      ...notSilenced(before, after, finding, touches),
      ...loud.filter(isOwn).map(said),
      ...misshapen(readText(source, 'markdown'), draft, replacement),
    ],
    surfaced: loud.filter((each) => !isOwn(each)).map(said),
    advice: drawn.filter(({ severity }) => severity === 'advice').map(said),
  };
}

/** Where the new text of edits stands once all of them are made. */
function rangesAfter(edits: readonly TextEdit[]): SourceRange[] {
  let by = 0;
  return edits.map(({ start, end, newText }) => {
    const range = { start: start + by, end: start + by + newText.length };
    by += newText.length - (end - start);
    return range;
  });
}

function notSilenced(
  before: readonly Finding[],
  after: readonly Finding[],
  finding: Finding,
  touches: (range: SourceRange) => boolean,
): string[] {
  const { ruleId, kind, text } = finding;
  const others = after.filter((each) => each.ruleId === ruleId);
  if (kind === 'incomplete') {
    const lacks = ({ elements }: Finding): number => elements.filter(({ present }) => !present).length;
    const [still] = others;
    return still && lacks(still) >= lacks(finding) ? ['the clause lacks as much as before'] : [];
  }
  const saidOn = (findings: readonly Finding[]): number =>
    findings.filter((each) => each.ruleId === ruleId && each.text === text).length;
  return saidOn(after) >= saidOn(before) || others.some(touches) ? ['its finding still stands'] : [];
}

const ABSENT = new Set(['absence', 'incomplete']);

function newlyDrawn(before: readonly Finding[], after: readonly Finding[], isWhole: boolean): Finding[] {
  // Where a subject was missing and now stands, what it still lacks is said instead.
  const missing = (findings: readonly Finding[], family: string): number =>
    findings.filter((each) => each.family === family && each.kind === 'absence').length;
  const excused = ({ kind, family }: Finding): boolean =>
    ABSENT.has(kind) && (!isWhole || missing(after, family) < missing(before, family));
  // A finding is the one of before on the same words, or else one of its rule: its words may have changed a little.
  const byWords = unmatched(before, after, ({ ruleId, text }) => `${ruleId} ${text}`);
  const byRule = unmatched(byWords.before, byWords.after, ({ ruleId, severity }) => `${ruleId} ${severity}`);
  return byRule.after.filter(
    (finding) => finding.kind !== 'question' && !excused(finding) && !EXPECTED.has(finding.ruleId),
  );
}

/** What is left of two lists of findings once those of the same key are taken out, one for one. */
function unmatched(
  before: readonly Finding[],
  after: readonly Finding[],
  key: (finding: Finding) => string,
): { before: Finding[]; after: Finding[] } {
  const left = new Map<string, Finding[]>();
  for (const finding of before) {
    const same = left.get(key(finding));
    if (same) same.push(finding);
    else left.set(key(finding), [finding]);
  }
  const fresh = after.filter((finding) => left.get(key(finding))?.shift() === undefined);
  return { before: [...left.values()].flat(), after: fresh };
}

/** List markers, numbers, cells and headings stay; sentences are parted by one blank and closed once. */
function misshapen(before: Draft, after: Draft, { edits }: Replacement): string[] {
  const faults: string[] = [];
  const shape = ({ kind, level }: Block): string => `${kind}${level ?? ''}`;
  const deleted = (block: Block): boolean =>
    edits.some(({ start, end, newText }) => newText === '' && start <= block.start && block.end <= end);
  const kept = after.blocks.map(shape);
  for (const block of before.blocks) {
    if (deleted(block)) continue;
    const at = kept.indexOf(shape(block));
    if (at < 0) {
      faults.push(`a ${block.kind} is gone`);
      break;
    }
    kept.splice(0, at + 1);
  }
  for (const { start, end, newText } of edits) {
    const [left, right] = [before.source.slice(0, start), before.source.slice(end)];
    if (/[^\s]$/u.test(left) && /^\p{L}/u.test(newText) && /[\p{L}.;]$/u.test(left)) faults.push('no blank before it');
    if (/[.;:!?]$/u.test(newText) && /^\s*[.;]/u.test(right)) faults.push('two marks at its end');
    if (/[\p{L}\p{N}\]]$/u.test(newText) && /^\p{L}/u.test(right)) faults.push('no blank behind it');
    if (/ {2}|\s[,.](?:\s|$)/u.test(newText)) faults.push('a stray blank in it');
  }
  return faults;
}
