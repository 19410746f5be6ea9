import type { PageStrings } from '../shape/page';
import { plural } from './plural';

export const page: PageStrings = {
  page: {
    tagline: 'Check the draft of an ICT tender before you publish it.',
    drop: 'Drop your draft here',
    choose: 'Choose a document',
    formats: 'Word (.docx), OpenDocument (.odt), Markdown, HTML or plain text',
    private: 'Your document stays on this computer. This page sends nothing.',
    example: 'Try it with an example',
    examples: 'Examples',
    open: 'Open another',
    export: 'Save reviewed copy',
    document: 'Document',
    review: 'Review',
    missingHere: (count) => plural(count, 'thing is missing here', 'things are missing here'),
    loading: 'Opening…',
    unsaved: 'There are changes you have not saved.',
    saveFirst: 'Save your changes first?',
    orLost: (name) => `Otherwise what you did in “${name}” is lost.`,
    openAnother: 'Open another document?',
    willBeLost: (name) => `What you decided in “${name}” cannot be kept in this format and is lost.`,
    saveAndOpen: 'Save and open',
    openAnyway: 'Open without saving',
    keepWorking: 'Keep working',
    dropHere: 'Drop to open',
    notes: 'Notes',
    margins: 'Headers and footers',
  },
};
