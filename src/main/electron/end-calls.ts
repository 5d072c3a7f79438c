import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { app } from 'electron';
import { endFactsSchema } from '../../shared/end.ts';
import { closeConnection } from '../actions/end/close-connection.ts';
import { createEnding } from '../actions/end/ending.ts';
import { createConnectionControl } from '../host/process-control/connection-control.ts';
import { createProcessControl } from '../host/process-control/create-process-control.ts';
import { portsAnswerSchema, socketAnswerSchema } from '../reader/questions.ts';
import { sendEvent, type CallHandlers } from './ipc.ts';
import type { ReaderProcess } from './reader-process.ts';

/** The main process itself, and every helper that Electron runs for it. */
function ownPids(): readonly number[] {
  return [process.pid, ...app.getAppMetrics().map(({ pid }) => pid)];
}

/** Ending a process and closing a connection, joined to this computer and to the reader's picture. */
export function endCalls(
  reader: ReaderProcess,
): Pick<CallHandlers, 'end:plan' | 'end:send' | 'connection:close'> {
  const { platform } = process;
  const connections = createConnectionControl();
  const ending = createEnding({
    platform,
    control: createProcessControl(),
    ownPids,
    now: Date.now,
    pause: (milliseconds) => pause(milliseconds),
    askFacts: async (target, notBefore) =>
      v.parse(v.nullable(endFactsSchema), await reader.ask({ about: 'process', target, notBefore })),
    askPorts: async (ports, notBefore) =>
      v.parse(
        v.nullable(portsAnswerSchema),
        await reader.ask({ about: 'ports', ports: [...ports], notBefore }),
      ),
  });
  return {
    'end:plan': (_sender, target) => ending.plan(target),
    'end:send': (sender, target, manner) =>
      ending.send(target, manner, (progress) => sendEvent(sender, 'end:progress', progress)),
    'connection:close': (_sender, id) =>
      closeConnection(id, {
        platform,
        connections,
        ownPids,
        askSocket: async (asked) =>
          v.parse(v.nullable(socketAnswerSchema), await reader.ask({ about: 'socket', id: asked })),
      }),
  };
}
