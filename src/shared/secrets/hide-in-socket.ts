import type { InspectedSocket, Owner } from '../socket.ts';
import { hideInArguments, hideInText } from './hide-secrets.ts';

interface OwnerRedaction {
  readonly owner: Owner;
  readonly hidden: number;
}

/** A command line is read once however many sockets its process has and however often it is asked for. */
const known = new WeakMap<Owner, OwnerRedaction>();

function redact(owner: Owner): OwnerRedaction {
  const { command, arguments: words } = owner;
  if (words === null) {
    if (command === null) return { owner, hidden: 0 };
    const { text, hidden } = hideInText(command);
    return hidden === 0 ? { owner, hidden } : { owner: { ...owner, command: text }, hidden };
  }
  const { arguments: safe, hidden } = hideInArguments(words);
  // The joined text comes from the list wherever there is one: it is the more exact of the two.
  const isJoined = command === words.join(' ');
  const text = command === null || isJoined ? null : hideInText(command);
  if (hidden === 0 && (text === null || text.hidden === 0)) return { owner, hidden };
  const shown = command === null ? null : (text?.text ?? safe.join(' '));
  return {
    owner: { ...owner, arguments: safe, command: shown },
    hidden: Math.max(hidden, text?.hidden ?? 0),
  };
}

/** The owner without the secrets of its command line; the same object where there are none. */
export function hideInOwner(owner: Owner): OwnerRedaction {
  const before = known.get(owner);
  if (before !== undefined) return before;
  const redaction = redact(owner);
  known.set(owner, redaction);
  return redaction;
}

export interface SocketRedaction {
  readonly socket: InspectedSocket;
  readonly hidden: number;
}

/** So that a picture that did not change stays the same objects. */
const knownSockets = new WeakMap<InspectedSocket, SocketRedaction>();

/** The socket without the secrets of its owners' command lines; the same object where there are none. */
export function hideInSocket(socket: InspectedSocket): SocketRedaction {
  const before = knownSockets.get(socket);
  if (before !== undefined) return before;
  const redaction = redactSocket(socket);
  knownSockets.set(socket, redaction);
  return redaction;
}

function redactSocket(socket: InspectedSocket): SocketRedaction {
  const owners = socket.owners.map(hideInOwner);
  const hidden = owners.reduce((sum, owner) => sum + owner.hidden, 0);
  return hidden === 0
    ? { socket, hidden }
    : { socket: { ...socket, owners: owners.map(({ owner }) => owner) }, hidden };
}

export interface SocketsRedaction {
  readonly sockets: readonly InspectedSocket[];
  /** Each process's secrets once, however many of the sockets it owns. */
  readonly hidden: number;
}

export function hideInSockets(sockets: readonly InspectedSocket[]): SocketsRedaction {
  const perProcess = new Map<string, number>();
  const safe = sockets.map((socket) => {
    for (const owner of socket.owners) {
      const { hidden } = hideInOwner(owner);
      if (hidden > 0) perProcess.set(`${owner.pid} ${String(owner.startedAt)}`, hidden);
    }
    return hideInSocket(socket).socket;
  });
  return { sockets: safe, hidden: [...perProcess.values()].reduce((sum, count) => sum + count, 0) };
}
