/** `tenderlint decisions`: what was decided on a draft, and what of it still holds. */
import pc from 'picocolors';
import type { ReopenedBecause } from '../../language-server/decisions/apply-decisions';
import type { Decision } from '../../language-server/decisions/decision';
import type { Language } from '../../language-server/engine/draft';
import { whoAndWhen } from '../../language-server/report/phrases';
import { reportWords } from '../../language-server/report/words/index';
import { checkEach, type Told } from '../check-file';
import { commandWords } from '../command-words/index';
import { answerLanguage } from '../language';
import { languageOf, type FileReport } from '../report';

export interface DecisionsOptions extends Told {
  format: 'pretty' | 'json';
}

/** holds: sets a finding aside · reopened: text or rule has changed, or what was fixed stands there · resting: nothing there. */
interface Entry {
  decision: Decision;
  status: 'holds' | 'reopened' | 'resting';
  because?: ReopenedBecause;
}

/** Prints the decisions of one draft. Throws a `UsageError`. */
export async function decisions(path: string, options: DecisionsOptions): Promise<void> {
  const [file] = await checkEach([path], options);
  if (!file) return;
  const entries = entriesOf(file);
  if (options.format === 'json') {
    const list = entries.map(({ decision, ...rest }) => ({ ...decision, ...rest }));
    process.stdout.write(
      `${JSON.stringify({ version: 1, path, context: file.checked.record.context, decisions: list }, null, 2)}\n`,
    );
    return;
  }
  const language = answerLanguage(languageOf([file]));
  const rows =
    entries.length === 0
      ? [commandWords(language).decisions.none]
      : entries.flatMap((entry) => pretty(entry, language));
  process.stdout.write(`${rows.join('\n')}\n`);
}

function entriesOf({ checked }: FileReport): Entry[] {
  const { decided, reopened, resting } = checked;
  const holds = new Set(decided.map(({ decision }) => decision));
  return [
    ...[...holds].map((decision): Entry => ({ decision, status: 'holds' })),
    ...reopened.map(({ decision, because }): Entry => ({ decision, status: 'reopened', because })),
    ...resting.map((decision): Entry => ({ decision, status: 'resting' })),
  ];
}

function pretty({ decision, status, because }: Entry, language: Language): string[] {
  const { ruleId, state, reason, excerpt } = decision;
  const words = reportWords(language);
  const { gone: left, goneFixed } = commandWords(language).decisions;
  const open = because === undefined ? '' : pc.yellow(`  ${words.status.reopened}: ${words.reopened[because]}`);
  const gone = status === 'resting' ? pc.dim(`  ${state === 'fixed' ? goneFixed : left}`) : '';
  return [
    `${pc.bold(words.status[state])}  ${ruleId}${open}${gone}`,
    ...(excerpt === '' ? [] : [`  » ${pc.italic(excerpt)}`]),
    `  ${reason}`,
    pc.dim(`  ${whoAndWhen(decision, language)}`),
    '',
  ];
}
