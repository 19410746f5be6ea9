import type { FrameStrings } from '../shape/frame';

export const frame: FrameStrings = {
  tabs: {
    label: 'Onderdelen van de controle',
    findings: 'Bevindingen',
    coverage: 'Dekking',
    clauses: 'Clausules',
    procurement: 'Opdracht',
    report: 'Verslag',
    settings: 'Instellingen',
  },
  status: {
    reading: 'Het document wordt gelezen…',
    checking: 'Bezig met nakijken…',
    changed: 'De tekst is gewijzigd en wordt opnieuw nagekeken…',
    upToDate: (time) => `Bijgewerkt, nagekeken om ${time}`,
    failed: 'Het ontwerp kon niet worden nagekeken',
    failedHint: 'Aan uw document is niets gewijzigd.',
    retry: 'Opnieuw proberen',
    checkAgain: 'Opnieuw nakijken',
  },
  introduction: {
    title: 'Welkom',
    step: (step, of) => `Stap ${step} van ${of}`,
    first: {
      title: 'Een tweede paar ogen',
      text: 'tenderlint leest uw ontwerpbestek voor ICT-hardware en wijst aan wat mogelijk geen stand houdt: mensenrechten, keurmerken, herstel en groene claims. Alles gebeurt op deze computer. Geen woord van uw document verlaat hem.',
    },
    second: {
      title: 'Waar koopt u?',
      text: 'Het recht verschilt per land. U kunt dit altijd wijzigen onder “Opdracht”.',
    },
    third: {
      title: 'U beslist',
      text: 'Elke bevinding zegt wat er staat, waarom dat telt en wat u in de plaats kunt schrijven. Voorstellen komen als bijgehouden wijziging in de tekst; wat niet past, legt u met een reden terzijde.',
    },
    next: 'Volgende',
    back: 'Terug',
    start: 'Controle starten',
    skip: 'Overslaan',
  },
};
