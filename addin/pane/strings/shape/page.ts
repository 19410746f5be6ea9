/** The page around the pane, without Word. */

export interface PageStrings {
  page: {
    tagline: string;
    drop: string;
    choose: string;
    formats: string;
    private: string;
    example: string;
    examples: string;
    open: string;
    export: string;
    document: string;
    review: string;
    missingHere: (count: number) => string;
    loading: string;
    unsaved: string;
    saveFirst: string;
    orLost: (name: string) => string;
    openAnother: string;
    willBeLost: (name: string) => string;
    saveAndOpen: string;
    openAnyway: string;
    keepWorking: string;
    dropHere: string;
    notes: string;
    margins: string;
  };
}
