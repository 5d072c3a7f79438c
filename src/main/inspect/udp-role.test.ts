import { describe, expect, it } from 'vitest';
import type { RoleEvidence, Side, Socket } from '../../shared/socket.ts';
import { aNamespace } from '../../shared/testing/samples.ts';
import { inspectAll, udp } from './testing/world.ts';

interface Row {
  readonly what: string;
  readonly sockets: readonly Socket[];
  /** Of the last socket. */
  readonly told: readonly [side: Side, confidence: 'likely' | 'guess' | 'certain', evidence: RoleEvidence];
}

const ROWS: readonly Row[] = [
  { what: 'open on a service’s port', sockets: [udp('*:53')], told: ['server', 'likely', 'udp-service'] },
  {
    what: 'on a service’s port inside the automatic range',
    sockets: [udp('*:51820')],
    told: ['server', 'likely', 'udp-service'],
  },
  {
    what: 'on a port that somebody chose',
    sockets: [udp('*:9999')],
    told: ['server', 'likely', 'udp-chosen'],
  },
  { what: 'on an automatic port', sockets: [udp('*:45123')], told: ['client', 'guess', 'udp-ephemeral'] },
  {
    what: 'connected from an automatic port',
    sockets: [udp('192.168.1.10:45123', '192.0.2.1:53')],
    told: ['client', 'likely', 'udp-connected'],
  },
  {
    what: 'connected from a service’s port',
    sockets: [udp('192.168.1.10:443', '192.0.2.1:45123')],
    told: ['server', 'likely', 'udp-service'],
  },
  {
    what: 'connected to a fixed port from an automatic one that happens to be a service’s',
    sockets: [udp('192.168.1.10:57621', '192.0.2.1:22000')],
    told: ['client', 'likely', 'udp-connected'],
  },
  {
    what: 'a time server that asks another',
    sockets: [udp('192.168.1.10:123', '192.0.2.1:123')],
    told: ['server', 'guess', 'udp-service'],
  },
  {
    what: 'beside an unconnected socket on its port',
    sockets: [udp('*:9999'), udp('192.168.1.10:9999', '192.0.2.1:45123')],
    told: ['server', 'likely', 'udp-shared'],
  },
  {
    what: 'facing a server on this host',
    sockets: [
      udp('*:9999'),
      udp('127.0.0.1:9999', '127.0.0.1:45123'),
      udp('127.0.0.1:45123', '127.0.0.1:9999'),
    ],
    told: ['client', 'likely', 'other-end'],
  },
  {
    what: 'two that name each other, one on an automatic port',
    sockets: [udp('127.0.0.1:9999', '127.0.0.1:45123'), udp('127.0.0.1:45123', '127.0.0.1:9999')],
    told: ['client', 'likely', 'ephemeral-end'],
  },
  {
    what: 'two that name each other, alike',
    sockets: [udp('127.0.0.1:45124', '127.0.0.1:45123'), udp('127.0.0.1:45123', '127.0.0.1:45124')],
    told: ['peer', 'guess', 'udp-connected'],
  },
  {
    what: 'connected to itself',
    sockets: [udp('127.0.0.1:45123', '127.0.0.1:45123')],
    told: ['peer', 'certain', 'self'],
  },
];

describe('the side of a UDP socket', () => {
  it.each(ROWS)('$what', ({ sockets, told: [side, confidence, evidence] }) => {
    expect(inspectAll(sockets).at(-1)?.role).toEqual({ side, confidence, evidence });
  });

  it('is unknown where the automatic range could not be read', () => {
    const [socket] = inspectAll([udp('*:45123')], { namespaces: [aNamespace({ ephemeral: null })] });
    expect(socket).toMatchObject({ role: { side: 'unknown' }, verdict: null, service: null });
  });
});
