/** What the add-in is to Word: changed only with care, for an add-in with another id is another add-in. */
export const ADDIN_ID = '6f3c1f0e-2b74-4a57-9d0c-5e8f7a4b1c92';
export const PROVIDER = 'tenderlint';

/** Where `npm run word` serves the add-in. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
/** Those Word's ribbon and menus take. */
export const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Name of the function behind the entry in the context menu, as code registers it. */
export const REVIEW_SELECTION = 'reviewSelection';

/** Address, below the add-in's own, of the pane and of what goes with it. */
export const FILES = {
  pane: 'pane.html',
  support: 'support.html',
  icon: (size: number) => `icons/icon-${size}.png`,
} as const;
