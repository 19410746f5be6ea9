import assert from 'node:assert/strict';
import { LANGUAGES } from '../../language-server/engine/draft';
import { readableText } from '../../language-server/report/readable-text';
import { stands } from '../../language-server/report/report';
import { writeCsv } from '../../language-server/report/csv';
import { writeHtml } from '../../language-server/report/html/page';
import { silentRules, type RulesByReason } from '../../language-server/report/not-applied';
import { reportWords } from '../../language-server/report/words/index';
import { testPack } from '../support/pack';
import { checkMarkdown, example, reportOn } from './support';

const FLAWED = example('nl/laptops-flawed.md');
const LABEL = 'certification/label-without-equivalent';
const DRAFT = `# Bestek voor de levering van laptops

## Technische specificaties

<!-- tenderlint-ignore ${LABEL}: afgesproken met de juridische dienst; zie nota 12 -->

De laptops dragen het label TCO Certified.

De laptops hebben een scherm van 14 inch. De monitors dragen het label EPEAT.
`;

describe('The report on a draft', () => {
  const report = reportOn(FLAWED);
  const { checked } = checkMarkdown(FLAWED);

  it('has every finding once, numbered by family and in reading order, and counts them', () => {
    assert.deepEqual(report.findings.map(({ id }) => id).sort(), checked.findings.map(({ id }) => id).sort());
    assert.deepEqual(
      report.findings.map(({ number }) => number),
      report.findings.map((_, at) => at + 1),
    );
    for (const { family, open, rules, silent } of report.families) {
      const own = checked.findings.filter((finding) => finding.family === family);
      assert.equal(open.error + open.warning + open.advice, own.length);
      assert.equal(rules - silent, new Set(own.map(({ ruleId }) => ruleId)).size, family);
    }
    const asked = report.families.reduce((sum, { rules }) => sum + rules, 0);
    assert.equal(asked, testPack().compiled.rules.length - checked.review.notApplied.length);
  });

  it('tells the pack, the days and the context it rests on', () => {
    assert.equal(report.pack.sha256, testPack().compiled.sha256);
    assert.deepEqual(
      [report.madeOn, report.context.date, report.context.jurisdiction],
      ['2026-11-22', '2026-11-21', 'BE'],
    );
  });

  it('names each rule that had no say once, with the reason', () => {
    const silent = checked.review.notApplied;
    assert.ok(silent.length > 0);
    assert.deepEqual(
      report.notApplied.flatMap(({ reason, rules }) => rules.map((ruleId) => `${reason} ${ruleId}`)).sort(),
      silent.map(({ reason, ruleId }) => `${reason} ${ruleId}`).sort(),
    );
    const reasons = report.notApplied.map(({ reason }) => reason);
    assert.equal(new Set(reasons).size, reasons.length);
  });

  it('quotes what is flagged without markup, in the words around it', () => {
    for (const { kind, quote, place } of report.findings) {
      if (kind === 'absence') assert.deepEqual([quote, place], [undefined, undefined]);
      else assert.ok(quote && quote.flagged !== '' && place);
    }
    const { quote } = report.findings.find(({ ruleId }) => ruleId === LABEL) ?? {};
    assert.match(`${quote?.before ?? ''}${quote?.flagged ?? ''}${quote?.after ?? ''}`, /label/);
  });

  it('cites no law that the register is unsure of, and cites all else with its day', () => {
    const unsure = new Set(
      testPack().compiled.law.flatMap(({ id, certainty }) => (certainty === 'unsure' ? [id] : [])),
    );
    const cited = report.findings.flatMap(({ law }) => law);
    assert.ok(cited.length > 0);
    assert.ok(cited.every(({ id, checkedOn }) => !unsure.has(id) && /^\d{4}-\d\d-\d\d$/.test(checkedOn)));
  });

  it('says every finding in the language of its reader, with nothing left to fill in', () => {
    for (const language of LANGUAGES) {
      const read = reportOn(FLAWED, language);
      for (const { message, why, ruleId, replacements } of read.findings) {
        assert.equal(message.language, language, ruleId);
        assert.doesNotMatch(message.text + why.text, /\{[a-z-]+\}/, ruleId);
        // Text to put into the draft stays in the draft's language.
        assert.ok(replacements.every(({ text }) => text.language === 'nl'));
      }
      // A text that only the draft's language offers keeps its title.
      const titles = read.findings.flatMap(({ replacements }) => replacements.map(({ title }) => title.language));
      assert.ok(titles.filter((each) => each === language).length > 0.9 * titles.length);
      assert.ok(read.coverage.every(({ title }) => title !== ''));
    }
  });

  it('names a clause once, weak where core elements lack, with those it has', () => {
    const clause = report.coverage.filter(({ id }) => id.includes('human-rights') && !id.includes('/'));
    assert.deepEqual(
      clause.map(({ id, state }) => [id, state]),
      [['human-rights', 'weak']],
    );
    assert.ok(clause[0]?.elements.some(({ present }) => present));
    assert.ok(!report.coverage.some(({ id }) => id === 'human-rights/no-clause'));
  });

  it('explains what was set aside, and leaves it out of the counts', () => {
    const made = reportOn(DRAFT);
    const aside = made.findings.filter((finding) => !stands(finding));
    assert.deepEqual(
      aside.map(({ ruleId, status }) => [ruleId, status]),
      [[LABEL, 'suppressed']],
    );
    assert.deepEqual(
      made.decisions.map(({ reason, finding }) => [reason, finding]),
      [['afgesproken met de juridische dienst; zie nota 12', aside[0]?.number]],
    );
  });

  it('is the same each time', () => {
    assert.deepEqual(reportOn(FLAWED), report);
  });
});

