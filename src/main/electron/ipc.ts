import * as v from 'valibot';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  callArguments,
  type CallArguments,
  type CallName,
  type CallResults,
  type EventName,
  type EventPayloads,
} from '../../shared/ipc.ts';

export type CallHandlers = {
  readonly [Name in CallName]: (
    sender: WebContents,
    ...args: CallArguments<Name>
  ) => CallResults[Name] | Promise<CallResults[Name]>;
};

/** Only the top frame of our own page may call; anything else is refused before its arguments are looked at. */
function assertOwnPage(event: IpcMainInvokeEvent, allowedOrigins: readonly string[]): void {
  const frame = event.senderFrame;
  const isOurs =
    frame !== null &&
    frame === event.sender.mainFrame &&
    allowedOrigins.some((origin) => frame.url.startsWith(`${origin}/`));
  if (!isOurs) throw new Error('This page may not call Porthole.');
}

function handleCall<Name extends CallName>(
  name: Name,
  handlers: Pick<CallHandlers, Name>,
  allowedOrigins: readonly string[],
): void {
  const handler: (sender: WebContents, ...args: CallArguments<Name>) => unknown = handlers[name];
  ipcMain.handle(name, (event, ...args: unknown[]): unknown => {
    assertOwnPage(event, allowedOrigins);
    const parsed = v.safeParse(callArguments[name], args);
    if (!parsed.success) throw new Error(`${name}: ${v.summarize(parsed.issues)}`);
    return handler(event.sender, ...parsed.output);
  });
}

export function handleCalls(handlers: CallHandlers, allowedOrigins: readonly string[]): void {
  for (const name of callNames()) handleCall(name, handlers, allowedOrigins);
}

function callNames(): readonly CallName[] {
  return Object.keys(callArguments).filter((name): name is CallName => name in callArguments);
}

export function sendEvent<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayloads[Name],
): void {
  if (!contents.isDestroyed()) contents.send(name, payload);
}
