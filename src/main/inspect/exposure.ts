import ipaddr from 'ipaddr.js';
import { takesAddress } from '../../shared/exposure/takes-address.ts';
import type { Exposure, ExposureScope, Role, Socket } from '../../shared/socket.ts';
import { addressScope } from './address-scope.ts';

/** One address of one interface of this host. */
export interface HostAddress {
  readonly name: string;
  readonly address: string;
  /** The address with the length of its network's prefix; left out where it is not known. */
  readonly cidr?: string | null;
}

export type Interfaces = readonly HostAddress[];

const WIDTH: readonly ExposureScope[] = ['loopback', 'link-local', 'private', 'public', 'all'];

function namesWhere(interfaces: Interfaces, test: (address: string) => boolean): string[] {
  return [...new Set(interfaces.filter(({ address }) => test(address)).map(({ name }) => name))];
}

/** A socket bound to one device is reached as far as that device's widest address. */
function deviceScope(interfaces: Interfaces, device: string): ExposureScope {
  const scopes = interfaces.filter(({ name }) => name === device).map(({ address }) => addressScope(address));
  return [...WIDTH].reverse().find((scope) => scopes.includes(scope)) ?? 'all';
}

const isIpv6 = (address: string) => address.includes(':');

/** The interfaces whose network sends to all of its members under this address (RFC 919 §7). */
function broadcastNames(interfaces: Interfaces, address: string): string[] {
  const names = interfaces.flatMap(({ name, cidr = null }) => {
    if (cidr === null || !ipaddr.IPv4.isValidCIDR(cidr)) return [];
    return ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString() === address ? [name] : [];
  });
  return [...new Set(names)];
}

function wildcardExposure(socket: Socket, interfaces: Interfaces): Exposure {
  const { scope } = socket.local;
  if (scope !== null) return { scope: deviceScope(interfaces, scope), interfaces: [scope] };
  return { scope: 'all', interfaces: namesWhere(interfaces, (address) => takesAddress(socket, address)) };
}

/** What `socket` is bound to; no firewall is considered. `interfaces`: of the socket's own namespace. */
export function boundExposure(socket: Socket, interfaces: Interfaces): Exposure | null {
  const { address, scope } = socket.local;
  const reach = addressScope(address);
  if (reach === null) return null;
  if (reach === 'all') return wildcardExposure(socket, interfaces);
  if (scope !== null) return { scope: reach, interfaces: [scope] };
  const holders = namesWhere(interfaces, (own) => own === address);
  if (holders.length > 0 || isIpv6(address)) return { scope: reach, interfaces: holders };
  // All of 127.0.0.0/8 is on the loopback interface, which has 127.0.0.1 alone (RFC 1122 §3.2.1.3).
  if (reach === 'loopback') {
    return { scope: reach, interfaces: namesWhere(interfaces, (own) => addressScope(own) === reach) };
  }
  return { scope: reach, interfaces: broadcastNames(interfaces, address) };
}

/**
 * Exposure is about what others can reach: listeners, unconnected UDP sockets, and accepted connections by the
 * address they were accepted on. A client offers nothing to others, so it has none.
 */
export function hasExposure({ protocol, remote }: Socket, { side }: Role): boolean {
  return side === 'listener' || side === 'server' || (protocol === 'udp' && remote === null);
}
