import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/snapshot.schema.json' with { type: 'json' };
import type { PrintedOffer, PrintedSnapshot } from './exposure/printed-offer.ts';
import type { InspectedSocket, ShortLivedConnection, Snapshot } from './socket.ts';
import { aNamespace, anOwner, aSnapshot, aSocket, MOMENT } from './testing/samples.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const isValid = ajv.compile(schema);

/** Every field that may be null holds something, for a client inside a container. */
const CLIENT: InspectedSocket = aSocket({
  id: 'client',
  family: 6,
  local: { address: 'fe80::1', port: 51234, scope: 'eth0' },
  remote: { address: 'fe80::2', port: 5432, scope: 'eth0' },
  state: 'ESTABLISHED',
  unit: 'shop.service',
  mapped: true,
  dualStack: true,
  owners: [
    anOwner({ unit: 'shop.service', container: { id: '3f2a', name: 'shop', runtime: 'docker' } }),
    anOwner({ pid: 813, container: { id: '3f2a', name: null, runtime: 'podman' } }),
  ],
  ownership: 'remembered',
  ownershipReason: 'not-read',
  sharing: ['fork', 'reuse-port'],
  remotePort: { range: 'registered', reserved: false, ephemeral: null, ianaNames: [] },
  verdict: null,
  conversation: 'talk-1',
  listener: 'socket-1',
  remarks: ['client-range', 'privileged', 'port-zero'],
  clients: null,
  carrier: {
    id: 'docker-proxy',
    target: { kind: 'address', name: '172.17.0.2', port: 80 },
    evidence: 'configuration',
    file: '/etc/inetd.conf',
  },
});

/** Every field that may be null is. */
const NOTHING_KNOWN: InspectedSocket = aSocket({
  id: 'nothing-known',
  protocol: 'udp',
  state: 'UNKNOWN',
  inode: null,
  uid: null,
  user: null,
  owners: [
    anOwner({
      command: null,
      arguments: null,
      executable: null,
      user: null,
      uid: null,
      startedAt: null,
      parentPid: null,
      parents: [],
      workingDirectory: null,
    }),
  ],
  service: null,
  verdict: null,
  program: null,
  carrier: {
    id: 'ssh-client',
    target: { kind: 'socks', name: null, port: null },
    evidence: null,
    file: null,
  },
  exposure: null,
});

const SHORT_LIVED: ShortLivedConnection = {
  protocol: 'tcp',
  family: 6,
  local: { address: '::1', port: 51000, scope: null },
  remote: null,
  state: 'CLOSED',
  namespace: 'host',
  uid: null,
  user: null,
  seenAt: MOMENT,
};

const OFFER: PrintedOffer = {
  level: 'medium',
  points: 5,
  reach: 'private',
  reachText: 'It can be reached by anyone on the private network of eth0.',
  protocol: 'tcp',
  port: 5432,
  namespace: 'host',
  sockets: ['socket-1'],
  service: 'postgresql',
  basis: 'program',
  verdict: 'conventional',
  security: 'negotiated',
  user: 'postgres',
  isRoot: false,
  since: MOMENT,
  meaning: 'database',
  advice: 'database',
  reasons: ['reach', 'every-address', 'risk'],
};

const READ: Snapshot = aSnapshot({
  sources: [
    { name: 'systeminformation', state: 'ok', rows: 3, milliseconds: 38.5, readAt: MOMENT, error: null },
    { name: 'netlink', state: 'failed', rows: 0, milliseconds: 1, readAt: MOMENT, error: 'Not permitted.' },
  ],
  namespaces: [
    aNamespace({ reserved: [[8080, 8090]], excluded: [[50000, 50059]] }),
    aNamespace({ id: '4026532201', kind: 'container', ephemeral: null, unprivilegedPortStart: null }),
  ],
  interfaces: [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }],
  missing: ['udp-unconnected'],
  shortLived: {
    supported: true,
    count: 3,
    overflowed: false,
    recent: [
      { ...SHORT_LIVED, uid: 1000, user: 'alice', remote: { address: '::1', port: 80, scope: null } },
      SHORT_LIVED,
    ],
  },
  pressure: {
    pools: [
      {
        namespace: 'host',
        protocol: 'tcp',
        inUse: 100,
        held: 10,
        capacity: 120,
        share: 0.8333,
        level: 'warning',
      },
    ],
    destinations: [
      {
        namespace: 'host',
        localAddress: 'fe80::1',
        remote: { address: 'fe80::2', port: 5432, scope: 'eth0' },
        inUse: 110,
        timeWait: 60,
        capacity: 110,
        share: 1,
        level: 'critical',
      },
    ],
    destinationCount: 1,
  },
  sockets: [aSocket(), CLIENT, NOTHING_KNOWN],
});

const FULL: PrintedSnapshot = {
  ...READ,
  offers: [OFFER, { ...OFFER, service: null, verdict: null, user: null, isRoot: null }],
};

/** Copies of a value, each with one change at one place; `where` says which. */
function broken(value: unknown, where = 'snapshot'): readonly { where: string; copy: unknown }[] {
  if (value === null || typeof value !== 'object') return [{ where: `${where} is an object`, copy: {} }];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const inside = items.flatMap((item, index) =>
      broken(item, `${where}[${index}]`).map((one) => ({ ...one, copy: items.with(index, one.copy) })),
    );
    return [{ where: `${where} is a number`, copy: 1 }, ...inside];
  }
  const record: Readonly<Record<string, unknown>> = { ...value };
  const fields = Object.entries(record).flatMap(([key, item]) => {
    const { [key]: _dropped, ...rest } = record;
    const inside = broken(item, `${where}.${key}`);
    return [
      { where: `${where}.${key} is missing`, copy: rest },
      ...inside.map((one) => ({ ...one, copy: { ...record, [key]: one.copy } })),
    ];
  });
  return [{ where: `${where} has one more`, copy: { ...record, more: 1 } }, ...fields];
}

describe('docs/snapshot.schema.json', () => {
  it('accepts every kind of row', () => {
    isValid(FULL);
    expect(isValid.errors).toBeNull();
  });

  it('accepts nothing that lacks a field, has one more, or has another type at any place', () => {
    const copies = broken(FULL);
    expect(copies.length).toBeGreaterThan(400);
    expect(copies.filter(({ copy }) => isValid(copy)).map(({ where }) => where)).toEqual([]);
  });

  it.each<[string, Partial<InspectedSocket>]>([
    ['a port beyond the last', { local: { address: '127.0.0.1', port: 65_536, scope: null } }],
    ['half a port', { local: { address: '127.0.0.1', port: 80.5, scope: null } }],
    ['a moment that is none', { firstSeenAt: 'yesterday' }],
    ['a negative pid', { owners: [anOwner({ pid: -1 })] }],
    ['the same sharing twice', { sharing: ['fork', 'fork'] }],
  ])('refuses %s', (_, change) => {
    expect(isValid({ ...FULL, sockets: [aSocket(change)] })).toBe(false);
  });

  it('refuses a port interval with one end or three', () => {
    const [namespace] = FULL.namespaces;
    for (const interval of [[1], [1, 2, 3]]) {
      expect(isValid({ ...FULL, namespaces: [{ ...namespace, reserved: [interval] }] })).toBe(false);
    }
  });
});
