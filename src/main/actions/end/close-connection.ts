import { closeCommand } from '../../../shared/end-commands.ts';
import type { CloseAnswer } from '../../../shared/end.ts';
import type { Endpoint, Owner } from '../../../shared/socket.ts';
import type { ConnectionControl } from '../../host/process-control/connection-control.ts';

/** What must be known of a socket to close it. */
export interface ClosableSocket {
  readonly id: string;
  readonly namespace: string;
  readonly protocol: string;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly owners: readonly Pick<Owner, 'pid'>[];
}

export interface CloseEffects {
  readonly platform: string;
  readonly connections: ConnectionControl;
  /** The socket as the picture shows it now; null where it does not. Rejects where the reader does not answer. */
  readonly askSocket: (id: string) => Promise<ClosableSocket | null>;
  readonly ownPids: () => readonly number[];
}

function commandFor({ local, remote, owners }: ClosableSocket, isForeign: boolean): string | null {
  if (remote === null) return null;
  return closeCommand(local, remote, isForeign ? (owners[0]?.pid ?? null) : null);
}

/** Closes one TCP connection of the picture, where the system can (Linux). The answer is what the kernel then shows. */
export async function closeConnection(id: string, effects: CloseEffects): Promise<CloseAnswer> {
  let socket: ClosableSocket | null;
  try {
    socket = await effects.askSocket(id);
  } catch {
    return { refusal: 'no-answer', command: null };
  }
  if (socket?.protocol !== 'tcp' || socket.remote === null) return { refusal: 'not-shown', command: null };
  if (socket.owners.some(({ pid }) => effects.ownPids().includes(pid)))
    return { refusal: 'porthole', command: null };
  const result = await effects.connections.close(socket);
  if (result === 'closed') return { refusal: null, command: null };
  const canBeTyped = effects.platform === 'linux' && (result === 'no-right' || result === 'unsupported');
  return { refusal: result, command: canBeTyped ? commandFor(socket, result === 'unsupported') : null };
}
