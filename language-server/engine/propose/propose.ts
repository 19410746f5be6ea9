/** From an observation to edits in the draft's own words. */
import type { Clause } from '../../../rules/schema/clause';
import type { RuleText } from '../../../rules/schema/rule';
import { sourceRange, toSource, type Block, type SourceRange } from '../draft';
import type { Replacement, TextEdit } from '../finding';
import type { Observation } from '../judge/observation';
import { lastPassage } from '../judge/place';
import type { Pack } from '../pack';
import { upwards } from '../situate/sections';
import type { Passage, Section, Situation } from '../situate/situation';
import { speaksOf } from '../situate/speaks-of';
import { elementParagraphs, variantFor } from './clause-text';
import { fill } from './forms';
import { deletion } from './deletion';
import { afterBlock, isInBold, paragraphsAfter, type HeadingForm, type NewText } from './insertion';
import { beforeRest, following } from './joint';
import { behindLabel } from './label';
import { nameEnds } from './name-end';

type PackReplacement = RuleText['replacements'][number];

/** The replacements a rule offers for what it saw, with edits whose ranges count in the draft's source. */
export function propose(
  observation: Observation,
  offered: readonly PackReplacement[],
  situation: Situation,
  pack: Pack,
): Replacement[] {
  return offered.flatMap((replacement) => {
    if (!fits(replacement, observation, situation)) return [];
    const edits = editsFor(replacement, observation, situation, pack);
    return edits.length > 0 ? [{ title: replacement.title, edits, safe: replacement.safe }] : [];
  });
}

function fits(replacement: PackReplacement, { passage }: Observation, situation: Situation): boolean {
  const { jurisdictions, phases } = replacement;
  if (jurisdictions && !(jurisdictions as string[]).includes(situation.jurisdiction ?? '')) return false;
  return !phases || phases.includes(passage?.phase ?? 'unknown');
}

function editsFor(
  replacement: PackReplacement,
  observation: Observation,
  situation: Situation,
  pack: Pack,
): TextEdit[] {
  if (replacement.do === 'as-worked-out') return [...(observation.edits ?? [])];
  if (replacement.do === 'insert-after-name') return behindNames(replacement, observation, situation, pack);
  const edit = editFor(replacement, replacement.do, observation, situation, pack);
  return edit ? [edit] : [];
}

function editFor(
  replacement: PackReplacement,
  placement: Exclude<PackReplacement['do'], 'as-worked-out' | 'insert-after-name'>,
  observation: Observation,
  situation: Situation,
  pack: Pack,
): TextEdit | undefined {
  const { passage, sentence } = observation;
  const text = textOf(replacement, observation, situation, pack);
  if (placement === 'insert-clause') return insertClause(replacement, observation, situation, pack, text);
  if (!passage) return undefined;
  const match = observation.range ?? sourceRange(passage.block, observation.start, observation.end);
  const whole = sentence ? sourceRange(passage.block, sentence.start, sentence.end) : match;
  switch (placement) {
    case 'replace-match':
      return { ...match, newText: text };
    case 'replace-sentence':
      return replaced(whole, text, passage.block, situation.draft.source);
    case 'delete-sentence':
      return deletion(whole, passage, situation.draft);
    case 'insert-after-match':
      return at(shortOfStop(situation.draft.source, match), text);
    case 'insert-after-sentence':
      return insertedBehind(whole.end, text, passage.block, situation.draft.source);
    case 'insert-missing-elements':
      return insertMissing(observation, situation, pack);
  }
}

/** A replacement's own text, filled in for the finding and the country. */
function textOf(
  { text }: PackReplacement,
  { passage, values }: Observation,
  { language, jurisdiction }: Situation,
  { compiled }: Pack,
): string {
  return fill(text, values, compiled.forms[passage?.language ?? language], jurisdiction);
}

/** A text behind every name that made the finding. */
function behindNames(
  replacement: PackReplacement,
  observation: Observation,
  situation: Situation,
  pack: Pack,
): TextEdit[] {
  const { passage, evidence } = observation;
  if (!passage) return [];
  const text = textOf(replacement, observation, situation, pack);
  return nameEnds(passage.annotation.text, evidence, pack).map((end) => at(toSource(passage.block, end, 'end'), text));
}

function replaced(sentence: SourceRange, text: string, block: Block, source: string): TextEdit {
  const range = behindLabel(sentence, block, source);
  return { ...range, newText: beforeRest(text, range.end, block, source) };
}

