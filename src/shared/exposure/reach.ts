import { isWildcardAddress } from '../address.ts';
import type { ExposureScope, InspectedSocket, InterfaceAddress, Namespace } from '../socket.ts';
import { takesAddress } from './takes-address.ts';

/** From how far off something can be reached, the farthest first. */
export const REACHES = ['public', 'private', 'link-local', 'container', 'loopback'] as const;
export type Reach = (typeof REACHES)[number];

/** Where a socket is reached: one interface, and how far that is open. */
export interface ReachedInterface {
  readonly name: string;
  readonly reach: Reach;
}

export interface SocketReach {
  readonly reach: Reach;
  /** Each once with its farthest reach, the farthest first; empty where no interface is known. */
  readonly interfaces: readonly ReachedInterface[];
  /** It waits on every address, but no interface could be told. */
  readonly isGuessed: boolean;
}

/** What a reach is asked of: the host's own addresses. */
export type Interfaces = readonly InterfaceAddress[];

/**
 * The names that Docker, Podman, Kubernetes' network plug-ins, libvirt, LXC and Incus give to the bridges of their
 * guests: what is at the other end is on this computer.
 */
const GUEST_BRIDGE =
  /^(?:docker\d+|docker_gwbridge|br-[0-9a-f]{12}|podman\d+|cni\d*|cni-podman\d+|flannel\.\d+|cali\w+|virbr\d+|lxcbr\d+|lxdbr\d+|incusbr\d+|veth\w+)$/;

export const isWider = (left: Reach, right: Reach): boolean => REACHES.indexOf(left) < REACHES.indexOf(right);

export function widest(reaches: Iterable<Reach>): Reach | null {
  let found: Reach | null = null;
  for (const reach of reaches) if (found === null || isWider(reach, found)) found = reach;
  return found;
}

/** `all` as the scope of an address that is bound to no known interface is at least a network of one's own. */
function reachOfScope(scope: ExposureScope): Reach {
  return scope === 'all' ? 'private' : scope;
}

/** The guests' side of this computer is no network, whatever its addresses look like. */
function reachOn(name: string, reach: Reach): Reach {
  return reach !== 'loopback' && GUEST_BRIDGE.test(name) ? 'container' : reach;
}

/** Each interface once, where it is open farthest; the farthest first. */
export function farthestEach(reached: readonly ReachedInterface[]): readonly ReachedInterface[] {
  const reaches = new Map<string, Reach>();
  for (const { name, reach } of reached) {
    const known = reaches.get(name);
    if (known === undefined || isWider(reach, known)) reaches.set(name, reach);
  }
  return [...reaches]
    .map(([name, reach]) => ({ name, reach }))
    .sort((left, right) => REACHES.indexOf(left.reach) - REACHES.indexOf(right.reach));
}

const byInterface = (addresses: Interfaces): readonly ReachedInterface[] =>
  farthestEach(addresses.map(({ name, scope }) => ({ name, reach: reachOn(name, reachOfScope(scope)) })));

function ofWildcard(socket: InspectedSocket, interfaces: Interfaces): SocketReach {
  const { scope } = socket.local;
  const reached = byInterface(
    interfaces.filter(
      ({ name, address }) => takesAddress(socket, address) && (scope === null || name === scope),
    ),
  );
  const reach = widest(reached.map((each) => each.reach));
  if (reach !== null) return { reach, interfaces: reached, isGuessed: false };
  const named = scope === null ? [] : [{ name: scope, reach: 'private' as const }];
  return { reach: 'private', interfaces: named, isGuessed: true };
}

/** In a network that is not the computer's own, an address says little: its number is used again in every container. */
function ofGuest(scope: ExposureScope): SocketReach {
  const reach = scope === 'loopback' || scope === 'public' ? scope : 'container';
  return { reach, interfaces: [], isGuessed: false };
}

/** What can reach `socket` by what it is bound to; no firewall and no forwarding is considered. */
export function reachOf(
  socket: InspectedSocket,
  interfaces: Interfaces,
  namespace: Namespace | undefined,
): SocketReach | null {
  const { exposure, local } = socket;
  if (exposure === null) return null;
  if (namespace !== undefined && namespace.kind !== 'host') return ofGuest(exposure.scope);
  if (isWildcardAddress(local.address)) return ofWildcard(socket, interfaces);
  const reach = reachOfScope(exposure.scope);
  const reached = exposure.interfaces.map((name) => ({ name, reach: reachOn(name, reach) }));
  return { reach: widest(reached.map((each) => each.reach)) ?? reach, interfaces: reached, isGuessed: false };
}
