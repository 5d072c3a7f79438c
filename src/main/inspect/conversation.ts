import type { Endpoint, Socket } from '../../shared/socket.ts';

function endText({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** One key for both ends: protocol, namespace, the two endpoints sorted; the same across the v4 and v6 tables. */
export function conversationKey({ protocol, namespace, local, remote }: Socket): string | null {
  if (remote === null) return null;
  const [first, second] = [endText(local), endText(remote)].sort();
  return `${protocol} ${namespace} ${first ?? ''} ${second ?? ''}`;
}

/** Says the connection as this end sees it; the other end's `tupleOf` is this one's `reverseTupleOf`. */
export function tupleOf({ protocol, namespace, local, remote }: Socket): string | null {
  return remote === null ? null : `${protocol} ${namespace} ${endText(local)} ${endText(remote)}`;
}

export function reverseTupleOf({ protocol, namespace, local, remote }: Socket): string | null {
  return remote === null ? null : `${protocol} ${namespace} ${endText(remote)} ${endText(local)}`;
}
