/** What reads and checks settings: one part of the program, loaded once some are given. */
export { checkConfig, parseConfig } from '../config/parse';
export { unknownNames } from '../config/unknown-names';
