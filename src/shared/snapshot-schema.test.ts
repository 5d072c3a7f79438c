import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/snapshot.schema.json' with { type: 'json' };
import { CARRIER_EVIDENCE, CARRIER_TARGET_KINDS } from './carrier/carrier-facts.ts';
import { PORT_REMARKS } from './port-remarks.ts';
import type { PressureLevel } from './pressure/pressure-facts.ts';
import type * as Contract from './socket.ts';
import {
  EXPOSURE_SCOPES,
  PORT_RANGES,
  ROLE_EVIDENCE,
  SIDES,
  SOCKET_STATES,
  VERDICTS,
  type InspectedSocket,
  type Snapshot,
} from './socket.ts';
import { aNamespace, anOwner, aSnapshot, aSocket, MOMENT } from './testing/samples.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const isValid = ajv.compile(schema);

/** Every word of a type: the compiler refuses a list with one too few or too many. */
function all<Word extends string>(words: Record<Word, true>): readonly string[] {
  return Object.keys(words);
}

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
    evidence: 'arguments',
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
  carrier: { id: 'ssh-client', target: { kind: 'socks', name: null, port: null }, evidence: null },
  exposure: null,
});

const SHORT_LIVED: Contract.ShortLivedConnection = {
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

const FULL: Snapshot = aSnapshot({
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
    expect(isValid(aSnapshot({ sockets: [aSocket(change)] }))).toBe(false);
  });

  it('refuses a port interval with one end or three', () => {
    const [namespace] = FULL.namespaces;
    for (const interval of [[1], [1, 2, 3]]) {
      expect(isValid({ ...FULL, namespaces: [{ ...namespace, reserved: [interval] }] })).toBe(false);
    }
  });
});

const { $defs: parts } = schema;

describe('the words of the schema and of the contract are the same', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['states', parts.state.enum, SOCKET_STATES],
    ['ranges', parts.range.enum, PORT_RANGES],
    ['verdicts', parts.verdict.enum, VERDICTS],
    ['sides', parts.side.enum, SIDES],
    ['evidence', parts.evidence.enum, ROLE_EVIDENCE],
    ['scopes', parts.scope.enum, EXPOSURE_SCOPES],
    ['protocols', parts.protocol.enum, all<Contract.Protocol>({ tcp: true, udp: true })],
    [
      'ownership',
      parts.ownership.enum,
      all<Contract.Ownership>({ known: true, remembered: true, hidden: true, none: true, kernel: true }),
    ],
    [
      'reasons',
      parts.ownershipReason.enum,
      all<Contract.OwnershipReason>({
        'other-user': true,
        'time-wait': true,
        'not-accepted': true,
        kernel: true,
        closed: true,
        vanished: true,
        'unreadable-namespace': true,
        'unreadable-process': true,
        'not-read': true,
      }),
    ],
    ['sharing', parts.sharing.enum, all<Contract.Sharing>({ fork: true, passed: true, 'reuse-port': true })],
    [
      'security',
      parts.security.enum,
      all<Contract.ServiceSecurity>({ encrypted: true, clear: true, negotiated: true, unknown: true }),
    ],
    ['ends', parts.serviceEnd.enum, all<Contract.ServiceFacts['end']>({ local: true, remote: true })],
    [
      'confidence',
      parts.confidence.enum,
      all<Contract.Confidence>({ certain: true, likely: true, guess: true }),
    ],
    [
      'source states',
      parts.sourceState.enum,
      all<Contract.SourceReport['state']>({ ok: true, failed: true, stale: true }),
    ],
    ['remarks', parts.remark.enum, PORT_REMARKS],
    ['carrier targets', parts.targetKind.enum, CARRIER_TARGET_KINDS],
    ['carrier evidence', parts.carrierEvidence.enum, CARRIER_EVIDENCE],
    [
      'pressure levels',
      parts.pressureLevel.enum,
      all<PressureLevel>({ ok: true, warning: true, critical: true }),
    ],
    [
      'namespace kinds',
      parts.namespaceKind.enum,
      all<Contract.Namespace['kind']>({ host: true, container: true, other: true }),
    ],
    [
      'missing kinds',
      parts.missingKind.enum,
      all<Contract.MissingKind>({ 'udp-unconnected': true, 'tcp-bound': true }),
    ],
  ])('%s', (_, ofSchema, ofContract) => {
    expect([...ofSchema].sort()).toEqual([...ofContract].sort());
  });
});
