import type { PageStrings } from '../shape/page';

export const page: PageStrings = {
  page: {
    tagline: 'Kijk het ontwerp van een ICT-opdracht na vóór u het publiceert.',
    drop: 'Zet uw ontwerp hier neer',
    choose: 'Een document kiezen',
    formats: 'Word (.docx), OpenDocument (.odt), Markdown, HTML of platte tekst',
    private: 'Uw document blijft op deze computer. Deze pagina verstuurt niets.',
    example: 'Probeer het met een voorbeeld',
    examples: 'Voorbeelden',
    open: 'Een ander openen',
    export: 'Nagekeken kopie bewaren',
    document: 'Document',
    review: 'Controle',
    missingHere: (count) => (count === 1 ? 'Hier ontbreekt 1 ding' : `Hier ontbreken ${count} dingen`),
    loading: 'Bezig met openen…',
    unsaved: 'Er zijn wijzigingen die u niet hebt bewaard.',
    saveFirst: 'Uw wijzigingen eerst bewaren?',
    orLost: (name) => `Anders gaat verloren wat u in “${name}” hebt gedaan.`,
    saveAndOpen: 'Bewaren en openen',
    openAnyway: 'Openen zonder te bewaren',
    keepWorking: 'Verder werken',
    dropHere: 'Loslaten om te openen',
    notes: 'Noten',
    margins: 'Kop- en voetteksten',
  },
};
