/** Every command under its name. What goes wrong in one is shown to the user by VS Code. */
import { commands, type Disposable } from 'vscode';
import { CLIENT_COMMANDS } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { applySafe } from './apply-safe';
import { askReason } from './ask-reason';
import { choosePlace } from './choose-place';
import { explainRule, showRule } from './explain-rule';
import { COMMANDS } from './names';
import { newTender } from './new-tender';
import { restart } from './restart';
import { review } from './review';
import { showElements } from './show-elements';
import { showQuality } from './show-quality';
import { showReport } from './show-report';

export function registerCommands(extension: Extension): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.review, () => review(extension)),
    commands.registerCommand(COMMANDS.newTender, () => newTender(extension)),
    commands.registerCommand(COMMANDS.explainRule, explainRule),
    commands.registerCommand(COMMANDS.applySafe, () => applySafe(extension)),
    commands.registerCommand(COMMANDS.choosePlace, () => choosePlace(extension)),
    commands.registerCommand(COMMANDS.report, () => showReport(extension)),
    commands.registerCommand(COMMANDS.quality, () => showQuality(extension)),
    commands.registerCommand(COMMANDS.restart, () => restart(extension)),
    commands.registerCommand(CLIENT_COMMANDS.explain, showRule),
    commands.registerCommand(CLIENT_COMMANDS.ignore, (uri: string, finding: string, rule: string) =>
      askReason(extension, uri, finding, rule),
    ),
    commands.registerCommand(CLIENT_COMMANDS.clauseElements, (uri: string, clause: string) =>
      showElements(extension, uri, clause),
    ),
  ];
}
