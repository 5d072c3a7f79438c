import { NO_PRESSURE } from '../pressure/pressure-facts.ts';
import type { HostReading, InspectedSocket, Namespace, Owner, Snapshot, Socket } from '../socket.ts';

/** Constructed values for tests: one ordinary loopback listener, to be overridden where a test cares. */

export const MOMENT = '2026-01-31T12:00:00.000Z';

export function anOwner(overrides: Partial<Owner> = {}): Owner {
  return {
    pid: 812,
    name: 'postgres',
    command: '/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main',
    arguments: ['/usr/lib/postgresql/15/bin/postgres', '-D', '/var/lib/postgresql/15/main'],
    executable: '/usr/lib/postgresql/15/bin/postgres',
    user: 'postgres',
    uid: 113,
    startedAt: MOMENT,
    parentPid: 1,
    parents: [],
    workingDirectory: '/',
    unit: null,
    container: null,
    ...overrides,
  };
}

/** The socket as the host tells it. */
export function aHostSocket(overrides: Partial<Socket> = {}): Socket {
  return {
    id: 'socket-1',
    protocol: 'tcp',
    family: 4,
    local: { address: '127.0.0.1', port: 5432, scope: null },
    remote: null,
    state: 'LISTEN',
    namespace: 'host',
    inode: '81234',
    uid: 113,
    user: 'postgres',
    unit: null,
    firstSeenAt: MOMENT,
    mapped: false,
    dualStack: null,
    owners: [anOwner()],
    ownership: 'known',
    ownershipReason: null,
    sharing: [],
    ...overrides,
  };
}

export function aSocket(overrides: Partial<InspectedSocket> = {}): InspectedSocket {
  return {
    ...aHostSocket(),
    localPort: { range: 'registered', reserved: false, ephemeral: false, ianaNames: ['postgresql'] },
    remotePort: null,
    service: {
      id: 'postgresql',
      name: 'PostgreSQL',
      category: 'database',
      security: 'negotiated',
      end: 'local',
      byPort: 'postgresql',
      byProcess: 'postgresql',
    },
    verdict: 'conventional',
    program: { id: 'postgresql', name: 'PostgreSQL' },
    carrier: null,
    remarks: [],
    role: { side: 'listener', confidence: 'certain', evidence: 'listens' },
    exposure: { scope: 'loopback', interfaces: ['lo'] },
    conversation: null,
    listener: null,
    clients: 0,
    ...overrides,
  };
}

export function aNamespace(overrides: Partial<Namespace> = {}): Namespace {
  return {
    id: 'host',
    name: 'host',
    kind: 'host',
    readable: true,
    ephemeral: { tcp: [32768, 60999], udp: [32768, 60999] },
    reserved: [],
    excluded: [],
    unprivilegedPortStart: 1024,
    ...overrides,
  };
}

export function aReading(overrides: Partial<HostReading> = {}): HostReading {
  return {
    takenAt: MOMENT,
    host: { platform: 'linux', hostname: 'example' },
    sources: [
      { name: 'systeminformation', state: 'ok', rows: 1, milliseconds: 5, readAt: MOMENT, error: null },
    ],
    namespaces: [aNamespace()],
    sockets: [aHostSocket()],
    missing: [],
    shortLived: { supported: true, count: 0, overflowed: false, recent: [] },
    ...overrides,
  };
}

export function aSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  const interfaces = [{ name: 'lo', address: '127.0.0.1', scope: 'loopback' }] as const;
  const head = { interfaces, hiddenOwners: 0, pressure: NO_PRESSURE } as const;
  return { schema: 1, ...aReading(), ...head, sockets: [aSocket()], ...overrides };
}
