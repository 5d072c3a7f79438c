import type { AddressFamily, Endpoint, Protocol, SocketState } from '../../../shared/socket.ts';
import type { ReportedConnection } from '../host.ts';
import { parseAddress, parsePort, type ParsedAddress } from './address.ts';
import type { RawRow } from './raw-row.ts';
import { tcpState } from './states.ts';

/**
 * Why a row is not shown. foreign: not a TCP or UDP row (such as a header); unbound: a socket without a
 * port; cut: an IPv6 address that may be cut short; unreadable: anything else that is not as it should be.
 */
export type Rejection = 'foreign' | 'unbound' | 'cut' | 'unreadable';

/** What a row alone does not tell. */
export interface RowContext {
  readonly platform: NodeJS.Platform;
  /** Before iproute2 4.13 `ss` printed `*` for 0.0.0.0; since then it means a dual-stack `::`. */
  readonly starIsFour: boolean;
}

interface Kind {
  readonly protocol: Protocol;
  /** What `*` stands for; null where the protocol column does not say. */
  readonly family: AddressFamily | null;
}

/** net-tools cuts an address so that it and its port fill 23 columns; the port stays whole. */
const NET_TOOLS_WIDTH = 23;

function kindOf(protocol: string): Kind | null {
  const match = /^(tcp|udp)(4|6|46|64)?$/.exec(protocol);
  if (!match) return null;
  const family = match[2] === undefined ? null : match[2] === '4' ? 4 : 6;
  return { protocol: match[1] === 'udp' ? 'udp' : 'tcp', family };
}

/** A cut address can still be a valid one (`2001:db8::12` of `2001:db8::1234`), so its length alone decides. */
function mayBeCut(address: string, port: string, { platform }: RowContext): boolean {
  if (platform !== 'linux' || !address.includes(':') || address.includes('[')) return false;
  return address.length + 1 + port.length === NET_TOOLS_WIDTH;
}

function endpoint(parsed: ParsedAddress, port: number): Endpoint {
  return { address: parsed.address, port, scope: parsed.scope };
}

function stateOf(protocol: Protocol, raw: RawRow, remote: Endpoint | null, windows: boolean): SocketState {
  if (protocol === 'udp') return remote === null ? 'UNCONNECTED' : 'CONNECTED';
  const state = tcpState(raw.state);
  // A localized word for LISTEN: only a listener has no peer, except CLOSED and BOUND, which are spelt out.
  return state === 'UNKNOWN' && windows && remote === null ? 'LISTEN' : state;
}

/** Looking for `name:pid` nine columns from the right, the parser may find `2600:1700:…` and read 1700. */
function isAddressGroup(raw: RawRow): boolean {
  return [raw.localAddress, raw.peerAddress].some(
    (address) => Number.parseInt(address.split(':')[1] ?? '', 10) === raw.pid,
  );
}

function pidOf(raw: RawRow, state: SocketState, platform: NodeJS.Platform): number | null {
  if (raw.pid === null) return null;
  if (platform === 'win32') {
    // A pid that did not parse comes out as 0, which is right for TIME-WAIT only.
    return raw.pid === 0 && state !== 'TIME-WAIT' ? null : raw.pid;
  }
  // The macOS parser also looks one column too far left in rows whose state it does not know.
  if (platform === 'darwin') return state === 'UNKNOWN' || isAddressGroup(raw) ? null : raw.pid;
  return raw.pid === 0 ? null : raw.pid;
}

interface Owner {
  readonly pid: number | null;
  readonly name: string | null;
}

function ownerOf(raw: RawRow, state: SocketState, context: RowContext): Owner {
  // An unconnected UDP row has no state, so `pid/name` stands in its place; it passes systeminformation's
  // filter only if the name looks like a state, as in `21668/LISTENer`.
  const shifted = context.platform === 'linux' ? /^(\d{1,10})\/(.*)$/.exec(raw.state) : null;
  if (shifted?.[1] !== undefined) {
    const pid = Number(shifted[1]);
    return {
      pid: pid > 0 && pid < 2 ** 32 ? pid : null,
      name: shifted[2] === '' ? null : (shifted[2] ?? null),
    };
  }
  const pid = pidOf(raw, state, context.platform);
  return { pid, name: pid === null || raw.process === '' ? null : raw.process };
}

function remoteOf(raw: RawRow, local: ParsedAddress): Endpoint | null | 'unreadable' {
  const parsed = parseAddress(raw.peerAddress, local.family);
  const port = parsePort(raw.peerPort, 'star');
  if (parsed === null || port === null) return 'unreadable';
  if (port === 0)
    return parsed.unspecified ? null : raw.peerPort === '*' ? 'unreadable' : endpoint(parsed, 0);
  return endpoint(parsed, port);
}

/** Believes a row only where it is what a row of that system must be. */
export function guardRow(raw: RawRow, context: RowContext): ReportedConnection | Rejection {
  const kind = kindOf(raw.protocol);
  if (kind === null) return 'foreign';
  if (raw.localPort === '*') return 'unbound';
  if (
    mayBeCut(raw.localAddress, raw.localPort, context) ||
    mayBeCut(raw.peerAddress, raw.peerPort, context)
  ) {
    return 'cut';
  }
  const local = parseAddress(raw.localAddress, kind.family ?? (context.starIsFour ? 4 : 6));
  const port = parsePort(raw.localPort, 'no-star');
  if (local === null || port === null) return 'unreadable';
  const remote = remoteOf(raw, local);
  if (remote === 'unreadable') return 'unreadable';
  const family: AddressFamily = kind.family === 6 ? 6 : local.family;
  const state = stateOf(kind.protocol, raw, remote, context.platform === 'win32');
  const owner = ownerOf(raw, state, context);
  return {
    protocol: kind.protocol,
    family,
    local: endpoint(local, port),
    remote,
    state,
    mapped: local.mapped || (family === 6 && local.family === 4),
    pid: owner.pid,
    processName: owner.name,
  };
}
