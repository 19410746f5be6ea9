/** Starts everything the extension has, on a machine and in a browser alike. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientOptions } from './client-options';
import { registerCommands } from './commands/register';
import { pushOnly } from './push-only';
import { ReportPanels } from './report-panels';
import { RulePages } from './rule-pages';
import type { ServerStart } from './server-start';
import { sendSettingsFiles } from './settings-files';
import { StatusBar } from './status-bar';

/** What commands work with. */
export interface Extension {
  context: ExtensionContext;
  start: ServerStart;
  client: BaseLanguageClient;
  status: StatusBar;
  reports: ReportPanels;
  /** Ends everything and starts it anew, with a new server. */
  restart(): Promise<void>;
}

/** What ends with the extension. */
interface Part {
  dispose(): unknown;
}

let running: { client: BaseLanguageClient; parts: Part[] } | undefined;

/** Starts the server and all that belongs to it. Rejects where the server does not start; VS Code then says so. */
export async function activateWith(context: ExtensionContext, start: ServerStart): Promise<void> {
  const client = await start.createClient(clientOptions(await start.pack()));
  client.registerFeature(pushOnly);
  const status = new StatusBar(client);
  const { version } = context.extension.packageJSON as { version: string };
  const reports = new ReportPanels(client, status, version);
  const restart = async (): Promise<void> => {
    await deactivateAll();
    await activateWith(context, start);
  };
  const commands = registerCommands({ context, start, client, status, reports, restart });
  const parts: Part[] = [reports, status, new RulePages(client), ...commands];
  running = { client, parts };
  await client.start();
  parts.push(sendSettingsFiles(client, start));
}

export async function deactivateAll(): Promise<void> {
  const { client, parts } = running ?? {};
  running = undefined;
  for (const part of parts ?? []) part.dispose();
  await client?.dispose();
}
