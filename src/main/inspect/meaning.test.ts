import { describe, expect, it } from 'vitest';
import { anOwner } from '../../shared/testing/samples.ts';
import { connection, inspectAll, inspectMoments, listener, udp } from './testing/world.ts';

const vite = anOwner({
  name: 'node',
  executable: '/usr/bin/node',
  arguments: ['node', '/home/me/app/node_modules/.bin/vite'],
});
const sshd = anOwner({
  name: 'sshd',
  executable: '/usr/sbin/sshd',
  arguments: ['sshd: /usr/sbin/sshd -D [listener]'],
});
const known = { ownership: 'known' } as const;

describe('the service of a connection', () => {
  it('is the local one for a server, and has no verdict', () => {
    const [, socket] = inspectAll([
      listener('*:2222', { owners: [sshd], ...known }),
      connection('192.168.1.10:2222', '203.0.113.5:40000', { owners: [sshd], ...known }),
    ]);
    expect(socket).toMatchObject({
      service: { id: 'ssh', end: 'local', byPort: 'ssh-alt', byProcess: 'ssh' },
      verdict: null,
    });
  });

  it('is SSH for the process of a session, which a forwarded port would show as a carrier', () => {
    const session = anOwner({ ...sshd, pid: 9, arguments: ['sshd: alice [priv]'] });
    const [, socket, forwarded] = inspectAll([
      listener('*:2222', { owners: [sshd], ...known }),
      connection('192.168.1.10:2222', '203.0.113.5:40000', { owners: [session], ...known }),
      listener('127.0.0.1:6999', { owners: [session], ...known }),
    ]);
    expect(socket?.service).toMatchObject({ id: 'ssh', byPort: 'ssh-alt', byProcess: 'ssh' });
    expect(forwarded).toMatchObject({ service: null, verdict: 'carrier' });
  });

  it('is the listener’s where the connection itself has no owner', () => {
    const [, socket] = inspectAll([
      listener('*:6999', { owners: [sshd], ...known }),
      connection('192.168.1.10:6999', '203.0.113.5:40000', { state: 'TIME-WAIT' }),
    ]);
    expect(socket?.service).toMatchObject({ id: 'ssh', end: 'local', byProcess: 'ssh' });
  });

  it('is the remote one for a client, by number alone where the other end is elsewhere', () => {
    const [socket] = inspectAll([
      connection('192.168.1.10:45000', '203.0.113.5:443', { owners: [vite], ...known }),
    ]);
    expect(socket?.service).toMatchObject({ id: 'https', end: 'remote', byPort: 'https', byProcess: null });
  });

  it('is what the other local end is for a client of this host', () => {
    const told = inspectAll([
      listener('127.0.0.1:7777', { owners: [vite], ...known }),
      connection('127.0.0.1:7777', '127.0.0.1:45000', { owners: [vite], ...known }),
      connection('127.0.0.1:45000', '127.0.0.1:7777', { owners: [sshd], ...known }),
    ]);
    expect(told.map(({ service }) => service?.byProcess)).toEqual(['vite', 'vite', 'vite']);
    expect(told.map(({ service }) => service?.end)).toEqual(['local', 'local', 'remote']);
    expect(told.map(({ verdict }) => verdict)).toEqual(['unconventional', null, null]);
  });

  it.each([
    ['the side is unknown', [connection('192.168.1.10:45000', '203.0.113.5:45001')]],
    ['a UDP socket on an automatic port has no peer', [udp('*:45123')]],
    ['a port is only bound', [listener('*:80', { state: 'BOUND' })]],
    ['a socket is connected to itself', [connection('127.0.0.1:45000', '127.0.0.1:45000')]],
  ])('is none where %s', (_what, sockets) => {
    expect(inspectAll(sockets)[0]).toMatchObject({ service: null, verdict: null });
  });
});

describe('the verdict', () => {
  it('is given to a UDP socket that serves', () => {
    const [socket] = inspectAll([udp('*:53')]);
    expect(socket).toMatchObject({
      verdict: 'unknown',
      service: { id: 'dns', end: 'local', byProcess: null },
    });
  });

  it('is given without a service where the number has an IANA name only', () => {
    const [socket] = inspectAll([listener('*:47000')]);
    expect(socket).toMatchObject({ verdict: 'unknown', service: null, localPort: { ianaNames: ['mbus'] } });
  });

  it('lets a kernel socket serve what kernels serve', () => {
    const [socket] = inspectAll([udp('*:51820', null, { ownership: 'kernel' })]);
    expect(socket).toMatchObject({ verdict: 'conventional', service: { byProcess: 'wireguard' } });
  });
});

describe('a program that serves names and hands out addresses', () => {
  const dnsmasq = anOwner({
    pid: 3,
    name: 'dnsmasq',
    executable: '/usr/sbin/dnsmasq',
    arguments: ['dnsmasq'],
  });
  const another = anOwner({ ...dnsmasq, pid: 4 });
  const held = { owners: [dnsmasq], ...known };
  const names = udp('*:5300', null, held);
  const tcp = listener('*:5300', held);

  it('is told on an unusual port by what else it holds there', () => {
    const told = inspectAll([tcp, names, udp('*:1067', null, held)]);
    expect(told.map(({ service }) => service?.byProcess)).toEqual(['dns', 'dns', 'dhcp-server']);
  });

  it('is told by what itself holds, not another process of the same program', () => {
    const told = inspectAll([listener('*:5300', { owners: [another], ...known }), names]);
    expect(told[1]?.service?.byProcess).toBe('dhcp-server');
  });

  it('is told again when that comes', () => {
    const told = inspectMoments([{ sockets: [names] }, { sockets: [names, tcp] }]);
    expect(told[0]?.service?.byProcess).toBe('dns');
  });
});
