import { describe, expect, it } from 'vitest';
import type { RoleEvidence, Side, Socket } from '../../shared/socket.ts';
import { aNamespace, anOwner } from '../../shared/testing/samples.ts';
import type { Opener } from './role-context.ts';
import { connection, inspectAll, listener } from './testing/world.ts';

type Told = readonly [side: Side, confidence: 'certain' | 'likely' | 'guess', evidence: RoleEvidence];

interface Row {
  readonly what: string;
  readonly sockets: readonly Socket[];
  /** What the kernel tells, by id. */
  readonly openers?: Readonly<Record<string, Opener>>;
  /** Of the last socket. */
  readonly told: Told;
}

const NGINX = connection('192.168.1.10:80', '203.0.113.5:40000');
const HERE = '127.0.0.1:8080';
const CALLER = '127.0.0.1:45000';
const ACCEPTED = connection(HERE, CALLER);
const CONNECTED = connection(CALLER, HERE);

function told(rows: readonly Row[]) {
  it.each(rows)('$what', ({ sockets, openers = {}, told: [side, confidence, evidence] }) => {
    expect(inspectAll(sockets, { openers }).at(-1)?.role).toEqual({ side, confidence, evidence });
  });
}

describe('the state alone tells', () => {
  told([
    { what: 'a listener', sockets: [listener('*:80')], told: ['listener', 'certain', 'listens'] },
    {
      what: 'a request that is not answered yet',
      sockets: [connection(CALLER, '203.0.113.5:80', { state: 'SYN-SENT' })],
      told: ['client', 'certain', 'syn-sent'],
    },
    {
      what: 'a request that is being answered',
      sockets: [connection(HERE, '203.0.113.5:40000', { state: 'SYN-RECEIVED' })],
      told: ['server', 'certain', 'syn-received'],
    },
    {
      what: 'a connection that waits to be accepted',
      sockets: [
        listener('*:8080'),
        connection(HERE, CALLER, { inode: null, ownershipReason: 'not-accepted' }),
      ],
      told: ['server', 'certain', 'not-accepted'],
    },
    {
      what: 'one that waits although its client has closed',
      sockets: [
        listener('*:8080'),
        connection(HERE, CALLER, { inode: null, state: 'CLOSE-WAIT', ownershipReason: 'not-accepted' }),
      ],
      told: ['server', 'certain', 'not-accepted'],
    },
    {
      what: 'a socket connected to itself',
      sockets: [connection(CALLER, CALLER)],
      told: ['peer', 'certain', 'self'],
    },
    {
      what: 'nothing of a port that is only bound',
      sockets: [listener('*:8080', { state: 'BOUND' })],
      told: ['unknown', 'guess', 'none'],
    },
  ]);
});

describe("the kernel's counters tell", () => {
  told([
    {
      what: 'who connected, though a listener waits on its port (a client bound to somebody’s port)',
      sockets: [listener('*:80'), NGINX],
      openers: { [NGINX.id]: 'connected' },
      told: ['client', 'certain', 'connected'],
    },
    {
      what: 'who accepted, though the listener was closed',
      sockets: [connection('192.168.1.10:45001', '203.0.113.5:45002')],
      openers: { '192.168.1.10:45001 203.0.113.5:45002': 'accepted' },
      told: ['server', 'certain', 'accepted'],
    },
    {
      what: 'the other end on this host',
      sockets: [ACCEPTED, CONNECTED],
      openers: { [ACCEPTED.id]: 'accepted' },
      told: ['client', 'certain', 'other-end'],
    },
    {
      what: 'more than a listener on both ends (a client bound to somebody’s port, on loopback)',
      sockets: [listener('*:8080'), listener('*:45000'), CONNECTED, ACCEPTED],
      openers: { [CONNECTED.id]: 'connected' },
      told: ['server', 'certain', 'other-end'],
    },
    {
      what: 'an NFS client below 1024',
      sockets: [connection('192.168.1.10:873', '192.168.1.20:2049', { ownership: 'kernel' })],
      openers: { '192.168.1.10:873 192.168.1.20:2049': 'connected' },
      told: ['client', 'certain', 'connected'],
    },
    {
      what: 'the second connection of rsh, server to client, both below 1024',
      sockets: [connection('192.168.1.10:1023', '192.168.1.20:1022')],
      openers: { '192.168.1.10:1023 192.168.1.20:1022': 'connected' },
      told: ['client', 'certain', 'connected'],
    },
    {
      what: 'both ends of a simultaneous open, which both connected',
      sockets: [CONNECTED, ACCEPTED],
      openers: { [ACCEPTED.id]: 'connected', [CONNECTED.id]: 'connected' },
      told: ['client', 'certain', 'connected'],
    },
  ]);
});

