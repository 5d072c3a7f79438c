import { codesOf, ask, killCheck, pidsOf, runCheck } from './support/check-command.ts';
import { expect, test } from './support/porthole-app.ts';

interface Situation {
  readonly title: string;
  /** A program of e2e/programs that holds port 4321 in its way. */
  readonly holder: readonly [name: string, ...args: string[]];
  readonly asked: readonly string[];
  readonly available: boolean;
  readonly codes: readonly string[];
}

const AT_LOOPBACK = ['--address', '127.0.0.1'];
const AT_IPV4 = ['--address', '0.0.0.0'];

const tcp = (address: string, ...rest: string[]): Situation['holder'] => [
  'hold',
  'tcp',
  address,
  '4321',
  ...rest,
];
const udp = (address: string, ...rest: string[]): Situation['holder'] => [
  'hold',
  'udp',
  address,
  '4321',
  ...rest,
];

const TAKEN: readonly Omit<Situation, 'available'>[] = [
  { title: 'the asked IPv4 address', holder: tcp('127.0.0.1'), asked: AT_LOOPBACK, codes: ['held'] },
  { title: 'the asked IPv6 address', holder: tcp('::1'), asked: ['--address', '::1'], codes: ['held'] },
  {
    title: 'an IPv4-mapped address is its IPv4 address',
    holder: tcp('127.0.0.1'),
    asked: ['--address', '::ffff:127.0.0.1'],
    codes: ['held'],
  },
  {
    title: 'one address, every IPv4 address asked',
    holder: tcp('127.0.0.1'),
    asked: AT_IPV4,
    codes: ['held', 'wildcard'],
  },
  {
    title: 'every IPv4 address, one asked',
    holder: tcp('0.0.0.0'),
    asked: AT_LOOPBACK,
    codes: ['held', 'wildcard'],
  },
  {
    title: 'dual-stack ::, 127.0.0.1 asked',
    holder: tcp('::'),
    asked: AT_LOOPBACK,
    codes: ['held', 'other-family'],
  },
  {
    title: '127.0.0.1, no address asked',
    holder: tcp('127.0.0.1'),
    asked: [],
    codes: ['held', 'other-family'],
  },
  {
    title: 'every IPv4 address, no address asked',
    holder: tcp('0.0.0.0'),
    asked: [],
    codes: ['held', 'other-family'],
  },
  { title: 'every address, no address asked', holder: tcp('::'), asked: [], codes: ['held'] },
  { title: '::1, no address asked', holder: tcp('::1'), asked: [], codes: ['held', 'wildcard'] },
  { title: 'UDP over IPv4', holder: udp('127.0.0.1'), asked: ['--udp', ...AT_LOOPBACK], codes: ['held'] },
  {
    title: 'UDP over dual-stack ::, IPv4 asked',
    holder: udp('::'),
    asked: ['--udp', ...AT_LOOPBACK],
    codes: ['held', 'other-family'],
  },
  { title: 'UDP over IPv6', holder: udp('::1'), asked: ['--udp', '--address', '::1'], codes: ['held'] },
  {
    title: 'a socket that listens nowhere',
    holder: ['bind-only', '4321'],
    asked: AT_LOOPBACK,
    codes: ['bound-not-listening'],
  },
  {
    title: 'a socket that listens nowhere, no address asked',
    holder: ['bind-only', '4321'],
    asked: [],
    codes: ['bound-not-listening', 'other-family'],
  },
];

const FREE: readonly Omit<Situation, 'available'>[] = [
  { title: 'another address', holder: tcp('127.0.0.2'), asked: AT_LOOPBACK, codes: ['free'] },
  { title: 'the other protocol', holder: udp('127.0.0.1'), asked: AT_LOOPBACK, codes: ['free'] },
  {
    title: 'the other family’s loopback',
    holder: tcp('::1'),
    asked: AT_LOOPBACK,
    codes: ['free', 'other-family'],
  },
  {
    title: 'every IPv6 address and no IPv4',
    holder: tcp('::', 'only'),
    asked: AT_IPV4,
    codes: ['free', 'other-family'],
  },
  {
    title: 'a socket that is only bound and allows reuse',
    holder: ['bind-only', '4321', 'reuse'],
    asked: AT_LOOPBACK,
    codes: ['free', 'bound-not-listening'],
  },
];

