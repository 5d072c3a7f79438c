import { describe, expect, it } from 'vitest';
import type { HostReading, Socket } from '../../shared/socket.ts';
import type { ConnectionSource } from './host.ts';
import { createPortableHost } from './portable-host.ts';
import type { ProcessOutcome } from './systeminformation/bounded-process.ts';
import { createSystemInformationSource } from './systeminformation/system-information-source.ts';
import { answered, recordedRunner, recording } from './systeminformation/testing/recorded-runner.ts';

type Platform = 'darwin' | 'win32';
type Tools = Record<string, (args: readonly string[]) => ProcessOutcome>;

const MISSING: ProcessOutcome = {
  ...answered('', 0),
  status: null,
  problem: 'not-started',
  errorCode: 'ENOENT',
};

/** Constructed answers of the tools that stand beside systeminformation. */
const MAC_TOOLS: Tools = {
  sysctl: () => answered('49152\n65535\n'),
  lsof: () =>
    answered(
      'p512\0\nf5\0tIPv6\0d0xa1\0PTCP\0n*:5000\0\np843\0\nf5\0tIPv6\0d0xa1\0PTCP\0n*:5000\0\n' +
        'p900\0\nf3\0tIPv4\0d0xa2\0PTCP\0n127.0.0.1:52744\0\n',
    ),
  ps: (args) =>
    answered(
      args.includes('pid=,args=')
        ? ' 512 /usr/bin/server --all\n'
        : [
            ' 101 1 0 root Mon Jan  5 09:00:01 2026 /usr/sbin/cupsd',
            ' 512 1 501 alice Mon Jan  5 09:00:01 2026 /usr/bin/server',
            ' 843 512 501 alice Mon Jan  5 09:00:02 2026 /usr/bin/server',
            ' 900 1 501 alice Mon Jan  5 09:00:02 2026 /usr/bin/closer',
          ].join('\n'),
    ),
};

const WINDOWS_TOOLS: Tools = {
  netsh: (args) =>
    answered(
      args.includes('excludedportrange')
        ? '      5357        5357      \r\n'
        : 'Startport       : 49152\r\nAnzahl von Ports: 16384\r\n',
    ),
  powershell: () =>
    answered(
      JSON.stringify([
        {
          pid: 1060,
          parent: 4,
          name: 'svchost.exe',
          user: 'NT-AUTORITÄT\\SYSTEM',
          started: '2026-01-05T09:00:00Z',
        },
        { pid: 4321, parent: 900, name: 'firefox.exe', user: 'PC\\eva', started: '2026-01-05T09:00:00Z' },
      ]),
    ),
  tasklist: () => answered('"svchost.exe","1060","Services","0","1 K"\r\n'),
};

function open(platform: Platform, name: string, tools: Tools, replaced?: ConnectionSource) {
  const calls: string[] = [];
  let time = Date.UTC(2026, 0, 5);
  const netstat = recordedRunner(platform, { netstat: recording(name) });
  const host = createPortableHost({
    platform,
    connections: replaced ?? createSystemInformationSource({ platform, runner: netstat, now: () => time }),
    now: () => (time += 1000),
    runner: {
      limits: { timeLimitMilliseconds: 1000, maximumBytes: 2 ** 20 },
      run: (program, args) => {
        const tool = /(\w+)(\.exe)?$/.exec(program)?.[1] ?? program;
        calls.push(tool);
        return Promise.resolve(tools[tool]?.(args) ?? MISSING);
      },
      close: () => undefined,
    },
  });
  return { host, calls };
}

function at({ sockets }: HostReading, port: number): Socket | undefined {
  return sockets.find(({ local }) => local.port === port);
}

