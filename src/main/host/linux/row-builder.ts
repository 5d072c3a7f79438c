import type { AddressFamily, Endpoint, Protocol } from '../../../shared/socket.ts';
import { addressText, type AddressText } from './address-text.ts';
import type { KernelRow } from './kernel-row.ts';
import { socketState } from './socket-states.ts';

/** The numbers that every table of the kernel has; addresses in network byte order. */
export interface RawRow {
  readonly id: string;
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  /** Both addresses lie in these bytes. */
  readonly bytes: Uint8Array;
  readonly localOffset: number;
  readonly remoteOffset: number;
  readonly localPort: number;
  readonly remotePort: number;
  /** By `include/net/tcp_states.h`. */
  readonly state: number;
  readonly namespace: string;
  readonly inode: number;
  readonly uid: number;
  /** Name of the interface that the socket is bound to. */
  readonly interfaceName: string | null;
  /** IPV6_V6ONLY where the kernel tells it. */
  readonly v6only: boolean | null;
  readonly cgroup: string | null;
}

function isLinkLocal(address: string): boolean {
  return /^(fe[89ab][0-9a-f]:|ff02:)/.test(address);
}

function remoteEndpoint(raw: RawRow, remote: AddressText): Endpoint | null {
  if (raw.remotePort === 0 && remote.wildcard) return null;
  const scope = isLinkLocal(remote.address) ? raw.interfaceName : null;
  return { address: remote.address, port: raw.remotePort, scope };
}

/** Turns a table's numbers into the row that the rest of the program reads. */
export function buildRow(raw: RawRow): KernelRow {
  const local = addressText(raw.family, raw.bytes, raw.localOffset);
  const remote = addressText(raw.family, raw.bytes, raw.remoteOffset);
  const isIpv6Wildcard = raw.family === 6 && local.wildcard && !local.mapped;
  return {
    id: raw.id,
    protocol: raw.protocol,
    family: raw.family,
    local: { address: local.address, port: raw.localPort, scope: raw.interfaceName },
    remote: remoteEndpoint(raw, remote),
    state: socketState(raw.protocol, raw.state),
    namespace: raw.namespace,
    inode: raw.inode,
    // The kernel prints user 0 for sockets whose user it has forgotten (TIME-WAIT, not accepted): not knowledge.
    uid: raw.inode === 0 && raw.uid === 0 ? null : raw.uid,
    mapped: local.mapped,
    dualStack: isIpv6Wildcard && raw.v6only !== null ? !raw.v6only : null,
    cgroup: raw.cgroup,
  };
}
