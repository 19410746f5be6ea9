/** Puts suppression problems into findings, so that every host shows them like any other. */
import type { Draft, Language } from '../engine/draft';
import type { Finding } from '../engine/finding';
import type { SuppressionProblem, SuppressionProblemKind } from './suppression';

type Words = Readonly<Record<SuppressionProblemKind, { message: (rule: string) => string; why: string }>> & {
  didYouMean: (rule: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    didYouMean: (rule) => `Did you mean "${rule}"?`,
    'no-rule': {
      message: () => 'This suppression names no rule.',
      why: 'It does nothing. Write the rule, a colon and the reason.',
    },
    'no-reason': {
      message: (rule) => `The suppression of ${rule} gives no reason.`,
      why: 'Who reads the file later must be able to see why the finding was set aside. Write the reason after a colon.',
    },
    'unknown-rule': {
      message: (rule) => `There is no rule "${rule}".`,
      why: 'The suppression does nothing. `tenderlint rules` lists the rules.',
    },
    'broken-decision': {
      message: (fault) => `This decision cannot be read: ${fault}`,
      why: 'It does nothing, and the finding stays open. Let tenderlint write it: `tenderlint decide`.',
    },
    unused: {
      message: (rule) => `The suppression of ${rule} no longer suppresses anything.`,
      why: 'The text it was about has changed or gone. Remove the comment.',
    },
  },
  nl: {
    didYouMean: (rule) => `Bedoelt u "${rule}"?`,
    'no-rule': {
      message: () => 'Deze opmerking noemt geen regel om te negeren.',
      why: 'Ze heeft geen effect. Schrijf de regel, een dubbele punt en de reden.',
    },
    'no-reason': {
      message: (rule) => `Het negeren van ${rule} is niet gemotiveerd.`,
      why: 'Wie het bestand later leest, moet kunnen zien waarom de bevinding terzijde is gelegd. Schrijf de reden na een dubbele punt.',
    },
    'unknown-rule': {
      message: (rule) => `Er bestaat geen regel "${rule}".`,
      why: 'Deze opmerking heeft geen effect. `tenderlint rules` toont alle regels.',
    },
    'broken-decision': {
      message: (fault) => `Deze beslissing kan niet worden gelezen: ${fault}`,
      why: 'Ze heeft geen effect en de bevinding blijft open. Laat tenderlint haar schrijven: `tenderlint decide`.',
    },
    unused: {
      message: (rule) => `Het negeren van ${rule} dient nergens meer toe.`,
      why: 'De tekst waarover het ging is gewijzigd of verdwenen. Verwijder de opmerking.',
    },
  },
  fr: {
    didYouMean: (rule) => `Vouliez-vous dire « ${rule} » ?`,
    'no-rule': {
      message: () => 'Ce commentaire ne nomme aucune règle à écarter.',
      why: 'Il est sans effet. Indiquez la règle, un deux-points et le motif.',
    },
    'no-reason': {
      message: (rule) => `La mise à l’écart de ${rule} n’est pas motivée.`,
      why: 'Le lecteur suivant doit savoir pourquoi le constat a été écarté. Indiquez le motif après un deux-points.',
    },
    'unknown-rule': {
      message: (rule) => `La règle « ${rule} » n’existe pas.`,
      why: 'Ce commentaire est sans effet. `tenderlint rules` affiche toutes les règles.',
    },
    'broken-decision': {
      message: (fault) => `Cette décision est illisible : ${fault}`,
      why: 'Elle est sans effet et le constat reste ouvert. Laissez tenderlint l’écrire : `tenderlint decide`.',
    },
    unused: {
      message: (rule) => `La mise à l’écart de ${rule} ne sert plus à rien.`,
      why: 'Le texte visé a changé ou disparu. Supprimez le commentaire.',
    },
  },
  de: {
    didYouMean: (rule) => `Meinten Sie „${rule}“?`,
    'no-rule': {
      message: () => 'Dieser Kommentar nennt keine Regel, die ausgeblendet werden soll.',
      why: 'Er bewirkt nichts. Schreiben Sie die Regel, einen Doppelpunkt und den Grund.',
    },
    'no-reason': {
      message: (rule) => `Das Ausblenden von ${rule} ist nicht begründet.`,
      why: 'Wer die Datei später liest, muss sehen, warum der Befund zurückgestellt wurde. Schreiben Sie den Grund nach einem Doppelpunkt.',
    },
    'unknown-rule': {
      message: (rule) => `Eine Regel „${rule}“ gibt es nicht.`,
      why: 'Der Kommentar bewirkt nichts. `tenderlint rules` zeigt alle Regeln.',
    },
    'broken-decision': {
      message: (fault) => `Diese Entscheidung ist nicht lesbar: ${fault}`,
      why: 'Sie bewirkt nichts, der Befund bleibt offen. Lassen Sie tenderlint sie schreiben: `tenderlint decide`.',
    },
    unused: {
      message: (rule) => `Das Ausblenden von ${rule} bewirkt nichts mehr.`,
      why: 'Der gemeinte Text wurde geändert oder gestrichen. Entfernen Sie den Kommentar.',
    },
  },
};

/** One warning for each problem, on the comment itself. */
export function problemFindings(problems: readonly SuppressionProblem[], draft: Draft, language: Language): Finding[] {
  return problems.map((problem) => {
    const words = WORDS[language];
    const { message, why } = words[problem.kind];
    const near = problem.nearest === undefined ? '' : ` ${words.didYouMean(problem.nearest)}`;
    return {
      id: `suppression-${problem.start}-${problem.rule}`,
      ruleId: `procurement/suppression-${problem.kind}`,
      family: 'procurement',
      kind: 'span',
      severity: 'warning',
      language,
      message: `${message(problem.rule)}${near}`,
      why,
      law: [],
      phase: 'unknown',
      start: problem.start,
      end: problem.end,
      text: draft.source.slice(problem.start, problem.end),
      elements: [],
      replacements: [],
      related: [],
    };
  });
}
