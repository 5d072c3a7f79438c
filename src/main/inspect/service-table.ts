import type { Protocol } from '../../shared/socket.ts';
import { SERVICES, type Service } from './service-data.ts';

export interface DefaultService {
  readonly service: Service;
  /** The number names this service so clearly that another known program there is misplaced. */
  readonly firm: boolean;
}

/** One key for a port and its protocol. */
const keyOf = (port: number, protocol: Protocol) => port * 2 + (protocol === 'udp' ? 1 : 0);

const byId = new Map(SERVICES.map((service) => [service.id, service]));
const byNumber = new Map<number, DefaultService>();

for (const service of SERVICES) {
  for (const interval of service.ports) {
    if (!interval.default) continue;
    for (let port = interval.first; port <= interval.last; port += 1) {
      for (const protocol of interval.protocols) {
        const key = keyOf(port, protocol);
        if (!byNumber.has(key)) byNumber.set(key, { service, firm: interval.firm });
      }
    }
  }
}

export function serviceById(id: string): Service | null {
  return byId.get(id) ?? null;
}

/** The service that the number alone suggests; TCP and UDP are separate tables. */
export function serviceByNumber(port: number, protocol: Protocol): DefaultService | null {
  return byNumber.get(keyOf(port, protocol)) ?? null;
}

/** Whether servers usually wait on this number: port 0 has an entry in the table, but nobody serves it. */
export function isServicePort(port: number, protocol: Protocol): boolean {
  return port !== 0 && byNumber.has(keyOf(port, protocol));
}

/** The port is one of the service's own, be it by default or only for programs known to speak it. */
export function listsPort(serviceId: string, port: number, protocol: Protocol): boolean {
  const service = byId.get(serviceId);
  return (
    service?.ports.some(
      ({ first, last, protocols }) => first <= port && port <= last && protocols.includes(protocol),
    ) ?? false
  );
}

export function usesProtocol(serviceId: string, protocol: Protocol): boolean {
  return byId.get(serviceId)?.ports.some(({ protocols }) => protocols.includes(protocol)) ?? false;
}
