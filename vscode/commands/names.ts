/** Names of the commands in the command palette. Those of the server and for its code actions stand in `protocol.ts`. */
export const COMMANDS = {
  review: 'tenderlint.review',
  newTender: 'tenderlint.newTender',
  explainRule: 'tenderlint.explainRule',
  applySafe: 'tenderlint.applySafe',
  choosePlace: 'tenderlint.choosePlace',
  report: 'tenderlint.showReport',
  quality: 'tenderlint.showQuality',
  restart: 'tenderlint.restart',
} as const;
