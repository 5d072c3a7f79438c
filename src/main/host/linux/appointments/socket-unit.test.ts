import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { socketUnitAppointments } from './socket-unit.ts';
import { unitName } from './unit-name.ts';

function unit(text: string) {
  const named = unitName(text);
  if (named === null) throw new Error('It is no socket unit.');
  return named;
}

function toldOf(name: string, texts: readonly string[]) {
  const units = texts.map((text, index) => ({ text, file: `/${index}` }));
  return socketUnitAppointments(unit(name), units, true).map(
    ({ address, port, protocol, family, target, file }) => [
      `${protocol}${family ?? ''}`,
      address,
      port,
      target.name,
      file,
    ],
  );
}

const told = (...texts: readonly string[]) => toldOf('ssh.socket', texts);

const socket = (...lines: readonly string[]) => `[Unit]\nListenStream=1\n[Socket]\n${lines.join('\n')}\n`;

describe('a socket unit', () => {
  it.each<[string, string[], unknown[][]]>([
    ['a port alone', [socket('ListenStream=22')], [['tcp', null, 22, 'ssh.service', '/0']]],
    [
      'an IPv4 address',
      [socket('ListenDatagram = 127.0.0.1:69')],
      [['udp4', '127.0.0.1', 69, 'ssh.service', '/0']],
    ],
    ['an IPv6 address', [socket('ListenStream=[::1]:22')], [['tcp6', '::1', 22, 'ssh.service', '/0']]],
    [
      'every address of one family',
      [socket('ListenStream=[::]:22')],
      [['tcp6', null, 22, 'ssh.service', '/0']],
    ],
    ['a device', [socket('ListenStream=[fe80::1]:22%%eth0')], [['tcp6', 'fe80::1', 22, 'ssh.service', '/0']]],
    [
      'a unit for each connection',
      [socket('Accept=yes', 'ListenStream=22')],
      [['tcp', null, 22, 'ssh@.service', '/0']],
    ],
    [
      'a unit of another name',
      [socket('ListenStream=22', 'Service=door.service')],
      [['tcp', null, 22, 'door.service', '/0']],
    ],
    ['a line that goes on', [socket('ListenStream=\\', '22')], [['tcp', null, 22, 'ssh.service', '/0']]],
    [
      'a drop-in that begins anew',
      [socket('ListenStream=22'), socket('ListenStream=', 'ListenStream=2222')],
      [['tcp', null, 2222, 'ssh.service', '/1']],
    ],
    [
      'paths, other sockets and specifiers',
      [
        socket(
          'ListenStream=/run/x',
          'ListenStream=@x',
          'ListenStream=vsock:2:22',
          'ListenStream=%i',
          'ListenFIFO=/x',
          'ListenStream=0',
        ),
      ],
      [],
    ],
    ['comments', [socket('#ListenStream=22', ';ListenStream=23')], []],
  ])('%s', (_what, texts, expected) => {
    expect(told(...texts)).toEqual(expected);
  });

  it.each<[string, string[], unknown[][]]>([
    ['its port', ['ListenStream=%i'], [['tcp', null, 2222, 'ssh@2222.service', '/0']]],
    ['its port at an address', ['ListenStream=[::1]:%I'], [['tcp6', '::1', 2222, 'ssh@2222.service', '/0']]],
    [
      'the unit it starts',
      ['ListenStream=22', 'Service=door@%i.service'],
      [['tcp', null, 22, 'door@2222.service', '/0']],
    ],
    [
      'a unit for each connection',
      ['ListenStream=22', 'Accept=yes'],
      [['tcp', null, 22, 'ssh@.service', '/0']],
    ],
  ])('made of a template says %s', (_what, lines, expected) => {
    expect(toldOf('ssh@2222.socket', [socket(...lines)])).toEqual(expected);
  });

  it('takes any text', () => {
    const line = fc.oneof(
      fc.constantFrom('[Socket]', 'ListenStream=', 'ListenStream=[::1]:80', 'Accept=yes', '\\', 'Service=x'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const { port } of socketUnitAppointments(
          unit('x.socket'),
          [{ text: lines.join('\n'), file: '' }],
          true,
        )) {
          expect(port).toBeGreaterThan(0);
          expect(port).toBeLessThanOrEqual(65_535);
        }
      }),
    );
  });
});
