import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInetdConf } from './inetd-conf.ts';
import { parsePortNames } from './port-names.ts';

const SERVICES = 'telnet 23/tcp\ntftp 69/udp\t# a note\ndomain 53/tcp dns\nbroken\nhttp 80/tcp www # web\n';
const source = { file: '/etc/inetd.conf', portOf: parsePortNames(SERVICES), self: 'inetd' };

const parsed = (text: string) =>
  parseInetdConf(text, source).map(({ address, port, protocol, family, target, service }) => [
    address,
    port ?? service,
    `${protocol}${family ?? ''}`,
    target.name,
  ]);

describe('inetd.conf', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'a name of services(5)',
      'telnet stream tcp nowait root /usr/sbin/telnetd telnetd',
      [[null, 23, 'tcp', '/usr/sbin/telnetd']],
    ],
    [
      'a number',
      '2323 stream tcp4 nowait.10 root:wheel /usr/sbin/telnetd',
      [[null, 2323, 'tcp4', '/usr/sbin/telnetd']],
    ],
    [
      'UDP',
      'tftp dgram udp6 wait nobody /usr/sbin/in.tftpd in.tftpd /srv',
      [[null, 69, 'udp6', '/usr/sbin/in.tftpd']],
    ],
    ['an alias', 'dns stream tcp nowait root /x', [[null, 53, 'tcp', '/x']]],
    ['a name that services(5) lacks', 'nonsuch stream tcp nowait root /x', [[null, 'nonsuch', 'tcp', '/x']]],
    [
      'TCP wrappers',
      'telnet stream tcp nowait root /usr/sbin/tcpd /usr/sbin/in.telnetd -h',
      [[null, 23, 'tcp', '/usr/sbin/in.telnetd']],
    ],
    ['what inetd answers itself', '7 stream tcp nowait root internal', [[null, 7, 'tcp', 'inetd']]],
    ['an address', '127.0.0.1:telnet stream tcp nowait root /x', [['127.0.0.1', 23, 'tcp', '/x']]],
    [
      'two addresses',
      '127.0.0.1,[::1]:telnet stream tcp nowait root /x',
      [
        ['127.0.0.1', 23, 'tcp', '/x'],
        ['::1', 23, 'tcp', '/x'],
      ],
    ],
    [
      'an address for all that follow',
      '127.0.0.1:\n23 stream tcp nowait root /x\n*:\n24 stream tcp nowait root /y',
      [
        ['127.0.0.1', 23, 'tcp', '/x'],
        [null, 24, 'tcp', '/y'],
      ],
    ],
    ['sizes of buffers', '23 stream tcp,rcvbuf=16k nowait root /x', [[null, 23, 'tcp', '/x']]],
    ['a comment', '#23 stream tcp nowait root /x\n#<off># 24 stream tcp nowait root /x', []],
    [
      'a line that goes on',
      '23 stream tcp nowait root /x x\n  25 stream tcp nowait root /y',
      [[null, 23, 'tcp', '/x']],
    ],
    [
      'RPC, Unix sockets and halves of lines',
      'rstatd/1-3 dgram rpc/udp wait root /x\n/run/x stream unix nowait root /x\n23 stream tcp',
      [],
    ],
    ['a port that is none', '70000 stream tcp nowait root /x', [[null, '70000', 'tcp', '/x']]],
  ])('%s', (_what, text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it('takes any text, and only what the lines themselves say', () => {
    const word = fc.oneof(
      fc.constantFrom('tcp', 'udp6', '23', '*:', '[::1]:7', '#', 'internal', ':', '\t'),
      fc.string(),
    );
    const text = fc
      .array(fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')))
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (written) => {
        for (const { port, target, file } of parseInetdConf(written, source)) {
          expect(port === null || (port >= 0 && port <= 65_535)).toBe(true);
          expect(target.name === 'inetd' || written.includes(target.name ?? '')).toBe(true);
          expect(file).toBe('/etc/inetd.conf');
        }
      }),
    );
  });

  it('reads back what was written', () => {
    const line = fc.record({
      port: fc.integer({ min: 1, max: 65_535 }),
      transport: fc.constantFrom('tcp', 'tcp4', 'udp', 'udp6'),
      server: fc.stringMatching(/^\/[a-z/.-]{1,20}$/).filter((path) => !path.endsWith('/tcpd')),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.map(
          ({ port, transport, server }) => `${port} x ${transport} wait root ${server} a\n`,
        );
        expect(parsed(text.join(''))).toEqual(
          lines.map(({ port, transport, server }) => [null, port, transport, server]),
        );
      }),
    );
  });
});
