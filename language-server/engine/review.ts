/** The whole review of a draft: annotate → situate → judge → propose. Pure; a `Reviewer` only remembers what it read. */
import { annotate } from './annotate/annotate';
import type { Annotation } from './annotate/annotation';
import { clearLanguage, scoreLanguages, type LanguageScores } from './annotate/language';
import type { Context } from './context';
import { LANGUAGES, type Block, type Draft, type Language } from './draft';
import type { Finding, Review } from './finding';
import { inReadingOrder, type FindingGroup } from './finding-group';
import { FindingWriter } from './findings';
import { readClause, type ClauseReading } from './judge/clause';
import { judge, prepareRules, type PreparedRules } from './judge/judge';
import { Matcher } from './judge/match';
import type { Pack } from './pack';
import { adoptPassages, type Adoption } from './situate/adopt';
import { changedBlocks, exchangePassages } from './situate/exchange';
import { situate } from './situate/situate';
import type { Situation } from './situate/situation';
import { traitsOf } from './situate/traits';

/** What was read of a text, by language. */
interface Reading {
  scores: LanguageScores;
  annotations: Map<Language, Annotation>;
}

function addTo(totals: number[], scores: LanguageScores, times: 1 | -1): void {
  for (let at = 0; at < totals.length; at++) totals[at] = (totals[at] ?? 0) + times * (scores[at] ?? 0);
}

/** The language of a draft: told, or clear from the scores of all its blocks, or else the likeliest. */
function languageOf(totals: readonly number[], context: Context): Language {
  return context.language ?? likeliest(totals);
}

function likeliest(totals: readonly number[]): Language {
  return clearLanguage(totals) ?? LANGUAGES[totals.indexOf(Math.max(...totals))] ?? 'en';
}

/** The rules of a pack made ready, once for all its reviewers. */
const PREPARED = new WeakMap<Pack, PreparedRules>();

/**
 * Reviews drafts against one pack. What the review before found out is used again where it still holds, so the review
 * after an edit costs little more than the blocks that changed; the findings are those of a fresh reviewer. For that a
 * draft must hold the very block objects of the one before wherever they stayed the same (`adoptBlocks`). Draft, situation
 * and findings of the review before are used up.
 */
export class Reviewer {
  private readonly rules: PreparedRules;
  private readonly writer: FindingWriter;
  private readonly byText = new Map<string, Reading>();
  private readings = new WeakMap<Block, Reading>();
  private matcher: Matcher | undefined;
  /** The context of the situation read last, and the scores of all its blocks. */
  private told = '';
  private totals: number[] = [0, 0, 0, 0];
  /** The findings of the review done last, in groups that stay the same while nothing but their place changes. */
  groups: readonly FindingGroup[] = [];

  constructor(readonly pack: Pack) {
    let rules = PREPARED.get(pack);
    if (!rules) PREPARED.set(pack, (rules = prepareRules(pack)));
    this.rules = rules;
    this.writer = new FindingWriter(pack);
  }

  /** Findings of a draft in its context, in reading order. */
  review(draft: Draft, context: Context): Review {
    return this.reviewSituated(this.read(draft, context), context);
  }

  /** Findings of a draft that `read` has situated in the same context, in reading order. */
  reviewSituated(situation: Situation, context: Context): Review {
    const judgement = judge(this.matcherFor(situation), this.rules, context);
    const groups = this.writer.write(judgement, situation, context);
    this.groups = groups;
    let findings: Finding[] | undefined;
    return {
      language: situation.language,
      jurisdiction: situation.jurisdiction,
      productGroups: [...situation.productGroups],
      ictHardware: situation.ictHardware,
      checkedWords: situation.words,
      // Few ask for all of them after every edit.
      get findings() {
        return (findings ??= inReadingOrder(groups));
      },
      notApplied: [...judgement.circumstances.notApplied],
      failures: judgement.failures,
    };
  }

  /** The languages of the pack that a review of the draft rests on, where the context tells none. */
  languagesOf(draft: Draft): ReadonlySet<Language> {
    const totals = [0, 0, 0, 0];
    const own = draft.blocks.flatMap((block) => {
      const { scores } = this.reading(block);
      addTo(totals, scores, 1);
      return block.language ?? clearLanguage(scores) ?? [];
    });
    return new Set([...own, likeliest(totals)]);
  }