describe('without the counters, a listener tells', () => {
  const family6 = { family: 6, mapped: true } as const;
  told([
    {
      what: 'at this address',
      sockets: [listener('192.168.1.10:80'), NGINX],
      told: ['server', 'likely', 'local-listener'],
    },
    {
      what: 'at the wildcard',
      sockets: [listener('*:80'), NGINX],
      told: ['server', 'likely', 'local-listener'],
    },
    {
      what: 'at the IPv6 wildcard, of a connection in the tcp6 table',
      sockets: [
        listener('[::]:80', { dualStack: true }),
        connection('192.168.1.10:80', '203.0.113.5:40000', family6),
      ],
      told: ['server', 'likely', 'local-listener'],
    },
    {
      what: 'nothing at the IPv6 wildcard of a socket in the IPv4 table: Linux accepts none there',
      sockets: [
        listener('[::]:45000', { dualStack: true }),
        connection('192.168.1.10:45000', '203.0.113.5:45001'),
      ],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'nothing at another address',
      sockets: [listener('127.0.0.1:45000'), connection('192.168.1.10:45000', '203.0.113.5:45001')],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'nothing in another namespace',
      sockets: [
        listener('*:45000', { namespace: 'container' }),
        connection('192.168.1.10:45000', '203.0.113.5:45001'),
      ],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'though it is one of several (SO_REUSEPORT)',
      sockets: [listener('*:80', { id: 'one' }), listener('*:80', { id: 'two' }), NGINX],
      told: ['server', 'likely', 'local-listener'],
    },
    {
      what: 'though the connection was handed to another process',
      sockets: [
        listener('*:80', { owners: [anOwner({ pid: 1 })] }),
        { ...NGINX, owners: [anOwner({ pid: 2 })] },
      ],
      told: ['server', 'likely', 'local-listener'],
    },
    {
      what: 'of the other end too',
      sockets: [listener('*:8080'), ACCEPTED, CONNECTED],
      told: ['client', 'likely', 'other-end'],
    },
    {
      what: 'not which of two ends is the borrowed one, so the range does',
      sockets: [listener('*:8080'), listener('*:45000'), CONNECTED, ACCEPTED],
      told: ['server', 'likely', 'ephemeral-end'],
    },
  ]);
});

describe('without a listener, the ports tell', () => {
  told([
    {
      what: 'a server whose listener was closed',
      sockets: [NGINX],
      told: ['server', 'likely', 'ephemeral-end'],
    },
    {
      what: 'a client',
      sockets: [connection(CALLER, '203.0.113.5:5432')],
      told: ['client', 'likely', 'ephemeral-end'],
    },
    {
      what: 'nothing where both are automatic',
      sockets: [connection(CALLER, '203.0.113.5:45001')],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'an NFS client below 1024 by the service only',
      sockets: [connection('192.168.1.10:790', '192.168.1.20:2049')],
      told: ['client', 'guess', 'service-port'],
    },
    {
      what: 'nothing where both are known, however much smaller one is',
      sockets: [connection('192.168.1.10:873', '192.168.1.20:2049')],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'nothing where neither is known, however much smaller one is',
      sockets: [connection('192.168.1.10:1022', '192.168.1.20:1023')],
      told: ['unknown', 'guess', 'none'],
    },
    {
      what: 'that an FTP server opened its data connection',
      sockets: [connection('192.168.1.10:20', '203.0.113.5:40000')],
      told: ['client', 'guess', 'service-port'],
    },
    {
      what: 'that an FTP client accepted its data connection',
      sockets: [connection('192.168.1.10:40000', '203.0.113.5:20')],
      told: ['server', 'guess', 'service-port'],
    },
  ]);

  it('less those that are kept back', () => {
    const namespaces = [aNamespace({ reserved: [[45000, 45010]] })];
    const [socket] = inspectAll([connection('192.168.1.10:45000', '203.0.113.5:40000')], { namespaces });
    expect(socket).toMatchObject({ localPort: { ephemeral: false }, role: { side: 'server' } });
  });

  it('not by a range that could not be read', () => {
    const namespaces = [aNamespace({ ephemeral: null })];
    const [socket] = inspectAll([connection('192.168.1.10:45000', '203.0.113.5:8000')], { namespaces });
    expect(socket).toMatchObject({ localPort: { ephemeral: null }, role: { evidence: 'service-port' } });
  });
});
