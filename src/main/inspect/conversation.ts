import type { Endpoint, Socket } from '../../shared/socket.ts';

/** Which of the two ends of a conversation a socket is, by the order of their addresses; self: connected to itself. */
export type End = 'first' | 'second' | 'self';

export interface Conversation {
  /** Protocol, namespace, the two endpoints sorted: the same for both ends, and across the v4 and v6 tables. */
  readonly key: string;
  readonly end: End;
}

/** Without the scope: the two ends of one link-local connection may be told with and without it. */
function endText({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** Null where there is no peer. */
export function conversationOf({ protocol, namespace, local, remote }: Socket): Conversation | null {
  if (remote === null) return null;
  const here = endText(local);
  const there = endText(remote);
  if (here === there) return { key: `${protocol} ${namespace} ${here} ${there}`, end: 'self' };
  return here < there
    ? { key: `${protocol} ${namespace} ${here} ${there}`, end: 'first' }
    : { key: `${protocol} ${namespace} ${there} ${here}`, end: 'second' };
}
