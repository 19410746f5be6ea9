/** The quality figures as text: a table for the terminal and the page docs/quality.md. */
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Family } from '../../language-server/engine/finding';
import { HALVES, SCORED_FAMILIES, type Half } from './corpus';
import { addScore, precision, recall, strictPrecision, type DraftScore, type Score } from './score';

const NOTHING: Score = { expected: 0, hit: 0, loud: 0, falseAlarms: 0, wrongAdvice: 0 };

function total(scores: readonly DraftScore[], family: Family): Score {
  return scores.reduce((sum, draft) => addScore(sum, draft.families.get(family) ?? NOTHING), NOTHING);
}

function figures(score: Score): string {
  return `${recall(score).toFixed(2)} | ${precision(score).toFixed(2)} | ${score.hit}/${score.expected} | ${score.falseAlarms}`;
}

/** Rows `half | family | language | recall | precision | hits | false alarms`. */
export function scoreTable(scores: readonly DraftScore[], halves: readonly Half[]): string {
  const rows = [
    '| half | family | language | recall | precision | found | false alarms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const half of halves) {
    for (const family of SCORED_FAMILIES) {
      for (const language of LANGUAGES) {
        const some = scores.filter(({ draft }) => draft.half === half && draft.language === language);
        if (some.length > 0) rows.push(`| ${half} | ${family} | ${language} | ${figures(total(some, family))} |`);
      }
    }
  }
  return rows.join('\n');
}

function sideBySide(scores: readonly DraftScore[]): string {
  const rows = [
    '| family | language | recall, tuned on | recall, set aside | precision, tuned on | precision, set aside |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  for (const family of SCORED_FAMILIES) {
    for (const language of LANGUAGES) {
      const [tuned, aside] = HALVES.map((half) =>
        total(
          scores.filter(({ draft }) => draft.half === half && draft.language === language),
          family,
        ),
      );
      if (!tuned || !aside) continue;
      const cells = [recall(tuned), recall(aside), precision(tuned), precision(aside)].map((value) => value.toFixed(2));
      rows.push(`| ${family} | ${language} | ${cells.join(' | ')} |`);
    }
  }
  return rows.join('\n');
}

function perRule(scores: readonly DraftScore[]): string {
  const rules = new Map<string, { hits: number; falseAlarms: number }>();
  for (const draft of scores) {
    for (const [id, { hits, falseAlarms }] of draft.rules) {
      const sum = rules.get(id) ?? { hits: 0, falseAlarms: 0 };
      rules.set(id, { hits: sum.hits + hits, falseAlarms: sum.falseAlarms + falseAlarms });
    }
  }
  const rows = [...rules]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { hits, falseAlarms }]) => {
      const share = hits + falseAlarms === 0 ? '' : (hits / (hits + falseAlarms)).toFixed(2);
      return `| \`${id}\` | ${hits} | ${falseAlarms} | ${share} |`;
    });
  return ['| rule | right | false alarms | precision |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** From which likeness to which, in percent. */
const BANDS = [
  [0, 30],
  [30, 50],
  [50, 70],
  [70, 101],
] as const;

/** What the second reader says alone over the drafts set aside, by how likely a fault it finds a sentence. */
function secondReaderApart(scores: readonly DraftScore[]): string {
  const alike = scores.filter(({ draft }) => draft.half === 'set-aside').flatMap(({ readAlike }) => readAlike);
  const rows = BANDS.map(([from, to]) => {
    const within = alike.filter(({ likeness }) => likeness >= from && likeness < to);
    const count = (verdict: string): number => within.filter((each) => each.verdict === verdict).length;
    const right = count('fault');
    const share = within.length === 0 ? '' : (right / within.length).toFixed(2);
    const band = from === 0 ? `under ${to} %` : to > 100 ? `${from} % and more` : `${from} to ${to} %`;
    return `| ${band} | ${within.length} | ${right} | ${count('not marked')} | ${count('sound')} | ${share} |`;
  });
  return [
    '| likeness | sentences | a fault | not marked | sound | precision |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Of all faults, the share found by an error or a warning, in both halves. */
function loudTable(scores: readonly DraftScore[]): string {
  const rows = SCORED_FAMILIES.map((family) => {
    const shares = HALVES.map((half) => {
      const { loud, expected } = total(
        scores.filter(({ draft }) => draft.half === half),
        family,
      );
      return expected === 0 ? '' : (loud / expected).toFixed(2);
    });
    return `| ${family} | ${shares.join(' | ')} |`;
  });
  return [`| family | ${HALVES.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
}

/** Pieces of advice a draft draws on average, with faults and without, in both halves. */
function adviceTable(scores: readonly DraftScore[]): string {
  const mean = (some: readonly DraftScore[]): string =>
    some.length === 0 ? '' : (some.reduce((sum, { advice }) => sum + advice, 0) / some.length).toFixed(1);
  const rows = HALVES.map((half) => {
    const own = scores.filter(({ draft }) => draft.half === half);
    const sound = own.filter(({ draft }) => draft.annotations.findings.length === 0);
    return `| ${half} | ${mean(sound)} | ${mean(own.filter((each) => !sound.includes(each)))} |`;
  });
  return ['| half | in a draft without faults | in a draft with faults |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Precision where advice on a passage marked as sound is held to be a false alarm as well, in both halves. */
function strictTable(scores: readonly DraftScore[]): string {
  const rows = SCORED_FAMILIES.flatMap((family) =>
    LANGUAGES.map((language) => {
      const cells = HALVES.flatMap((half) => {
        const own = scores.filter(({ draft }) => draft.half === half && draft.language === language);
        const sum = total(own, family);
        return [strictPrecision(sum).toFixed(2), String(sum.wrongAdvice)];
      });
      return `| ${family} | ${language} | ${cells.join(' | ')} |`;
    }),
  );
  return [
    '| family | language | precision, tuned on | such advice | precision, set aside | such advice |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page docs/quality.md, from the scores of the whole corpus. */
export function qualityPage(scores: readonly DraftScore[]): string {
  const drafts = HALVES.map((half) => scores.filter(({ draft }) => draft.half === half).length);
  return `# Quality, measured

Written by \`npm run quality\` over ${scores.length} annotated tenders in \`test/corpus\`. The drafts were written without a look
at the rules. On ${drafts[0] ?? 0} of them the rules were tuned; the other ${drafts[1] ?? 0} were set aside: measured on, and read by nobody who
tunes. Only the levels from which the second reader is heard were chosen with these figures in view. A gap between the
two columns means rules fitted to sentences.

Recall: the share of the faults an expert marked that are found. Precision: the share of the alarms that are right; an
alarm is false on a passage marked as sound, and as an error or warning anywhere in a draft without faults.

## Both halves side by side

${sideBySide(scores)}

## Counts

${scoreTable(scores, HALVES)}

## Warnings and advice

Of the faults an expert marked, the share found by an error or a warning; the others found drew advice:

${loudTable(scores)}

Advice is no alarm: a rule that is broad, or sees what is asked for by nobody but good practice, advises. Pieces of it a
draft draws on average:

${adviceTable(scores)}

## The same, advice counted

Above, advice counts where it finds a fault and costs nothing where it does not. Held to the same measure as an alarm,
advice on a passage that an expert marked as sound is wrong too. This is the figure of somebody who reads all advice:

${strictTable(scores)}

## The second reader apart

What no rule saw and the second reader alone flagged in the drafts set aside, always as advice. An expert marked a fault
of the family there, nothing at all, or that the passage is sound (as is all of a draft without faults).

${secondReaderApart(scores)}

## By rule

${perRule(scores)}
`;
}