function insertedBehind(offset: number, text: string, block: Block, source: string): TextEdit {
  return at(offset, following(beforeRest(text, offset, block, source), offset, source));
}

/** The end of a range, before the full stop it may end with. */
function shortOfStop(source: string, { start, end }: SourceRange): number {
  const stop = /[.;!?]\s*$/.exec(source.slice(start, end));
  return stop ? start + stop.index : end;
}

function at(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/** The clause a rule names, whole, or the replacement's own text, as new paragraphs where the finding stands. */
function insertClause(
  replacement: PackReplacement,
  observation: Observation,
  situation: Situation,
  pack: Pack,
  text: string,
): TextEdit {
  const { passage } = observation;
  const language = passage?.language ?? situation.language;
  const named = /^clause:([a-z-]+)$/.exec(replacement.text);
  const after = passage ? (lastPassage(situation, passage.section) ?? passage) : situation.passages.at(-1);
  const offset = after ? afterBlock(situation.draft, after.block) : situation.draft.source.length;
  const newText: NewText = named
    ? wholeClause(named[1] ?? '', headingAt(after, passage?.section, situation), language, situation, pack)
    : { paragraphs: text.split('\n').filter((line) => line !== '') };
  const edit = at(offset, paragraphsAfter(situation.draft, newText));
  // A Word document's text has no markup for it.
  const level = situation.draft.format === 'docx' ? newText.heading?.level : undefined;
  return level === undefined ? edit : { ...edit, heading: level };
}

/** The form of a heading under a section's, behind a passage. Marks of a level would move headings in bold behind it. */
function headingAt(
  after: Passage | undefined,
  section: Section | undefined,
  { draft, passages }: Situation,
): HeadingForm {
  const above = passages[section?.heading ?? -1];
  const below = passages.find(({ index, block }) => after && index > after.index && block.kind === 'heading');
  return {
    level: Math.min(6, Math.max(2, (section?.level ?? 1) + 1)),
    inBold: [above, below].some((heading) => heading !== undefined && isInBold(heading.block, draft)),
  };
}

function wholeClause(
  id: string,
  form: HeadingForm,
  language: Situation['language'],
  situation: Situation,
  pack: Pack,
): NewText {
  const variant = variantFor(pack.clauseText(id, language), situation.jurisdiction);
  const put = (text: string): string => fill(text, {}, pack.compiled.forms[language], situation.jurisdiction);
  const body = elementParagraphs(pack.clause(id), variant, (_, core) => core);
  return {
    heading: { text: put(variant.heading), ...form },
    paragraphs: [...(variant.opening ? [variant.opening] : []), ...body].map(put),
  };
}

/**
 * The elements of the clause that lack, behind its main passage: in paragraphs of their own where the section is the
 * clause's, else in the same block, since a paragraph further on is read as something else.
 */
function insertMissing(observation: Observation, situation: Situation, pack: Pack): TextEdit | undefined {
  const { rule, passage, elements } = observation;
  if (rule.kind !== 'clause' || !passage) return undefined;
  const { draft, jurisdiction } = situation;
  const lacking = new Set(elements.filter((element) => !element.present).map((element) => element.id));
  const clause = pack.clause(rule.clause);
  const variant = variantFor(pack.clauseText(rule.clause, passage.language), jurisdiction);
  const paragraphs = elementParagraphs(clause, variant, (id, core) => core && lacking.has(id)).map((text) =>
    fill(text, {}, pack.compiled.forms[passage.language], jurisdiction),
  );
  if (paragraphs.length === 0) return undefined;
  if (passage.block.kind === 'paragraph' && standsUnderItsName(clause, passage, situation, pack))
    return at(passage.block.end, paragraphsAfter(draft, { paragraphs }));
  const end = toSource(passage.block, passage.annotation.text.length, 'end');
  return insertedBehind(end, paragraphs.join(' '), passage.block, draft.source);
}

/** True where a heading above the passage names the subject of the clause. */
function standsUnderItsName(clause: Clause, { section }: Passage, { passages }: Situation, pack: Pack): boolean {
  const names = clause.headings.map((id) => pack.concept(id));
  return [...upwards(section)].some(({ heading }) => {
    const above = passages[heading];
    return above !== undefined && speaksOf(above, names);
  });
}
