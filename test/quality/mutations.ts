/**
 * `npm run mutations`: drops each condition of each rule in turn and asks whether some example, sentence of
 * the bank or draft of the development corpus notices. Prints the share that is noticed for each family, and with
 * --verbose what nothing notices. Options: --family, and --rule for one rule, which asks its own examples alone: quick,
 * for whoever is writing them.
 */
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Context } from '../../language-server/engine/context';
import { FAMILIES, type Family } from '../../language-server/engine/finding';
import { judge, prepareRules } from '../../language-server/engine/judge/judge';
import { Matcher } from '../../language-server/engine/judge/match';
import type { Pack } from '../../language-server/engine/pack';
import { Reviewer } from '../../language-server/engine/review';
import type { Situation } from '../../language-server/engine/situate/situation';
import { readText } from '../support/read-text';
import type { Rule } from '../../rules/schema/rule';
import { exampleContext, exampleDraft, sentenceDraft, type ExampleOptions } from '../support/example-draft';
import { readPackSources, testPack, type RuleSource } from '../support/pack';
import { readCorpus } from './corpus';
import { mutantsOf } from './mutants';
import { readSentences } from './sentence-bank';

const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    rule: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const pack = testPack();

interface Case {
  situation: Situation;
  context: Context;
}

const reader = new Reviewer(pack);

function read(source: string, context: Context): Case {
  return { situation: reader.read(readText(source, 'markdown'), context), context };
}

/** The examples and near-misses of a rule. */
function ownCases({ rule, texts }: RuleSource): Case[] {
  return LANGUAGES.flatMap((language) => {
    const one = (text: string, options: ExampleOptions): Case => {
      const source = exampleDraft(text, rule, language, options);
      return read(source, exampleContext(rule, source, options));
    };
    const { examples, nearMisses } = texts[language];
    return [
      ...examples.flatMap((each) => [one(each.flag, each), one(each.fixed, each)]),
      ...nearMisses.map((miss) => (typeof miss === 'string' ? one(miss, {}) : one(miss.text, miss))),
    ];
  });
}

/** The sentences of the bank and the drafts of the corpus, for all rules of a family alike. */
function sharedCases(family: Family): Case[] {
  const told = { date: '2026-11-21', productGroups: ['laptop'] };
  return [
    ...readSentences(family).map(({ text, language }) => read(sentenceDraft(text, language), told)),
    ...readCorpus('test/corpus', ['development']).map(({ source }) => read(source, { date: told.date })),
  ];
}

/** What a rule sees in each case, as one line of counts. */
function verdicts(rule: Rule, cases: readonly Case[]): string {
  const only = Object.create(pack) as Pack;
  Object.defineProperty(only, 'compiled', { value: { ...pack.compiled, rules: [rule] } });
  const prepared = prepareRules(only);
  return cases
    .map(({ situation, context }) => {
      const { standing } = judge(new Matcher(situation, pack), prepared, context);
      const observed = standing.flatMap((stretch) => stretch.observed);
      return observed.reduce((sum, { observations }) => sum + observations.length, 0);
    })
    .join();
}

for (const family of FAMILIES) {
  const wanted = values.rule?.split('/')[0] ?? values.family;
  if (wanted !== undefined && family !== wanted) continue;
  const shared = values.rule === undefined ? sharedCases(family) : [];
  let tried = 0;
  let noticed = 0;
  for (const source of readPackSources()) {
    if (source.rule.family !== family || (values.rule ?? source.rule.id) !== source.rule.id) continue;
    const compiled = pack.compiled.rules.find(({ id }) => id === source.rule.id) ?? source.rule;
    const cases = [...ownCases(source), ...shared];
    const sound = verdicts(compiled, cases);
    for (const mutant of mutantsOf(compiled)) {
      tried++;
      if (verdicts(mutant.rule, cases) !== sound) noticed++;
      else if (values.verbose || values.rule !== undefined)
        process.stdout.write(`${source.rule.id} ${mutant.dropped}\n`);
    }
  }
  process.stdout.write(`${family}: ${noticed} of ${tried} noticed (${((100 * noticed) / tried).toFixed(0)} %)\n`);
}
