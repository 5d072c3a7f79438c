/**
 * The snapshot contract: what `porthole list --json` prints, what the window streams, what tests compare.
 * Field names are public. What is not known is `null` or "unknown", never a guess in disguise.
 */

import type { Carrier } from './carrier/carrier-facts.ts';
import type { Endpoint, Protocol } from './endpoint.ts';
import type { Container, Owner, ParentProcess } from './owner.ts';
import type { PortRemark } from './port-remarks.ts';
import type { Pressure } from './pressure/pressure-facts.ts';

export type { Container, Endpoint, Owner, ParentProcess, Protocol };

export type AddressFamily = 4 | 6;

/** RFC 9293 §3.3.2 states, BOUND (bound, not listening), and the two that UDP has. */
export const SOCKET_STATES = [
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
  'CLOSED',
  'BOUND',
  'UNCONNECTED',
  'CONNECTED',
  'UNKNOWN',
] as const;
export type SocketState = (typeof SOCKET_STATES)[number];

/** remembered: read on an earlier pass and not contradicted since. */
export type Ownership = 'known' | 'remembered' | 'hidden' | 'none' | 'kernel';
export type OwnershipReason =
  | 'other-user'
  | 'time-wait'
  | 'not-accepted'
  | 'kernel'
  /** Closed by its process; the kernel finishes the goodbye. */
  | 'closed'
  /** Its process has ended. */
  | 'vanished'
  | 'unreadable-process'
  | 'unreadable-namespace'
  | 'not-read';

/** How "one port, one process" is bent: one descriptor in several processes, or several sockets on one port. */
export type Sharing = 'fork' | 'passed' | 'reuse-port';

/** A socket as the host tells it, before any meaning is added. */
export interface Socket {
  /** Stable for the life of the socket, the same from a full and from a light pass. */
  readonly id: string;
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
  /** Id of the network namespace: see `Namespace`. */
  readonly namespace: string;
  readonly inode: string | null;
  readonly uid: number | null;
  readonly user: string | null;
  readonly unit: string | null;
  readonly firstSeenAt: string;
  /** An IPv4 address that the system reported as `::ffff:a.b.c.d`; `family` stays 6. */
  readonly mapped: boolean;
  readonly dualStack: boolean | null;
  readonly owners: readonly Owner[];
  readonly ownership: Ownership;
  readonly ownershipReason: OwnershipReason | null;
  readonly sharing: readonly Sharing[];
}

/** RFC 6335 §6. Port 0 is well-known *and* reserved. */
export const PORT_RANGES = ['well-known', 'registered', 'dynamic'] as const;
export type PortRange = (typeof PORT_RANGES)[number];

export interface PortFacts {
  readonly range: PortRange;
  /** True for port 0 only. */
  readonly reserved: boolean;
  /** In the automatic range of the socket's own namespace; null where that range could not be read. */
  readonly ephemeral: boolean | null;
  readonly ianaNames: readonly string[];
}

export type ServiceSecurity = 'encrypted' | 'clear' | 'negotiated' | 'unknown';

export interface ServiceFacts {
  readonly id: string;
  /** English in the contract; in the language of the reader where people read it (titles.ts). */
  readonly name: string;
  readonly category: string;
  readonly security: ServiceSecurity;
  /** local: this end serves it; remote: this end uses it. */
  readonly end: 'local' | 'remote';
  readonly byPort: string | null;
  readonly byProcess: string | null;
}

/** What the program is, by our knowledge of programs (resources/services/processes.json), whatever port it holds. */
export interface Program {
  readonly id: string;
  readonly name: string;
}

