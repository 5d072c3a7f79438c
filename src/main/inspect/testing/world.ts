import type { Endpoint, InspectedSocket, Namespace, Socket } from '../../../shared/socket.ts';
import { aHostSocket, aNamespace, aReading } from '../../../shared/testing/samples.ts';
import { createInspector } from '../inspect.ts';
import type { Opener } from '../role-context.ts';

/** `127.0.0.1:80`, `[::1]:80`, and `*:80` for the IPv4 wildcard. */
export function endpoint(text: string): Endpoint {
  const colon = text.lastIndexOf(':');
  const address = text.slice(0, colon).replaceAll(/[[\]]/gu, '');
  return { address: address === '*' ? '0.0.0.0' : address, port: Number(text.slice(colon + 1)), scope: null };
}

function socket(local: string, overrides: Partial<Socket>): Socket {
  const id = overrides.id ?? `${overrides.state ?? ''} ${local}`;
  const family = local.startsWith('[') || overrides.mapped === true ? 6 : 4;
  return aHostSocket({ local: endpoint(local), family, owners: [], ownership: 'none', ...overrides, id });
}

export function listener(local: string, overrides: Partial<Socket> = {}): Socket {
  return socket(local, { state: 'LISTEN', ...overrides });
}

/** Its id is its two ends, so that a test names it as it reads. */
export function connection(local: string, remote: string, overrides: Partial<Socket> = {}): Socket {
  const id = `${local} ${remote}`;
  return socket(local, { state: 'ESTABLISHED', remote: endpoint(remote), id, ...overrides });
}

export function udp(local: string, remote: string | null = null, overrides: Partial<Socket> = {}): Socket {
  const peer = remote === null ? null : endpoint(remote);
  const state = remote === null ? 'UNCONNECTED' : 'CONNECTED';
  const id = `udp ${local} ${remote ?? ''}`;
  return socket(local, { protocol: 'udp', state, remote: peer, id, ...overrides });
}

export interface Moment {
  readonly sockets: readonly Socket[];
  readonly openers?: Readonly<Record<string, Opener>>;
  readonly namespaces?: readonly Namespace[];
}

/** Shows one inspector these moments, one after the other, and answers what it says of the last. */
export function inspectMoments(moments: readonly Moment[], platform = 'linux'): readonly InspectedSocket[] {
  const interfaces = [
    { name: 'lo', address: '127.0.0.1' },
    { name: 'lo', address: '::1' },
    { name: 'eth0', address: '192.168.1.10' },
  ];
  const inspector = createInspector({ platform, interfaces: () => interfaces });
  return moments.reduce<readonly InspectedSocket[]>((_before, moment) => {
    const { sockets, openers = {}, namespaces = [aNamespace()] } = moment;
    return inspector.inspect(aReading({ sockets, namespaces }), new Map(Object.entries(openers))).sockets;
  }, []);
}

export function inspectAll(sockets: readonly Socket[], moment: Omit<Moment, 'sockets'> = {}) {
  return inspectMoments([{ sockets, ...moment }]);
}
