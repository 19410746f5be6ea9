import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Found } from '../../../language-server/engine/annotate/found';
import { Lexicon } from '../../../language-server/engine/annotate/lexicon';
import { tokenise } from '../../../language-server/engine/annotate/tokens';
import { LANGUAGES, type Language } from '../../../language-server/engine/draft';
import { encodeLexicon } from '../../../rules/compile/lexicon-code';
import { compileTerm, TermError } from '../../../rules/compile/term';

/** What the engine finds of a term in a text, as the words of the text. */
function found(term: string, text: string, language: Language): string[] {
  const rows = [{ concept: 0, terms: compileTerm(term, language), blockers: [] }];
  const lexicon = new Lexicon(language, encodeLexicon(rows), [[]]);
  const tokens = tokenise(text, language);
  const { count, starts, ends } = tokens;
  const words = Array.from({ length: count }, (_, token) => lexicon.word(text.slice(starts[token], ends[token])));
  const sentence = new Found(1);
  lexicon.find(words, 0, count, sentence);
  return sentence.hits(tokens).map(({ start, end }) => text.slice(start, end));
}

describe('A term of the vocabulary', () => {
  it('matches any inflection of a bare word', () => {
    assert.deepEqual(found('wisselstuk', 'De wisselstukken blijven leverbaar', 'nl'), ['wisselstukken']);
    assert.deepEqual(found('pièce détachée', 'les pièces détachées', 'fr'), ['pièces détachées']);
    assert.deepEqual(found('Ersatzteil', 'mit Ersatzteilen', 'de'), ['Ersatzteilen']);
    assert.deepEqual(found('spare part', 'all spare parts', 'en'), ['spare parts']);
  });

  it('finds the parts of compounds that ~ asks for', () => {
    assert.deepEqual(found('garantie~', 'de garantieperiode', 'nl'), ['garantieperiode']);
    assert.deepEqual(found('~garantie', 'eine Herstellergarantie', 'de'), ['Herstellergarantie']);
    assert.deepEqual(found('~reparatur~', 'die Gerätereparaturkosten', 'de'), ['Gerätereparaturkosten']);
    assert.deepEqual(found('garantie', 'de garantieperiode', 'nl'), []);
  });

  it('takes one form only after =, and minds its case after ^', () => {
    assert.deepEqual(found('=plan', 'een plan of plannen', 'nl'), ['plan']);
    assert.deepEqual(found('^CE mark', 'a CE mark, a ce mark', 'en'), ['CE mark']);
    assert.deepEqual(found('=ecole', 'École', 'fr'), ['École']);
  });

  it('cuts words as the engine cuts a text', () => {
    assert.deepEqual(compileTerm("d'occasion", 'fr'), ['d occas']);
    assert.deepEqual(found("droits de l'homme", 'les droits de l’homme', 'fr'), ['droits de l’homme']);
    assert.deepEqual(compileTerm('=n.v.t.', 'nl'), ['=n =v =t']);
    assert.deepEqual(compileTerm('^TCO-label', 'nl'), ['^TCO ^label']);
    assert.deepEqual(compileTerm('~afval-verwerk~', 'nl'), ['~afval verwerk~']);
    assert.deepEqual(found('100 % gerecycleerd', '100% gerecycleerde kunststof', 'nl'), ['100% gerecycleerde']);
  });

  it('keeps alternatives of one word in one position and expands longer ones', () => {
    assert.deepEqual(compileTerm('or/oder equal~', 'en'), ['or|oder equal~']);
    assert.deepEqual(compileTerm('=a/=b/=c-d e', 'en'), ['=a|=b e', '=c =d e']);
  });

  it('leaves optional words out and in', () => {
    assert.deepEqual(compileTerm('(=a) =b (=c =d)', 'en'), ['=b', '=b =c =d', '=a =b', '=a =b =c =d']);
  });

  it('spans gaps and joins two where an optional word between is left out', () => {
    assert.deepEqual(compileTerm('=a … =b …3 =c', 'en'), ['=a …8 =b …3 =c']);
    assert.deepEqual(compileTerm('=a …2 (=b) …3 =c', 'en'), ['=a …5 =c', '=a …2 =b …3 =c']);
    assert.deepEqual(found('replace …2 battery', 'replace the old battery', 'en'), ['replace the old battery']);
    assert.deepEqual(found('replace …2 battery', 'replace it with a new battery', 'en'), []);
  });

  it('reads # as a number in figures or words', () => {
    assert.deepEqual(found('generation #', 'generation 9 or generation nine', 'en'), [
      'generation 9',
      'generation nine',
    ]);
  });

  for (const [term, reason] of [
    ['(only optional)', /not optional/],
    ['# …', /at least one word/],
    ['… gap first', /starts or ends with a gap/],
    ['(maybe) … later', /starts or ends with a gap/],
    ['garantie(periode)', /whole words/],
    ['(open', /not closed/],
    ['()', /words between/],
    ['((deep))', /inside brackets/],
    ['a|b', /"\|" is no part of a word/],
    ['wild*', /"\*" is no part of a word/],
    ['=par~', /do not go with ~/],
    ['page =#', /# stands alone/],
    ['~ab~', /too many words/],
    ['within…days', /blanks go around/],
    ['a//b', /holds no word/],
    ['–', /holds no word/],
    ['(a/b-x) (c/d-x) (e/f-x) (g/h-x) i', /more than 64/],
  ] as const) {
    it(`refuses "${term}"`, () => {
      assert.throws(
        () => compileTerm(term, 'en'),
        (error) => error instanceof TermError && reason.test(error.message),
      );
    });
  }

  it('is found in a text that is the term itself, in every language', () => {
    const word = fc.stringMatching(/^[a-zäéèßœ]{2,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(...LANGUAGES), (words, language) => {
        const text = words.join(' ');
        assert.ok(found(text, text, language).includes(text));
      }),
    );
  });
});
