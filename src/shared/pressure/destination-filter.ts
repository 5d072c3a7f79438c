import type { DestinationPressure } from './pressure-facts.ts';

/** The filter (docs/filter.md) that leaves the connections which were counted for this destination. */
export function destinationFilter({ namespace, localAddress, remote }: DestinationPressure): string {
  const host = remote.address.includes(':') ? `[${remote.address}]` : remote.address;
  return [
    `address:${localAddress}`,
    `remote:${host}:${remote.port}`,
    `namespace:${namespace}`,
    'ephemeral:yes',
    '-side:server',
  ].join(' ');
}
