import type { Strings } from '../strings';
import { clauses } from './clauses';
import { coverage } from './coverage';
import { findings } from './findings';
import { frame } from './frame';
import { names } from './names';
import { notices } from './notices';
import { page } from './page';
import { procurement } from './procurement';
import { report } from './report';
import { settings } from './settings';

export const fr: Strings = {
  ...names,
  ...frame,
  ...notices,
  ...findings,
  ...coverage,
  ...clauses,
  ...procurement,
  ...report,
  ...settings,
  ...page,
};
