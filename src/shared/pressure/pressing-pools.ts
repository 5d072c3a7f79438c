import type { PortPool, Pressure } from './pressure-facts.ts';

/**
 * The pools that are filling up. A TCP pool that is merely half used is no trouble: ports are used again for other
 * destinations.
 */
export function pressingPools({ pools }: Pick<Pressure, 'pools'>): readonly PortPool[] {
  return pools.filter(
    ({ protocol, level }) => level === 'critical' || (protocol === 'udp' && level === 'warning'),
  );
}