for (const { title, holder, asked, available, codes } of [
  ...TAKEN.map((situation) => ({ ...situation, available: false })),
  ...FREE.map((situation) => ({ ...situation, available: true })),
]) {
  test(`${available ? 'free beside' : 'taken by'} ${title}`, async ({ run }) => {
    const program = await run(...holder);
    const answer = await ask(['4321', ...asked]);
    expect({ available: answer.available, codes: codesOf(answer) }).toEqual({ available, codes });
    // Whoever stands in the way, or beside, is named.
    for (const { owners } of answer.reasons.filter(({ code }) => code !== 'free'))
      expect(owners.map(({ pid }) => pid)).toEqual([program.pid]);
    expect(answer.suggestions.length).toBe(available ? 0 : 3);
  });
}

test('free: nobody is there, by TCP and by UDP', async () => {
  for (const protocol of [[], ['--udp']]) {
    const answer = await ask(['4331', ...protocol]);
    expect(answer).toMatchObject({ port: 4331, address: '::', available: true, suggestions: [] });
    expect(codesOf(answer)).toEqual(['free']);
  }
});

test('killed half-way: nothing stays bound, and the port can be had', async () => {
  for (const milliseconds of [50, 150, 200, 250, 300, 350, 450, 600])
    expect(await killCheck(['4333'], milliseconds), `after ${milliseconds} ms`).toEqual([]);
  expect(codesOf(await ask(['4333']))).toEqual(['free']);
});

test('held since: the process, and since when it runs', async ({ run }) => {
  const started = Date.now();
  const server = await run('hold', 'tcp', '127.0.0.1', '4321');
  const [held] = (await ask(['4321'])).reasons;
  expect(held?.owners).toMatchObject([{ pid: server.pid, name: 'node' }]);
  const startedAt = held?.owners[0]?.startedAt ?? '';
  // The kernel counts in ticks of 10 ms from a boot time that it rounds to a second.
  expect(Math.abs(new Date(startedAt).getTime() - started)).toBeLessThan(3000);
  expect(held?.text).toContain(`node (PID ${server.pid}, user root, running since `);
});

test('held by a group (SO_REUSEPORT): every process of it', async ({ run }) => {
  const first = await run('listen-shared', '4332');
  const second = await run('listen-shared', '4332');
  const answer = await ask(['4332', ...AT_LOOPBACK]);
  expect(codesOf(answer)).toEqual(['held']);
  expect([...pidsOf(answer, 'held')].sort()).toEqual([first.pid, second.pid].sort());
});

test('for people: plain lines in English and Korean, and what to take instead', async ({ run }) => {
  const server = await run('hold', 'tcp', '127.0.0.1', '4321');
  const english = await runCheck(['4321', ...AT_LOOPBACK]);
  expect(english).toMatchObject({ status: 1, stderr: '' });
  const [heading, place, reason, instead, why, ...suggestions] = english.stdout.trimEnd().split('\n');
  expect(heading).toBe('TCP port 4321: not available');
  expect(place).toBe('  on 127.0.0.1');
  expect(reason).toContain(`Held on 127.0.0.1:4321 by node (PID ${server.pid}`);
  expect(instead).toBe('Free instead:');
  expect(why).toMatch(/tried just now, not registered, outside/);
  expect(suggestions).toHaveLength(3);
  const korean = await runCheck(['4321', ...AT_LOOPBACK], { language: 'ko' });
  expect(korean.stdout).toContain('TCP 포트 4321: 사용할 수 없음\n  127.0.0.1\n');
  expect(korean.stdout).toContain(`127.0.0.1:4321 사용 중: node(PID ${server.pid}`);
});

test('usage: a clear sentence, nothing on the standard output, status 2', async () => {
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['65536'], 'not a port'],
    [['http'], 'not a port'],
    [['4321', '--address', 'example.org'], 'not an address'],
    [['4321', '--address', 'fe80::1'], 'link-local'],
    [['4321', '--address', '192.0.2.1'], 'no address of this computer'],
    [[], 'missing required argument'],
    [['4321', '--tcp'], 'unknown option'],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stdout, stderr } = await runCheck(args);
    expect({ status, stdout }, args.join(' ')).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  }
});