describe('Text to insert, as people read it', () => {
  it('is without the markup of the draft', () => {
    assert.equal(readableText('\n\n## Titel\n\nEen eis.', 'markdown'), 'Titel\nEen eis.');
    assert.equal(readableText('\n<h2>Titel</h2><p>A &amp; B &lt; C</p>', 'html'), 'Titel\nA & B < C');
    assert.equal(readableText('\nh2\tTitel\np\tEen eis.', 'paragraphs'), 'Titel\nEen eis.');
    assert.equal(readableText('\nTitel\nEen eis.', 'docx'), 'Titel\nEen eis.');
  });
});

describe('The report as CSV', () => {
  it('has a row a finding, quoted, parted as the spreadsheet of the language expects', () => {
    const report = reportOn(FLAWED);
    const rows = parseCsv(writeCsv(report), ';');
    assert.equal(rows.length, report.findings.length + 1);
    assert.ok(rows.every((row) => row.length === rows[0]?.length));
    assert.deepEqual(rows[1]?.slice(0, 1), ['1']);
    // In Dutch and German one word means both a rule and a line of text.
    for (const [language, separator, rule, line] of [
      ['nl', ';', 'Controleregel', 'Tekstregel'],
      ['fr', ';', 'Règle de contrôle', 'Ligne du texte'],
      ['de', ';', 'Prüfregel', 'Textzeile'],
      ['en', ',', 'Checking rule', 'Line of text'],
    ] as const) {
      const [header = []] = parseCsv(writeCsv(reportOn(FLAWED, language)), separator);
      assert.deepEqual([header[3], header[6]], [rule, line]);
      assert.equal(new Set(header).size, header.length);
    }
    assert.equal(parseCsv(writeCsv(reportOn(FLAWED, 'en')), ',').length, report.findings.length + 1);
  });

  it('gives a spreadsheet no formula', () => {
    const report = reportOn(DRAFT.replace('afgesproken', '=HYPERLINK("x")'));
    const cells = parseCsv(writeCsv(report), ';').flat();
    assert.ok(cells.some((cell) => cell.includes('=HYPERLINK("x")')));
    assert.deepEqual(
      cells.filter((cell) => /^[=+@]/.test(cell)),
      [],
    );
  });
});

/** RFC 4180, every field in quotes. */
function parseCsv(text: string, separator: string): string[][] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((row) => row !== '');
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(`"${separator}"`)
      .map((cell) => cell.replace(/""/g, '"')),
  );
}

describe('The rules that had no say', () => {
  const groups = [
    { reason: 'jurisdiction', rules: ['a/b', 'a/c'] },
    { reason: 'date', rules: ['a/d'] },
  ] as const satisfies RulesByReason[];

  it('are named, but those of other countries only counted where the draft’s own is known', () => {
    const labels = LANGUAGES.map((language) => silentRules(groups, true, language)[0]);
    assert.deepEqual(
      labels.map((each) => each?.label),
      [
        'recht van andere landen: 2 regels',
        'droit d’autres pays : 2 règles',
        'Recht anderer Länder: 2 Regeln',
        'law of other countries: 2 rules',
      ],
    );
    assert.ok(labels.every((each) => each?.rules.length === 0));
    assert.deepEqual(
      silentRules(groups, false, 'en').map(({ rules }) => rules),
      [['a/b', 'a/c'], ['a/d']],
    );
  });

  it('are counted in the pages too, one line for other countries', () => {
    const page = writeHtml([reportOn(FLAWED, 'en')]);
    assert.match(page, /<dd>\s*law of other countries: \d+ rules\s*<\/dd>/);
    assert.doesNotMatch(page, /swiss-labour-norms/);
  });
});

describe('A count of one', () => {
  it('has its noun in the singular, in French that of none too', () => {
    const said = (count: number): string[] =>
      LANGUAGES.map((language) => reportWords(language).facts.words(String(count), count));
    assert.deepEqual(said(1), ['1 woord gelezen', '1 mot lu', '1 Wort gelesen', '1 word read']);
    assert.deepEqual(said(0), ['0 woorden gelezen', '0 mot lu', '0 Wörter gelesen', '0 words read']);
    assert.deepEqual(said(2), ['2 woorden gelezen', '2 mots lus', '2 Wörter gelesen', '2 words read']);
  });
});