export const VERDICTS = [
  'conventional',
  'unconventional',
  'misplaced',
  'unregistered',
  'unknown',
  'carrier',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SIDES = ['listener', 'server', 'client', 'peer', 'unknown'] as const;
export type Side = (typeof SIDES)[number];
export type Confidence = 'certain' | 'likely' | 'guess';

/** The rule that decided, as it is shown to the user. */
export const ROLE_EVIDENCE = [
  'listens',
  'udp-service',
  'udp-ephemeral',
  'udp-chosen',
  'udp-connected',
  'udp-shared',
  'syn-sent',
  'syn-received',
  'not-accepted',
  'connected',
  'accepted',
  'other-end',
  'self',
  'local-listener',
  'ephemeral-end',
  'service-port',
  'none',
] as const;
export type RoleEvidence = (typeof ROLE_EVIDENCE)[number];

export interface Role {
  readonly side: Side;
  readonly confidence: Confidence;
  readonly evidence: RoleEvidence;
}

export const EXPOSURE_SCOPES = ['loopback', 'link-local', 'private', 'public', 'all'] as const;
export type ExposureScope = (typeof EXPOSURE_SCOPES)[number];

export interface Exposure {
  readonly scope: ExposureScope;
  readonly interfaces: readonly string[];
}

/** One address of one interface of this computer's own network. */
export interface InterfaceAddress {
  readonly name: string;
  /** Canonical text, without scope. */
  readonly address: string;
  /** From how far off it can be reached, by its number alone; never `all`. */
  readonly scope: ExposureScope;
}

/** A socket with its meaning: one row of every view. */
export interface InspectedSocket extends Socket {
  readonly localPort: PortFacts;
  readonly remotePort: PortFacts | null;
  readonly service: ServiceFacts | null;
  readonly verdict: Verdict | null;
  /** Of the first owner that was identified; null where none was. The kernel's own sockets are `kernel`. */
  readonly program: Program | null;
  /** Where the verdict is carrier; else null. */
  readonly carrier: Carrier | null;
  /** Of sockets with a verdict; else empty. */
  readonly remarks: readonly PortRemark[];
  readonly role: Role;
  readonly exposure: Exposure | null;
  readonly conversation: string | null;
  /** Id of the listener that accepted this connection; null for other sockets, and once that has gone. */
  readonly listener: string | null;
  /** How many connections name this listener and are not over (TIME-WAIT, CLOSED); null for other sockets. */
  readonly clients: number | null;
}

export interface SourceReport {
  readonly name: string;
  /** stale: the last good answer is shown while this source fails. */
  readonly state: 'ok' | 'failed' | 'stale';
  readonly rows: number;
  readonly milliseconds: number;
  readonly readAt: string;
  /** One sentence for people; null while the source is ok. */
  readonly error: string | null;
}

export type PortInterval = readonly [first: number, last: number];

export interface Namespace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'host' | 'container' | 'other';
  readonly readable: boolean;
  /** Inclusive; null where it could not be read. */
  readonly ephemeral: { readonly tcp: PortInterval; readonly udp: PortInterval } | null;
  /** Never handed out automatically (Linux: ip_local_reserved_ports). */
  readonly reserved: readonly PortInterval[];
  /** Cannot be bound at all (Windows: excludedportrange). */
  readonly excluded: readonly PortInterval[];
  /** Ports below need privilege; 0 where nothing does; null where unknown. */
  readonly unprivilegedPortStart: number | null;
}

export interface HostFacts {
  readonly platform: string;
  readonly hostname: string;
}

/** A socket that lived and died between two passes, as the kernel reported its end. Nobody can say who owned it. */
export interface ShortLivedConnection {
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  /** The state it was in when it was destroyed. */
  readonly state: SocketState;
  readonly namespace: string;
  readonly uid: number | null;
  readonly user: string | null;
  /** When its end was noticed. */
  readonly seenAt: string;
}

/** Sockets too short for any poll. One connection inside this computer has two of them. */
export interface ShortLived {
  /** False where the system does not tell of sockets that it destroyed. */
  readonly supported: boolean;
  /** Since the start; never of a socket that any pass has shown. */
  readonly count: number;
  /** The system has dropped notices: there were more than `count`. */
  readonly overflowed: boolean;
  /** The last of them, oldest first. */
  readonly recent: readonly ShortLivedConnection[];
}

export const NO_SHORT_LIVED: ShortLived = { supported: false, count: 0, overflowed: false, recent: [] };

/** What the host module hands to inspect: the truth of one moment, and what could not be had. */
export interface HostReading {
  readonly takenAt: string;
  readonly host: HostFacts;
  readonly sources: readonly SourceReport[];
  readonly namespaces: readonly Namespace[];
  readonly sockets: readonly Socket[];
  /** Kinds of sockets that no working source can see on this host, such as `udp-unconnected`. */
  readonly missing: readonly MissingKind[];
  /** The same object while nothing new is known. */
  readonly shortLived: ShortLived;
}

export type MissingKind = 'udp-unconnected' | 'tcp-bound';

export interface Snapshot {
  readonly schema: 1;
  readonly takenAt: string;
  readonly host: HostFacts;
  readonly sources: readonly SourceReport[];
  readonly namespaces: readonly Namespace[];
  /** Empty where the system does not tell. */
  readonly interfaces: readonly InterfaceAddress[];
  readonly hiddenOwners: number;
  readonly missing: readonly MissingKind[];
  readonly shortLived: ShortLived;
  readonly pressure: Pressure;
  readonly sockets: readonly InspectedSocket[];
}
