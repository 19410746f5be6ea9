/** The whole review of a draft: annotate → situate → judge → propose. Pure; a `Reviewer` only remembers what it read. */
import { annotate } from './annotate/annotate';
import type { Annotation } from './annotate/annotation';
import { addScores, clearLanguage, scoreLanguages, type LanguageScores } from './annotate/language';
import type { Context } from './context';
import { LANGUAGES, sourceRange, type Draft, type Language } from './draft';
import type { Finding, Review } from './finding';
import { readClause, type ClauseReading } from './judge/clause';
import { judge, prepareRules, type PreparedRules } from './judge/judge';
import { Matcher } from './judge/match';
import type { Observation } from './judge/observation';
import { severityOf } from './judge/severity';
import type { Pack } from './pack';
import { fill } from './propose/forms';
import { propose } from './propose/propose';
import { situate } from './situate/situate';
import type { Situation } from './situate/situation';

/** What was read of a text, by language. */
interface Reading {
  scores: LanguageScores;
  annotations: Map<Language, Annotation>;
}

/**
 * Reviews drafts against one pack. Blocks read before are not read again, so the review after an edit costs the edited
 * block and the summaries; the findings are the same as those of a fresh reviewer.
 */
export class Reviewer {
  private readonly rules: PreparedRules;
  private readings = new Map<string, Reading>();
  private previous = new Map<string, Reading>();

  constructor(readonly pack: Pack) {
    this.rules = prepareRules(pack);
  }

  /** Findings of a draft in its context, in reading order. */
  review(draft: Draft, context: Context): Review {
    return this.reviewSituated(this.read(draft, context), context);
  }

  /** Findings of a draft that `read` has situated in the same context, in reading order. */
  reviewSituated(situation: Situation, context: Context): Review {
    const { observations, notApplied, failures } = judge(situation, this.rules, context, this.pack);
    const findings = observations.map((observation) => toFinding(observation, situation, context, this.pack));
    findings.sort(
      (left, right) => left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1),
    );
    return {
      language: situation.language,
      jurisdiction: situation.jurisdiction,
      productGroups: [...situation.productGroups],
      ictHardware: situation.ictHardware,
      checkedWords: situation.words,
      findings: withIds(findings),
      notApplied,
      failures,
    };
  }

  /** A draft annotated and situated, for hosts that show its outline. */
  read(draft: Draft, context: Context): Situation {
    this.previous = this.readings;
    this.readings = new Map();
    const readings = draft.blocks.map((block) => this.reading(block.text));
    const total = readings.reduce<LanguageScores>((sum, reading) => addScores(sum, reading.scores), [0, 0, 0, 0]);
    const language = context.language ?? clearLanguage(total) ?? LANGUAGES[total.indexOf(Math.max(...total))] ?? 'en';
    const annotations = readings.map((reading, at) => {
      const block = draft.blocks[at];
      const own = block?.language ?? clearLanguage(reading.scores) ?? language;
      let annotation = reading.annotations.get(own);
      if (!annotation) {
        annotation = annotate(block?.text ?? '', own, this.pack);
        reading.annotations.set(own, annotation);
      }
      return annotation;
    });
    return situate(draft, annotations, language, context, this.pack);
  }

  /** The pack's clauses as a draft has them, in the pack's order. */
  clauses(situation: Situation): { id: string; reading: ClauseReading }[] {
    const matcher = new Matcher(situation, this.pack);
    return [...this.rules.clauses].map(([id, clause]) => ({ id, reading: readClause(clause, matcher) }));
  }

  private reading(text: string): Reading {
    let reading = this.readings.get(text) ?? this.previous.get(text);
    reading ??= { scores: scoreLanguages(text), annotations: new Map() };
    this.readings.set(text, reading);
    return reading;
  }
}

function toFinding(observation: Observation, situation: Situation, context: Context, pack: Pack): Finding {
  const { rule, passage } = observation;
  const language = passage?.language ?? situation.language;
  const text = pack.text(rule.id, language);
  const range =
    observation.range ??
    (passage ? sourceRange(passage.block, observation.start, observation.end) : { start: 0, end: 0 });
  const say = (words: string): string =>
    fill(words, observation.values, pack.compiled.forms[language], situation.jurisdiction);
  return {
    ...range,
    id: '',
    ruleId: rule.id,
    family: rule.family,
    kind: observation.kind,
    severity: severityOf(observation, situation, context),
    language,
    message: say(text.message),
    why: say(text.why),
    law: pack.lawFor(rule.law, situation.jurisdiction),
    phase: passage?.phase ?? 'unknown',
    text: situation.draft.source.slice(range.start, range.end),
    elements: [...observation.elements],
    replacements: propose(observation, text.replacements, situation, pack),
    related: [...observation.related],
  };
}

/** Ids that stay the same while rule and flagged text do: a hash of both and of the how-many-eth such finding it is. */
function withIds(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.ruleId}\u0000${finding.text}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return { ...finding, id: hash(`${key}\u0000${count}`) };
  });
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 16 hexadecimal digits. */
function hash(text: string): string {
  const half = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9e3779b9);
}
