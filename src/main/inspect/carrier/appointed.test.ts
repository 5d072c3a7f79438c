import { describe, expect, it } from 'vitest';
import type { Appointment, Appointments } from '../../../shared/carrier/appointments.ts';
import { anOwner, aReading } from '../../../shared/testing/samples.ts';
import { createInspector } from '../inspect.ts';
import { connection, listener, udp } from '../testing/world.ts';
import { appointed } from './appointed.ts';

const CARRIER = { id: 'inetd', target: null, evidence: null, file: null };

function entry(name: string, more: Partial<Appointment> = {}): Appointment {
  const target = { kind: 'program', name, port: null } as const;
  const post = { protocol: 'tcp', family: null, address: null, port: 23, service: '23' } as const;
  return { ...post, target, file: '/etc/inetd.conf', isEnabled: true, ...more };
}

const among = (...entries: readonly Appointment[]): Appointments => ({ entries, unreadable: [] });

describe('for whom a super-server opens a port', () => {
  const local = listener('127.0.0.1:23');
  it.each<[string, Appointments, string | null]>([
    ['the entry of the port', among(entry('a', { port: 24 }), entry('b')), 'b'],
    ['of the very address before all', among(entry('a'), entry('b', { address: '127.0.0.1' })), 'b'],
    ['never of another address', among(entry('a', { address: '10.0.0.1' })), null],
    ["perhaps of a host's name", among(entry('a', { address: 'localhost' })), 'a'],
    ['of the same protocol', among(entry('a', { protocol: 'udp' })), null],
    ['of the same family', among(entry('a', { family: 6 }), entry('b', { family: 4 })), 'b'],
    ["by IANA's name where no number is known", among(entry('a', { port: null, service: 'telnet' })), 'a'],
    ['nobody where two are meant', among(entry('a'), entry('b')), null],
    ['the one in use where two are meant', among(entry('a', { isEnabled: false }), entry('b')), 'b'],
    ['one that is not in use, if it is alone', among(entry('a', { isEnabled: false })), 'a'],
  ])('%s', (_what, appointments, name) => {
    const told = appointed(CARRIER, appointments, local, ['telnet']);
    expect([told.target?.name ?? null, told.evidence, told.file]).toEqual(
      name === null ? [null, null, null] : [name, 'configuration', '/etc/inetd.conf'],
    );
  });

  it('names the file that could not be read', () => {
    const told = appointed(CARRIER, { entries: [], unreadable: ['/etc/inetd.conf'] }, local, []);
    expect(told).toEqual({ ...CARRIER, file: '/etc/inetd.conf' });
  });

  it('finds UDP, too', () => {
    expect(appointed(CARRIER, among(entry('a', { protocol: 'udp' })), udp('*:23'), []).target?.name).toBe(
      'a',
    );
  });
});

describe('an idle super-server', () => {
  const inetd = anOwner({ pid: 1, name: 'inetd', executable: '/usr/sbin/inetd', arguments: ['inetd'] });
  const telnetd = anOwner({
    pid: 2,
    name: 'telnetd',
    executable: '/usr/sbin/telnetd',
    arguments: ['telnetd'],
  });
  const known = { ownership: 'known' } as const;
  const port = listener('127.0.0.1:23', { owners: [inetd], ...known });
  const nginx = anOwner({ pid: 3, name: 'nginx', executable: '/usr/sbin/nginx', arguments: ['nginx'] });
  const web = listener('*:80', { owners: [nginx], ...known });
  const inspector = createInspector({ platform: 'linux', interfaces: () => [] });
  const quiet = aReading({ sockets: [port, web] });
  const talk = connection('127.0.0.1:23', '127.0.0.1:45000', { owners: [telnetd], ...known });

  it('is named with its owner, and told by its files until a connection tells', () => {
    const before = inspector.inspect(quiet, new Map());
    expect(inspector.superServers(before)).toEqual([{ kind: 'inetd', owner: inetd }]);
    const book = new Map([[1, among(entry('/usr/sbin/telnetd'))]]);
    const told = inspector.inspect(quiet, new Map(), book);
    expect(told.sockets[0]?.carrier).toMatchObject({
      target: { kind: 'program', name: '/usr/sbin/telnetd' },
      evidence: 'configuration',
      file: '/etc/inetd.conf',
    });
    expect(told.sockets[1]).toBe(before.sockets[1]);
    expect(inspector.inspect(quiet, new Map(), book).sockets).toBe(told.sockets);
    const busy = inspector.inspect(aReading({ sockets: [port, web, talk] }), new Map(), book);
    expect(busy.sockets[0]?.carrier).toMatchObject({ evidence: 'accepted', file: null });
    expect(inspector.inspect(quiet, new Map(), new Map()).sockets[0]?.carrier).toEqual(CARRIER);
  });
});
