import { offersOf, type OfferContext } from '../../../shared/exposure/offers.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { createRiskBook } from '../../../shared/exposure/risks.ts';
import type { InspectedSocket, InterfaceAddress, Owner, Socket } from '../../../shared/socket.ts';
import { aHostSocket, aNamespace, anOwner, aReading } from '../../../shared/testing/samples.ts';
import services from '../../../../resources/services/services.json';
import { createInspector } from '../inspect.ts';

/** A listener of the table in docs/exposure.md: a command line, `port/protocol`, and what it is bound to. */
export interface Listener {
  readonly command: string;
  readonly port: string;
  readonly bound: string;
}

/** A computer with an address of every kind; 93.184.216.34 stands for one that the internet routes. */
const ADDRESSES = [
  { name: 'lo', address: '127.0.0.1', scope: 'loopback' },
  { name: 'lo', address: '::1', scope: 'loopback' },
  { name: 'eth0', address: '93.184.216.34', scope: 'public' },
  { name: 'eth1', address: '192.168.1.10', scope: 'private' },
  { name: 'eth1', address: 'fe80::10', scope: 'link-local' },
  { name: 'docker0', address: '172.17.0.1', scope: 'private' },
] as const satisfies readonly InterfaceAddress[];

const NAMESPACES = [
  aNamespace(),
  aNamespace({ id: 'shop', name: 'shop', kind: 'container' }),
  aNamespace({ id: 'cache', name: 'cache', kind: 'container' }),
];

const BOUND: Readonly<Record<string, readonly [address: string, namespace: string]>> = {
  'every address': ['0.0.0.0', 'host'],
  'a private address': ['192.168.1.10', 'host'],
  'a link-local address': ['fe80::10', 'host'],
  'the bridge of the containers': ['172.17.0.1', 'host'],
  'in a container': ['0.0.0.0', 'shop'],
  'in the container cache': ['0.0.0.0', 'cache'],
  loopback: ['127.0.0.1', 'host'],
};

const RUN_BY_ROOT = new Set(['dockerd', 'sshd', 'nginx', 'docker-proxy', 'inetd', 'smbd', 'cupsd']);

function ownerOf(command: string, pid: number): Owner | null {
  const words = command.split(' ');
  const [program = ''] = words;
  if (program === 'hidden') return null;
  const isRoot = RUN_BY_ROOT.has(program);
  const [user, uid] = isRoot ? ['root', 0] : ['alice', 1000];
  return anOwner({
    pid,
    name: program.slice(0, 15),
    executable: `/usr/bin/${program}`,
    command,
    arguments: words,
    user,
    uid,
  });
}

export function socketOf({ command, port, bound }: Listener, pid: number): Socket {
  const [number = '', protocol = ''] = port.split('/');
  const [address, namespace] = BOUND[bound] ?? ['', ''];
  const owner = ownerOf(command, pid);
  const isUdp = protocol === 'udp';
  return aHostSocket({
    id: `${command} ${port} ${bound}`,
    protocol: isUdp ? 'udp' : 'tcp',
    family: address.includes(':') ? 6 : 4,
    local: { address, port: Number(number), scope: address.startsWith('fe80') ? 'eth1' : null },
    state: isUdp ? 'UNCONNECTED' : 'LISTEN',
    namespace,
    owners: owner === null ? [] : [owner],
    ownership: owner === null ? 'hidden' : 'known',
    ownershipReason: owner === null ? 'other-user' : null,
    uid: owner?.uid ?? 999,
    user: owner?.user ?? 'redis',
  });
}

export const CONTEXT: OfferContext = {
  namespaces: NAMESPACES,
  interfaces: ADDRESSES,
  book: createRiskBook(services),
};

export function inspectListeners(sockets: readonly Socket[]): readonly InspectedSocket[] {
  const inspector = createInspector({ platform: 'linux', interfaces: () => ADDRESSES });
  return inspector.inspect(aReading({ sockets, namespaces: NAMESPACES }), new Map()).sockets;
}

export function offersFor(listeners: readonly Listener[]): readonly Offer[] {
  const sockets = listeners.map((listener, index) => socketOf(listener, index + 100));
  return offersOf(inspectListeners(sockets), CONTEXT);
}
