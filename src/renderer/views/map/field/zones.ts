import type { Namespace, PortInterval, Protocol } from '../../../../shared/socket.ts';

/** A stretch of ports that a namespace treats in its own way. */
export interface Zone {
  readonly interval: PortInterval;
  /** The names of the namespaces, host first. */
  readonly namespaces: readonly string[];
  readonly isHome: boolean;
  /** Null where TCP and UDP agree. */
  readonly protocol: Protocol | null;
}

export const homeOf = (namespaces: readonly Namespace[]): Namespace | undefined =>
  namespaces.find(({ kind }) => kind === 'host') ?? namespaces[0];

function ephemeralOf({ ephemeral }: Namespace): readonly (readonly [PortInterval, Protocol | null])[] {
  if (ephemeral === null) return [];
  const { tcp, udp } = ephemeral;
  if (tcp[0] === udp[0] && tcp[1] === udp[1]) return [[tcp, null]];
  return [
    [tcp, 'tcp'],
    [udp, 'udp'],
  ];
}

/** The automatic ranges of all namespaces; those that are the same are one zone. The host's own come first. */
export function ephemeralZones(namespaces: readonly Namespace[]): readonly Zone[] {
  const home = homeOf(namespaces);
  const zones = new Map<string, Zone>();
  const ordered = home === undefined ? [] : [home, ...namespaces.filter((each) => each !== home)];
  for (const namespace of ordered) {
    for (const [interval, protocol] of ephemeralOf(namespace)) {
      const key = `${interval.join()} ${protocol ?? ''}`;
      const known = zones.get(key);
      const names = [...(known?.namespaces ?? []), namespace.name];
      zones.set(key, { interval, protocol, namespaces: names, isHome: known?.isHome ?? namespace === home });
    }
  }
  return [...zones.values()];
}
