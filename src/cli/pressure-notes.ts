import type { TFunction } from 'i18next';
import { isLoopbackAddress } from '../shared/address.ts';
import { displayText } from '../shared/display-text.ts';
import { endpointText } from '../shared/endpoint-text.ts';
import { destinationFilter } from '../shared/pressure/destination-filter.ts';
import { pressingPools } from '../shared/pressure/pressing-pools.ts';
import type { DestinationPressure, PortPool } from '../shared/pressure/pressure-facts.ts';
import type { Snapshot } from '../shared/socket.ts';

const percent = (share: number): number => Math.floor(share * 100);

function consequence(destination: DestinationPressure, platform: string, t: TFunction): string {
  const { share, timeWait, remote } = destination;
  // tcp_tw_reuse is 2 unless changed: on loopback a second is enough (ip-sysctl).
  if (platform === 'linux' && timeWait > 0 && isLoopbackAddress(remote.address)) {
    return t('pressure.connectLoopback');
  }
  return t(share === 1 ? 'pressure.connectNow' : 'pressure.connectSoon');
}

function destinationNote(destination: DestinationPressure, platform: string, t: TFunction): string {
  const { localAddress, remote, inUse, capacity, timeWait, share } = destination;
  return t('pressure.destination', {
    from: displayText(localAddress),
    to: displayText(endpointText(remote)),
    inUse,
    capacity,
    timeWait,
    percent: percent(share),
    consequence: consequence(destination, platform, t),
    filter: `porthole list '${destinationFilter(destination)}'`,
  });
}

function poolNote(
  { namespace, protocol, inUse, capacity, share }: PortPool,
  snapshot: Snapshot,
  t: TFunction,
) {
  const found = snapshot.namespaces.find(({ id }) => id === namespace);
  const where =
    found === undefined || found.kind === 'host'
      ? ''
      : t('pressure.inNetwork', { name: displayText(found.name) });
  return t('pressure.pool', {
    inUse,
    capacity,
    protocol: protocol.toUpperCase(),
    where,
    percent: percent(share),
    consequence: t(share === 1 ? 'pressure.bindNow' : 'pressure.bindSoon'),
  });
}

/** A line for each destination and each pool of ports that is filling up. */
export function pressureNotes(snapshot: Snapshot, t: TFunction): readonly string[] {
  const { destinations } = snapshot.pressure;
  return [
    ...destinations
      .filter(({ level }) => level !== 'ok')
      .map((destination) => destinationNote(destination, snapshot.host.platform, t)),
    ...pressingPools(snapshot.pressure).map((pool) => poolNote(pool, snapshot, t)),
  ];
}
