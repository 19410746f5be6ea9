import type { NoticesStrings } from '../shape/notices';
import { plural } from './plural';

export const notices: NoticesStrings = {
  notice: {
    applied: 'Als wijziging in de tekst gezet.',
    commented: 'Opmerking geplaatst.',
    'applied-without-comment': 'De tekst is gewijzigd, maar het programma weigerde de opmerking.',
    inserted: 'Tekst als wijziging ingevoegd.',
    copied: 'Gekopieerd.',
    undone: 'De laatste wijziging is teruggedraaid.',
    decided: 'Terzijde gelegd. U vindt de bevinding onder “Afgehandeld”.',
    restored: 'Weer open.',
    saved: 'De nagekeken kopie is bewaard.',
    'report-ready': 'Het verslag is klaar.',
    'taken-over': 'De beslissingen zijn overgenomen.',
    'moved-on': 'De tekst is sinds de controle gewijzigd. Hij wordt opnieuw nagekeken.',
    appliedMany: (applied, refused, cancelled) =>
      [
        `${plural(applied, 'vervanging', 'vervangingen')} als wijziging in de tekst gezet.`,
        refused > 0 ? `${plural(refused, 'paste niet en is', 'pasten niet en zijn')} overgeslagen.` : '',
        cancelled ? 'U bent vóór het einde gestopt.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      stale: 'De tekst is sinds de controle gewijzigd, dus er is niets vervangen. Hij wordt opnieuw nagekeken.',
      gone: 'Die alinea is er niet meer.',
      'open-deletions':
        'In deze passage staat een bijgehouden verwijdering van iemand anders. Aanvaard of weiger die eerst.',
      'not-editable':
        'Deze plaats kan niet worden gewijzigd, bijvoorbeeld omdat het een veld of een vergrendeld deel is.',
      overlap: 'Twee voorstellen willen dezelfde woorden; alleen het eerste is toegepast.',
      'read-only': 'Dit document is alleen om te lezen geopend.',
      protected: 'Dit document is beveiligd tegen wijzigingen.',
      'not-supported': 'Deze versie van het programma kan dat niet.',
      busy: 'Het programma is met iets anders bezig. Probeer het zo dadelijk opnieuw.',
      failed: 'Het programma kon dat niet. Er is niets gewijzigd.',
    },
    failed: (detail) => `Er ging iets mis: ${detail}`,
    undo: 'Ongedaan maken',
    dismiss: 'Sluiten',
  },
  limits: {
    title: 'Goed om te weten',
    part: {
      'text-boxes': 'tekstvakken',
      'headers-footers': 'kop- en voetteksten',
      footnotes: 'voetnoten',
      endnotes: 'eindnoten',
      comments: 'opmerkingen',
    },
    notRead: (part) => `Niet gelezen: ${part}.`,
    maybe: (part) => `Niet gelezen, als ze er zijn: ${part}.`,
    openDeletions: (count) =>
      `In ${plural(count, 'alinea', 'alinea’s')} staan nog openstaande verwijderingen; ze zijn gelezen alsof ze aanvaard waren.`,
    readOnly:
      'Dit document kan hier worden gelezen, niet gewijzigd. Bewaar het als Word-document (.docx) om eraan te werken.',
    protected: 'Dit document is beveiligd: voorstellen kunnen worden gekopieerd, niet toegepast.',
    plain:
      'Deze versie van het programma laat zich niet vragen wijzigingen bij te houden: voorstellen komen als gewone tekst, tenzij u het bijhouden zelf aanzet.',
    noStorage: 'Beslissingen kunnen niet in dit document worden bewaard: ze gelden tot u het sluit.',
  },
};
