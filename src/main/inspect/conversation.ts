import { isLoopbackAddress } from '../../shared/address.ts';
import type { Endpoint, Socket } from '../../shared/socket.ts';

/** Which of the two ends of a conversation a socket is, by the order of their addresses; self: connected to itself. */
export type End = 'first' | 'second' | 'self';

export interface Conversation {
  /** Protocol, namespace, the two endpoints sorted: the same for both ends, and across the v4 and v6 tables. */
  readonly key: string;
  readonly end: End;
  /** The same without the namespace; null where that means nothing outside (loopback). */
  readonly crossing: string | null;
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
  const ends = here < there ? `${here} ${there}` : `${there} ${here}`;
  const key = `${protocol} ${namespace} ${ends}`;
  if (here === there) return { key, end: 'self', crossing: null };
  const isInside = isLoopbackAddress(local.address) || isLoopbackAddress(remote.address);
  return {
    key,
    end: here < there ? 'first' : 'second',
    crossing: isInside ? null : `${protocol} ${ends}`,
  };
}

/** The key of a conversation between two namespaces, from either end. */
export function crossedKey(crossing: string, here: string, there: string): string {
  const [protocol = '', ...ends] = crossing.split(' ');
  return [protocol, here < there ? `${here}+${there}` : `${there}+${here}`, ...ends].join(' ');
}
