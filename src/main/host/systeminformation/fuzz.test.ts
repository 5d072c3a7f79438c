import fc from 'fast-check';
import { isIPv4, isIPv6 } from 'node:net';
import { expect, it } from 'vitest';
import { SOCKET_STATES, type Endpoint } from '../../../shared/socket.ts';
import { guardRow } from './guard-row.ts';
import { createSystemInformationSource } from './system-information-source.ts';
import { answered } from './testing/recorded-runner.ts';

const word = fc.oneof(
  fc.constantFrom(
    'tcp',
    'tcp6',
    'tcp46',
    'udp',
    'udp4',
    'UDP',
    'Proto',
    'LISTEN',
    'ESTAB',
    'TIME_WAIT',
    '-',
    '*',
  ),
  fc.constantFrom(
    '*:*',
    '0.0.0.0:*',
    ':::*',
    '[::]:0',
    '*.*',
    'fe80::1%lo0.123',
    '::ffff:1.2.3.4:80',
    '[::1]:x',
  ),
  fc.tuple(fc.ipV4(), fc.integer({ min: -1, max: 70_000 })).map(([address, port]) => `${address}:${port}`),
  fc.tuple(fc.ipV6(), fc.integer({ min: -1, max: 70_000 })).map(([address, port]) => `[${address}]:${port}`),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 65_535 })).map(([address, port]) => `${address}.${port}`),
  fc.tuple(fc.ipV6(), fc.nat(40)).map(([address, length]) => address.slice(0, length)),
  fc.nat(2 ** 31).map(String),
  fc.tuple(fc.nat(99_999), fc.string()).map(([pid, name]) => `${pid}/${name}`),
  fc.string().map((name) => `users:(("${name}",pid=7,fd=3))`),
  fc.string({ unit: 'binary' }),
);
const line = fc.array(word, { maxLength: 22 }).map((words) => words.join('  '));
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));

function expectEndpoint(end: Endpoint): void {
  expect(isIPv4(end.address) || isIPv6(end.address)).toBe(true);
  expect(end.address).not.toMatch(/[[\]%]/);
  expect(Number.isInteger(end.port) && end.port >= 0 && end.port <= 65535).toBe(true);
  expect(end.scope ?? 'none').toMatch(/^[\w.:@-]{1,64}$/);
}

it.each(['linux', 'darwin', 'win32'] as const)(
  'no text makes the %s parser throw or lets an impossible row through',
  async (platform) => {
    let printed = '';
    const runner = { run: () => Promise.resolve(answered(printed)), close: () => undefined };
    let time = 0;
    const source = createSystemInformationSource({ platform, runner, now: () => (time += 60_000) });
    await fc.assert(
      fc.asyncProperty(text, async (output) => {
        printed = output;
        const { connections, report } = await source.read(false);
        expect(report.rows).toBe(connections.length);
        expect(report.error ?? '').not.toMatch(/systeminformation failed|\p{Cc}/u);
        for (const { local, remote, state, pid, protocol } of connections) {
          expectEndpoint(local);
          if (remote) expectEndpoint(remote);
          expect(SOCKET_STATES).toContain(state);
          expect(['tcp', 'udp']).toContain(protocol);
          expect(pid === null || (Number.isInteger(pid) && pid >= 0 && pid < 2 ** 32)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  },
);

it('guards rows of any words at all', () => {
  const raw = fc.record({
    protocol: word,
    localAddress: word,
    localPort: word,
    peerAddress: word,
    peerPort: word,
    state: word,
    pid: fc.option(fc.nat()),
    process: word,
  });
  fc.assert(
    fc.property(
      raw,
      fc.constantFrom('linux', 'darwin', 'win32'),
      fc.boolean(),
      (row, platform, starIsFour) => {
        const guarded = guardRow(row, { platform, starIsFour });
        if (typeof guarded !== 'string') expectEndpoint(guarded.local);
      },
    ),
  );
});