describe('macOS', () => {
  it('names every owner of a socket, and the automatic range', async () => {
    const { host } = open('darwin', 'macos-12', MAC_TOOLS);
    const reading = await host.read('full');
    expect(reading).toMatchObject({
      host: { platform: 'darwin' },
      missing: [],
      shortLived: { supported: false, count: 0, overflowed: false, recent: [] },
      namespaces: [{ id: 'host', ephemeral: { tcp: [49152, 65535], udp: [49152, 65535] } }],
    });
    expect(reading.sources.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'systeminformation ok',
      'ps ok',
      'lsof ok',
      'sysctl ok',
    ]);
    expect(at(reading, 5000)).toMatchObject({
      ownership: 'known',
      sharing: ['fork'],
      owners: [
        { pid: 512, name: 'server', user: 'alice', command: '/usr/bin/server --all', parentPid: 1 },
        { pid: 843, name: 'server', parentPid: 512 },
      ],
    });
  });

  it('takes the owner from lsof where netstat gives a wrong one, and discards pids that are no process', async () => {
    const reading = await open('darwin', 'macos-12', MAC_TOOLS).host.read('full');
    expect(at(reading, 52744)).toMatchObject({ ownership: 'known', owners: [{ pid: 900 }] });
    expect(at(reading, 5353)).toMatchObject({ ownership: 'none', ownershipReason: 'vanished', owners: [] });
    expect(at(reading, 22)).toMatchObject({ ownership: 'hidden', ownershipReason: 'not-read' });
  });

  it('keeps ids, first sightings and objects, and asks for processes only when one is new', async () => {
    const { host, calls } = open('darwin', 'macos-12', MAC_TOOLS);
    const full = await host.read('full');
    calls.length = 0;
    const light = await host.read('light');
    expect(calls).toEqual([]);
    expect(light.sockets).toHaveLength(full.sockets.length);
    light.sockets.forEach((socket, index) => expect(socket).toBe(full.sockets[index]));
    const again = await host.read('full');
    again.sockets.forEach((socket, index) => expect(socket).toBe(full.sockets[index]));
  });

  it('names the tools that fail and still shows the sockets', async () => {
    const { host, calls } = open('darwin', 'macos-12', {});
    const reading = await host.read('full');
    expect(reading.sources.slice(1).map(({ error }) => error)).toEqual([
      'ps is not installed.',
      'lsof is not installed.',
      'sysctl is not installed.',
    ]);
    expect(reading.namespaces[0]).toMatchObject({ ephemeral: null });
    expect(at(reading, 5000)).toMatchObject({
      ownership: 'known',
      ownershipReason: 'not-read',
      owners: [{ pid: 512, name: '', user: null }],
    });
    calls.length = 0;
    await host.read('light');
    expect(calls).toEqual([]);
  });
});

describe('Windows', () => {
  it('adds names, users, the kernel and the port ranges', async () => {
    const reading = await open('win32', 'windows-10-german', WINDOWS_TOOLS).host.read('full');
    expect(reading.namespaces[0]).toMatchObject({
      ephemeral: { tcp: [49152, 65535], udp: [49152, 65535] },
      excluded: [[5357, 5357]],
      unprivilegedPortStart: 0,
    });
    expect(at(reading, 135)).toMatchObject({
      owners: [{ pid: 1060, name: 'svchost.exe' }],
      ownership: 'known',
    });
    expect(at(reading, 445)).toMatchObject({ owners: [{ pid: 4, name: 'System' }], ownership: 'kernel' });
    expect(at(reading, 49189)).toMatchObject({ owners: [], ownership: 'none', ownershipReason: 'time-wait' });
  });

  it('falls back to tasklist, and says what is missing', async () => {
    const { powershell: _, ...others } = WINDOWS_TOOLS;
    const reading = await open('win32', 'windows-10-german', others).host.read('full');
    expect(at(reading, 135)).toMatchObject({ owners: [{ name: 'svchost.exe', user: null }] });
    expect(reading.sources[1]).toMatchObject({
      name: 'powershell',
      state: 'failed',
      error: 'PowerShell is not installed. Only the names of processes are known.',
    });
  });
});

it('shows the last table as stale while the source fails, and recovers', async () => {
  const good = createSystemInformationSource({
    platform: 'darwin',
    runner: recordedRunner('darwin', { netstat: recording('macos-12') }),
  });
  const bad = createSystemInformationSource({ platform: 'darwin', runner: recordedRunner('darwin', {}) });
  let current = good;
  const { host } = open('darwin', 'macos-12', MAC_TOOLS, {
    read: (expectRows) => current.read(expectRows),
    retry: () => undefined,
    dispose: () => undefined,
  });
  const before = await host.read('full');
  current = bad;
  const during = await host.read('light');
  expect(during.sources[0]).toMatchObject({ state: 'stale', rows: before.sockets.length });
  expect(during.sources[0]?.error).toBe('netstat is not installed.');
  expect(during.sockets).toEqual(before.sockets);
  current = good;
  expect((await host.read('light')).sources[0]).toMatchObject({ state: 'ok', error: null });
});