  /** A draft annotated and situated, for hosts that show its outline. */
  read(draft: Draft, context: Context): Situation {
    const told = JSON.stringify(context);
    const exchanged = this.told === told ? this.exchange(draft, context) : undefined;
    this.told = told;
    if (exchanged) {
      this.forgetTexts(draft);
      return this.adopt(exchanged);
    }
    const readings = draft.blocks.map((block) => this.reading(block));
    this.totals = [0, 0, 0, 0];
    for (const { scores } of readings) addTo(this.totals, scores, 1);
    const language = languageOf(this.totals, context);
    const annotations = readings.map((reading, at) => this.annotation(draft.blocks[at], reading, language));
    this.forgetTexts(draft);
    return this.keepUp(situate(draft, annotations, language, context, this.pack));
  }

  /** What an edit that leaves the outline as it is makes of the situation before; undefined for any other. */
  private exchange(draft: Draft, context: Context): Adoption | undefined {
    const before = this.matcher?.situation;
    const range = before && changedBlocks(draft, before);
    if (!range) return undefined;
    const totals = [...this.totals];
    const blocks = draft.blocks.slice(range.first, range.last);
    for (const { block } of before.passages.slice(range.first, range.last)) {
      addTo(totals, this.reading(block).scores, -1);
    }
    for (const block of blocks) addTo(totals, this.reading(block).scores, 1);
    if (languageOf(totals, context) !== before.language) return undefined;
    const annotations = blocks.map((block) => this.annotation(block, this.reading(block), before.language));
    const exchanged = exchangePassages(draft, before, range, annotations, traitsOf(this.pack));
    if (exchanged) this.totals = totals;
    return exchanged;
  }

  /** The annotation of a block, in its own language where that is clear. */
  private annotation(block: Block | undefined, { scores, annotations }: Reading, language: Language): Annotation {
    const own = block?.language ?? clearLanguage(scores) ?? language;
    let annotation = annotations.get(own);
    if (!annotation) annotations.set(own, (annotation = annotate(block?.text ?? '', own, this.pack)));
    return annotation;
  }

  /** The pack's clauses as a draft has them, in the pack's order. */
  clauses(situation: Situation): { id: string; reading: ClauseReading }[] {
    const matcher = this.matcherFor(situation);
    return [...this.rules.clauses].map(([id, clause]) => ({ id, reading: readClause(clause, matcher) }));
  }

  /** The situation with the passages of the one before where they stayed the same, and a matcher that knows them. */
  private keepUp(next: Situation): Situation {
    const before = this.matcher;
    const sameGoods = before?.situation.productGroups.join() === next.productGroups.join();
    if (!before || !sameGoods) {
      this.matcher = new Matcher(next, this.pack);
      return next;
    }
    return this.adopt(adoptPassages(next, before.situation));
  }

  private adopt({ situation, ...changes }: Adoption): Situation {
    const isOther = changes.fresh.length === situation.passages.length;
    this.matcher = new Matcher(situation, this.pack, isOther ? undefined : this.matcher?.memory);
    if (!isOther) this.matcher.renew(changes);
    return situation;
  }

  private matcherFor(situation: Situation): Matcher {
    return this.matcher?.situation === situation ? this.matcher : new Matcher(situation, this.pack);
  }

  private reading(block: Block): Reading {
    let reading = this.readings.get(block);
    if (reading) return reading;
    reading = this.byText.get(block.text);
    if (!reading) {
      reading = { scores: scoreLanguages(block.text), annotations: new Map() };
      this.byText.set(block.text, reading);
    }
    this.readings.set(block, reading);
    return reading;
  }

  /** Texts no longer in the draft are forgotten once they are more than those that are. */
  private forgetTexts(draft: Draft): void {
    if (this.byText.size <= 2 * draft.blocks.length + 100) return;
    this.byText.clear();
    for (const block of draft.blocks) this.byText.set(block.text, this.reading(block));
  }
}
