import assert from 'node:assert/strict';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import { Pack } from '../../../language-server/engine/pack';
import { ENGINE_CONCEPTS } from '../../../rules/compile/compile';
import { decodeLexicon } from '../../../rules/compile/lexicon-code';
import { changed, compileTree, problemsOf } from './tree';

const RULE = 'repairability/parts/rule.yaml';
const TEXT = 'repairability/parts/text.de.yaml';
const CLAUSE_TEXT = 'clauses/repair/text.fr.yaml';
const PRODUCTS = 'vocabulary/products.yaml';

/** Asserts that a change draws exactly these problems. */
function draws(changes: Record<string, string | undefined>, ...expected: RegExp[]): void {
  const problems = problemsOf(changes);
  assert.equal(problems.length, expected.length, problems.join('\n'));
  expected.forEach((pattern, at) => assert.match(problems[at] ?? '', pattern));
}

function times(count: number, pattern: RegExp): RegExp[] {
  return Array.from({ length: count }, () => pattern);
}

describe('The rules compiler', () => {
  it('makes a pack the engine can read', () => {
    const { pack, problems } = compileTree();
    assert.deepEqual(problems, []);
    assert.equal(pack.version, '2026.1.0');
    assert.match(pack.sha256, /^[0-9a-f]{64}$/);
    const read = new Pack(pack);
    assert.equal(read.text('repairability/parts', 'fr').message, 'Names it.');
    assert.equal(read.labelFor(read.concept('label:some_label'))?.name, 'Some Label');
    assert.equal(read.clauseText('repair', 'nl').name, 'Repair');
  });

  it('gives the same hash for the same rules and another for others', () => {
    const hash = compileTree().pack.sha256;
    assert.equal(compileTree().pack.sha256, hash);
    assert.notEqual(compileTree(changed(RULE, 'severity: advice', 'severity: error')).pack.sha256, hash);
  });

  it('keeps examples out of the pack', () => {
    assert.ok(!JSON.stringify(compileTree().pack).includes('nearMisses'));
  });

  it('counts a hit for its own concept first, then for all that include it', () => {
    const { pack } = compileTree();
    const index = (id: string): number => new Pack(pack).concept(id);
    const row = decodeLexicon(pack.languages.en.lexicon).find(({ concept }) => concept === index('product:laptop'));
    assert.ok(row?.terms.includes('laptop'));
    assert.deepEqual(pack.concepts[index('product:laptop')]?.countsFor, [index('goods'), index('everything')]);
  });

  it('blocks only the concept itself', () => {
    const { pack } = compileTree();
    const blockers = decodeLexicon(pack.languages.en.lexicon).flatMap((row) => row.blockers);
    assert.deepEqual(blockers, ['spare part of a car', 'some label printer']);
    const read = new Pack(pack);
    const hits = (text: string): string[] =>
      annotate(text, 'en', read).sentences.flatMap((each) =>
        each.hits.map(({ concept }) => pack.concepts[concept]?.id ?? ''),
      );
    const part = hits('A spare part is supplied.');
    assert.ok(part.length > 0);
    const blocked = hits('A spare part of a car is supplied.');
    assert.ok(blocked.length < part.length, blocked.join());
  });

  it('turns neighbours into indexes', () => {
    const { pack } = compileTree();
    const read = new Pack(pack);
    const everything = pack.concepts[read.concept('everything')];
    const { near, notNear } = everything ?? {};
    assert.deepEqual({ near, notNear }, { near: [read.concept('part')], notNear: [read.concept('product:laptop')] });
  });

  it('finds the names of a label in every language, and counts them for its kind and object', () => {
    const { pack } = compileTree();
    const read = new Pack(pack);
    const expected = ['label:some_label', 'label-kind:type1_ecolabel', 'label-of:product_model', 'any-label'];
    for (const language of ['nl', 'fr', 'de', 'en'] as const) {
      const row = decodeLexicon(pack.languages[language].lexicon).find(({ terms }) => terms.includes('^Some label'));
      assert.ok(row);
      assert.deepEqual(
        [row.concept, ...(pack.concepts[row.concept]?.countsFor ?? [])],
        expected.map((id) => read.concept(id)),
      );
    }
  });

  it('works with no rule, clause or label at all', () => {
    const none = Object.fromEntries(
      ['clauses/repair/clause', 'clauses/repair/text.nl', 'clauses/repair/text.fr', 'clauses/repair/text.de']
        .concat(['clauses/repair/text.en', 'labels/some-label', 'repairability/parts/rule'])
        .concat(['nl', 'fr', 'de', 'en'].map((code) => `repairability/parts/text.${code}`))
        .map((name) => [`${name}.yaml`, undefined]),
    );
    draws(none);
  });

  it('collects the problems of all files and leaves only the faulty rule out', () => {
    const { pack, problems } = compileTree({
      ...changed(RULE, 'goods', 'nowhere'),
      'vocabulary/more.yaml': 'subject: more\nconcepts: [{ id: more, about: more, en: ["a|b"] }]',
    });
    assert.equal(problems.length, 2);
    assert.deepEqual(pack.rules, []);
    assert.equal(pack.clauses.length, 1);
    assert.ok(new Pack(pack).concept('more') > 0);
  });
});

