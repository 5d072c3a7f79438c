import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortNames } from './port-names.ts';
import { parseXinetdConf, xinetdAppointments } from './xinetd-conf.ts';

const source = { portOf: parsePortNames('telnet 23/tcp\ntime 37/udp\n'), self: 'xinetd' };

function told(text: string) {
  const { services, defaults } = parseXinetdConf(text, '/etc/xinetd.d/x');
  return xinetdAppointments(services, defaults, source).map(({ address, port, protocol, family, target }) => [
    address,
    port,
    `${protocol}${family ?? ''}`,
    target,
  ]);
}

const program = (name: string) => ({ kind: 'program', name, port: null });
const service = (name: string, ...lines: readonly string[]) => `service ${name}\n{\n${lines.join('\n')}\n}\n`;

describe('xinetd.conf', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'a server',
      service('telnet', ' socket_type = stream', 'server = /x', 'disable = no'),
      [[null, 23, 'tcp', program('/x')]],
    ],
    [
      'a port of its own',
      service('web', 'type = UNLISTED', 'port = 8080', 'server=/x'),
      [[null, 8080, 'tcp', program('/x')]],
    ],
    [
      'datagrams, answered by itself',
      service('time', 'socket_type = dgram', 'type = INTERNAL'),
      [[null, 37, 'udp', program('xinetd')]],
    ],
    [
      'an address and a family',
      service('telnet', 'bind = ::1', 'flags = REUSE IPv6', 'server = /x'),
      [['::1', 23, 'tcp6', program('/x')]],
    ],
    [
      'TCP wrappers',
      service('telnet', 'server = /usr/sbin/tcpd', 'server_args = /in.telnetd -h'),
      [[null, 23, 'tcp', program('/in.telnetd')]],
    ],
    [
      'another host',
      service('telnet', 'redirect = 10.0.0.1 2323'),
      [[null, 23, 'tcp', { kind: 'address', name: '10.0.0.1', port: 2323 }]],
    ],
    ['a brace on the same line', 'service telnet {\nserver = /x\n}', [[null, 23, 'tcp', program('/x')]]],
    ['what is switched off', service('telnet', 'disable = yes', 'server = /x'), []],
    [
      'what defaults switch off',
      `defaults\n{\ndisabled = telnet\n}\n${service('telnet', 'server = /x')}`,
      [],
    ],
    ['what defaults leave out', `defaults\n{\nenabled = other\n}\n${service('telnet', 'server = /x')}`, []],
    ['RPC', service('rstatd', 'type = RPC', 'server = /x'), []],
    ['a comment', '# service telnet\n#{\n# server = /x\n#}', []],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('names the files that it includes', () => {
    const { files, folders } = parseXinetdConf('include /etc/more.conf\nincludedir /etc/xinetd.d\n', '/x');
    expect([files, folders]).toEqual([['/etc/more.conf'], ['/etc/xinetd.d']]);
  });

  it('takes any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'service telnet',
        '{',
        '}',
        'defaults',
        'server = /x',
        'redirect = a 99999',
        'port = 0',
        'bind =',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const [, port] of told(lines.join('\n'))) {
          expect(port === null || (Number(port) >= 0 && Number(port) <= 65_535)).toBe(true);
        }
      }),
    );
  });
});
