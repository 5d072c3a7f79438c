import { FIRST_REGISTERED_PORT, LAST_PORT } from '../../../../shared/port-range.ts';
import type { Namespace, PortInterval } from '../../../../shared/socket.ts';

export interface FreeQuestion {
  readonly isUsed: (port: number) => boolean;
  /** Whether a service has this number by IANA's registry or by convention. */
  readonly isNamed: (port: number) => boolean;
  /** The network in which a server is to be put; undefined before the first picture. */
  readonly home: Namespace | undefined;
}

/** Shorter ones are no place to settle, they are holes between others. */
const SHORTEST = 10;

/** Every stretch in which a new server meets nobody: no socket, no name, nothing that the system hands out or keeps. */
export function freeStretches({ isUsed, isNamed, home }: FreeQuestion): readonly PortInterval[] {
  const ephemeral = home?.ephemeral ?? null;
  const kept = [
    ...(ephemeral === null ? [] : [ephemeral.tcp, ephemeral.udp]),
    ...(home?.reserved ?? []),
    ...(home?.excluded ?? []),
  ];
  const isKept = new Uint8Array(LAST_PORT + 1);
  for (const [first, last] of kept) isKept.fill(1, first, last + 1);
  const stretches: PortInterval[] = [];
  let start: number | null = null;
  const from = Math.max(FIRST_REGISTERED_PORT, home?.unprivilegedPortStart ?? 0);
  for (let port = from; port <= LAST_PORT + 1; port++) {
    const isFree = port <= LAST_PORT && isKept[port] === 0 && !isUsed(port) && !isNamed(port);
    if (isFree) start ??= port;
    else if (start !== null) {
      if (port - start >= SHORTEST) stretches.push([start, port - 1]);
      start = null;
    }
  }
  return stretches;
}

export const sizeOf = ([first, last]: PortInterval): number => last - first + 1;

/** The largest, largest first. */
export function largest(stretches: readonly PortInterval[], count: number): readonly PortInterval[] {
  return [...stretches]
    .sort((one, other) => sizeOf(other) - sizeOf(one) || one[0] - other[0])
    .slice(0, count);
}