describe('A problem in the rules tree', () => {
  it('names file, line and key of broken YAML', () => {
    draws({ 'law/eu.yaml': 'subject: a\nsubject: b\n' }, /^rules\/law\/eu\.yaml:2 .*unique/);
  });

  it('names the deepest key of a faulty pattern', () => {
    draws(
      changed(RULE, '[goods,', '[goods, { within: 5, of: [part, { duration: { under: 5 years ago } }] },'),
      /^rules\/repairability\/parts\/rule\.yaml:\d+ {2}see\.0\.has\.1\.of\.1\.duration\.under: /,
    );
  });

  it('says which key is unknown and which kind of value was expected', () => {
    draws(
      changed(RULE, 'severity: advice', 'severity: bad\nfoo: 1'),
      /severity: expected one of error, warning, advice/,
      /foo: unknown key/,
    );
    draws(
      changed(PRODUCTS, '[spare part]', '[8.0]'),
      /concepts\.1\.en\.0: expected string, found a number: put it in quotes/,
    );
  });

  it('is not repeated by what rests on the broken file', () => {
    draws(changed(PRODUCTS, 'id: part', 'id: Part'), /products\.yaml:5 {2}concepts\.1\.id: /);
    draws(changed('clauses/repair/clause.yaml', 'id: repair', 'id: other'), /clause\.yaml:2 {2}id: expected "repair"/);
  });

  it('is found in a term, with the term', () => {
    draws(
      changed(PRODUCTS, 'spare part]', '… part]'),
      /products\.yaml:5 {2}concepts\.1\.en\.0: term "… part": starts or ends with a gap/,
    );
  });

  it('is a comment that swallowed the number of a term', () => {
    const swallowed =
      'subject: more\nconcepts:\n  - id: more\n    about: more\n    en:\n      - gen #\n      - other\n';
    draws({ 'vocabulary/more.yaml': swallowed }, /more\.yaml:6 {2}a comment behind a list item/);
  });

  it('is a concept that is missing, there twice, or its own part', () => {
    draws(
      changed(PRODUCTS, 'id: part, about: part', 'id: part, about: part, includes: [gone]'),
      /concepts\.1\.includes\.0: there is no concept "gone"/,
    );
    draws(
      { 'vocabulary/x.yaml': 'subject: x\nconcepts: [{ id: part, about: x }]' },
      /x\.yaml:2 {2}concepts\.0: concept "part" is defined twice/,
    );
    draws(
      changed(PRODUCTS, 'id: part, about: part', 'id: part, about: part, includes: [everything]'),
      ...times(3, /includes itself/),
    );
    draws(
      { 'vocabulary/engine.yaml': 'subject: x\nconcepts: [{ id: x, about: x }]' },
      ...times(ENGINE_CONCEPTS.length, /which the engine needs/),
    );
  });

  it('is a law id, label, label value or product group that does not exist', () => {
    draws(changed(RULE, 'EU-PPD-43', 'EU-PPD-99'), /law\.0: there is no citation "EU-PPD-99"/);
    draws(
      changed(RULE, 'kind: [type1_ecolabel]', 'kind: [typo]'),
      /see\.0\.has\.1\.label\.kind\.0: expected one of type1_ecolabel, /,
    );
    draws(
      changed(RULE, 'kind: [type1_ecolabel]', 'ids: [some_label, other]'),
      /see\.0\.has\.1\.label\.ids\.1: there is no label "other"/,
    );
    draws(
      changed(RULE, 'severity: advice', 'severity: advice\nproducts: [fridge]'),
      /products: there is no concept "product:fridge"/,
    );
  });

  it('is a rule that is not where its id says', () => {
    draws(changed(RULE, 'id: repairability/parts', 'id: repairability/other'), /id: expected "repairability\/parts"/);
    draws(
      changed(RULE, 'family: repairability', 'family: greenwashing'),
      /family: the rule stands in "repairability\/parts"/,
    );
  });

  it('is a pattern that starts with no concept', () => {
    draws(
      changed(RULE, '[goods, { label: { kind: [type1_ecolabel] } }]', '[{ modality: [must] }, goods]'),
      /see\.0\.has\.0: the first thing to find/,
    );
  });

  it('is a text in the wrong language, missing, or with an unknown placeholder', () => {
    draws(changed(TEXT, 'language: de', 'language: nl'), /language: expected "de"/);
    draws({ [TEXT]: undefined }, /text\.de\.yaml:1 {2}this file is missing/);
    draws(changed(TEXT, 'Names it.', 'Names {macth}.'), /message: nothing fills \{macth\} here/);
  });

  it('is a placeholder that neither the finding nor the forms of that language fill', () => {
    draws(changed('repairability/parts/text.fr.yaml', 'Names it.', 'Names {match} in {document}.'));
    draws(changed(TEXT, 'Names it.', 'Names {match} in {document}.'), /message: nothing fills \{document\} here/);
    draws(changed(CLAUSE_TEXT, 'RE-01: "Parts', 'RE-01: "In {document} parts'));
    draws(
      changed(CLAUSE_TEXT, 'RE-01: "Parts', 'RE-01: "In {match} parts'),
      /variants\.0\.elements\.RE-01: nothing fills \{match\}/,
    );
  });

  it('is a clause to insert or a check that does not exist', () => {
    const replacement = (text: string): Record<string, string> =>
      changed(
        TEXT,
        'why: It matters.',
        `why: It matters.\nreplacements: [{ title: t, do: insert-clause, text: "${text}" }]`,
      );
    draws(replacement('clause:repair'));
    draws(replacement('clause:repairs'), /replacements\.0\.text: there is no clause "repairs"/);
    draws(replacement(''), /replacements\.0: insert-clause needs a text/);
    const check = changed(RULE, 'kind: span', 'kind: check\ncheck: no-such-check')[RULE] ?? '';
    draws({ [RULE]: check.replace(/see: .*\n/, '') }, /check: the engine has no check "no-such-check"/);
  });

  it('is a replacement without text, or one for a clause in a rule without', () => {
    const replacement = (placement: string): Record<string, string> =>
      changed(TEXT, 'why: It matters.', `why: It matters.\nreplacements: [{ title: t, do: ${placement} }]`);
    draws(replacement('replace-match'), /replacements\.0: replace-match needs a text/);
    draws(replacement('insert-missing-elements'), /replacements\.0\.do: only a rule of kind clause/);
    draws(replacement('as-worked-out'), /replacements\.0\.do: only a rule of kind check/);
    draws(replacement('delete-sentence'));
  });

  it('is a clause text that does not fit the elements', () => {
    draws(
      changed(CLAUSE_TEXT, 'labels: { RE-01', 'labels: { RE-02'),
      /labels: nothing for element RE-01/,
      /labels\.RE-02: the clause has no element RE-02/,
    );
    draws(
      changed(CLAUSE_TEXT, '{ heading: Repair,', '{ jurisdictions: [FR], heading: Repair,'),
      /variants: one variant must be without jurisdictions/,
    );
    draws(
      changed(
        CLAUSE_TEXT,
        '{ heading: Repair,',
        '{ jurisdictions: [XX], heading: Repair, elements: { RE-01: x } }, { heading: Repair,',
      ),
      /variants\.0\.jurisdictions: "XX"/,
    );
  });

  it('is a stray file in a rule folder, or a label file with another name', () => {
    draws({ 'repairability/parts/notes.yaml': 'a: 1' }, /notes\.yaml:1 {2}unexpected file/);
    draws({ 'repairability/notes.yaml': 'a: 1' }, /notes\.yaml:1 {2}unexpected file/);
    draws(
      {
        'labels/some-label.yaml': undefined,
        'labels/other.yaml': changed('labels/some-label.yaml', 'confidence: high', 'confidence: low')[
          'labels/some-label.yaml'
        ],
      },
      /id: expected the file to be named some-label\.yaml/,
    );
  });

  it('is a grade that asks for more core elements than the clause has, or is out of order', () => {
    const clauseRule = (grade: string): Record<string, string> =>
      changed(RULE, 'kind: span', `kind: clause\nclause: repair\ngrade: ${grade}`);
    const noSee = (files: Record<string, string>): Record<string, string> => ({
      [RULE]: (files[RULE] ?? '').replace(/see: .*\n/, ''),
    });
    draws(noSee(clauseRule('[{ lacks: 2, severity: error }]')), /grade\.0: the clause has only 1 core elements/);
    draws(
      noSee(clauseRule('[{ lacks: 1, severity: error }, { lacks: 1, severity: advice }]')),
      /grade\.1: expected the worst step first/,
    );
    draws(noSee(clauseRule('[{ lacks: 1, severity: error }]')));
  });
});
