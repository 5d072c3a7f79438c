import type { Protocol, SocketState } from '../../../../../shared/socket.ts';

/** One socket as a tool shows it, in the words of the contract. */
export interface ShownSocket {
  readonly protocol: Protocol;
  readonly local: string;
  readonly remote: string;
  /** Null where the tool prints none. */
  readonly state: SocketState | null;
  readonly pids: readonly number[];
  readonly names: readonly string[];
  /** Whether `::` takes IPv4 too; null where the tool does not tell. */
  readonly dualStack: boolean | null;
}

/** No peer, however a tool writes it. */
export const NO_PEER = '-';
/** Ends a name that the tool cut short. */
export const CUT = '…';
const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '*', '']);

/**
 * `address%scope:port` with any address of all zeros as `*4` or `*6`: `*`, `::` and `[::]` are one thing to a reader.
 * IPv4 inside IPv6 counts as IPv4, as every tool folds it or not.
 */
export function endText(family: 4 | 6, address: string, scope: string | null, port: number | string): string {
  if (WILDCARDS.has(address)) return `*${family}:${port}`;
  const folded = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return `${folded}${scope === null ? '' : `%${scope}`}:${port}`;
}

/** A peer of nobody: `0.0.0.0:*`, `[::]:*`, `*:*`, `:::*`. */
export function isNobody(port: string): boolean {
  return port === '*' || port === '' || port === '0';
}

/** `[fe80::1]%lo:53`, `fe80::1:53`, `*:53`, `127.0.0.1:53` → address, scope and port. */
export function splitEnd(text: string): { address: string; scope: string | null; port: string } {
  const colon = text.lastIndexOf(':');
  const [address = '', scope = null] = text.slice(0, colon).replaceAll(/[[\]]/g, '').split('%');
  return { address, scope, port: text.slice(colon + 1) };
}

const STATES: Readonly<Record<string, SocketState>> = {
  LISTEN: 'LISTEN',
  ESTAB: 'ESTABLISHED',
  ESTABLISHED: 'ESTABLISHED',
  'SYN-SENT': 'SYN-SENT',
  'SYN-RECV': 'SYN-RECEIVED',
  'FIN-WAIT-1': 'FIN-WAIT-1',
  FIN_WAIT1: 'FIN-WAIT-1',
  'FIN-WAIT-2': 'FIN-WAIT-2',
  FIN_WAIT2: 'FIN-WAIT-2',
  'CLOSE-WAIT': 'CLOSE-WAIT',
  'TIME-WAIT': 'TIME-WAIT',
};

/** The tool's word for a state of TCP; what UDP does is said by its peer. */
export function stateOf(protocol: Protocol, word: string): SocketState | null {
  if (protocol === 'udp') return null;
  return STATES[word] ?? STATES[word.replaceAll('_', '-')] ?? 'UNKNOWN';
}
