/** Messages to the user, as notifications: a client that shows none must not make the server wait or fail. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

export function showInfo(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

export function showWarning(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

/** Sends a request whose answer changes nothing, such as a refresh; a client that refuses it is told of in the log. */
export function ask(connection: Connection, request: Promise<unknown>): void {
  request.catch((error: unknown) => {
    connection.console.warn(error instanceof Error ? error.message : String(error));
  });
}
