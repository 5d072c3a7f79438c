import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../shared/socket.ts';
import { ForeignTables } from './foreign-tables.ts';
import { describeForeign, type ForeignFacts } from './namespace-list.ts';
import { NamespaceFinder } from './namespace-finder.ts';
import { parsePortSettings, parseReservedPorts, UNKNOWN_SETTINGS } from './port-settings.ts';
import { SettingsCache } from './settings-cache.ts';

const process: Owner = {
  pid: 7,
  name: 'nginx',
  command: null,
  arguments: null,
  executable: null,
  user: null,
  uid: 0,
  startedAt: null,
  parentPid: 1,
  parents: [],
  workingDirectory: null,
  unit: null,
  container: null,
};

describe('port settings', () => {
  it('are read from the three files', () => {
    expect(parsePortSettings('32768\t60999\n', '8080,9148-9150\n', '1024\n')).toEqual({
      ephemeral: { tcp: [32768, 60999], udp: [32768, 60999] },
      reserved: [
        [8080, 8080],
        [9148, 9150],
      ],
      unprivilegedPortStart: 1024,
    });
  });

  it('are unknown where a file is missing or makes no sense', () => {
    expect(parsePortSettings(null, null, null)).toEqual(UNKNOWN_SETTINGS);
    expect(parsePortSettings('60999 32768', '\n', 'many')).toEqual(UNKNOWN_SETTINGS);
    expect(parsePortSettings('1 70000', '70000,5-3', '0').unprivilegedPortStart).toBe(0);
  });

  it('hold only ports, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '6', '9', '5', ',', '-', ' ') }), (text) => {
        for (const [first, last] of parseReservedPorts(text)) {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThanOrEqual(65535);
        }
      }),
    );
  });
});

describe('SettingsCache', () => {
  it('answers with what is known, asks once, and again only after a while', async () => {
    const asked: number[] = [];
    const settings = parsePortSettings('20000 30000', '', '0');
    const cache = new SettingsCache((pid) => {
      asked.push(pid);
      return Promise.resolve(settings);
    });
    expect(cache.settingsOf('n', 7, 0)).toEqual(UNKNOWN_SETTINGS);
    await cache.settled();
    expect(cache.settingsOf('n', 7, 1000)).toBe(settings);
    cache.settingsOf('n', 7, 61_000);
    await cache.settled();
    expect(asked).toEqual([7, 7]);
  });

  it('goes on after a question that could not even be asked', async () => {
    const settings = parsePortSettings('20000 30000', '', '0');
    const cache = new SettingsCache((pid) =>
      pid === 7 ? Promise.reject(new Error('spawn ENOMEM')) : Promise.resolve(settings),
    );
    cache.settingsOf('n', 7, 0);
    cache.settingsOf('m', 8, 0);
    await cache.settled();
    expect(cache.settingsOf('n', 7, 1000)).toBe(UNKNOWN_SETTINGS);
    expect(cache.settingsOf('m', 8, 1000)).toBe(settings);
  });

  it('seldom asks where it is refused', async () => {
    let asked = 0;
    const cache = new SettingsCache(() => {
      asked += 1;
      return Promise.resolve(UNKNOWN_SETTINGS);
    });
    for (const now of [0, 61_000, 500_000, 601_000]) {
      cache.settingsOf('n', 7, now);
      await cache.settled();
    }
    expect(asked).toBe(2);
  });
});

describe('describeForeign', () => {
  const facts: ForeignFacts = {
    id: '4026532177',
    process,
    givenName: null,
    readable: true,
    settings: UNKNOWN_SETTINGS,
  };
  const container = { id: 'a1b2c3d4e5f6a7b8', name: null, runtime: 'docker' };

  it.each([
    [
      'its container',
      { process: { ...process, container: { ...container, name: 'web' } } },
      'web',
      'container',
    ],
    [
      'the short id of a nameless container',
      { process: { ...process, container } },
      'a1b2c3d4e5f6',
      'container',
    ],
    ['what ip netns calls it', { givenName: 'blue' }, 'blue', 'other'],
    ['its first process', {}, 'nginx', 'other'],
    ['nothing but its id', { process: null }, '4026532177', 'other'],
  ] as const)('names a namespace after %s', (_, change, name, kind) => {
    expect(describeForeign({ ...facts, ...change })).toMatchObject({ name, kind });
  });

  it('does not claim to know the ports of one that it cannot read', () => {
    const settings = parsePortSettings('1 2', '', '0');
    expect(describeForeign({ ...facts, settings, readable: false })).toMatchObject(UNKNOWN_SETTINGS);
  });
});

/** A made-up `/proc`: processes with their namespace, null where the link is closed to us. */
function makeProc(
  processes: Readonly<Record<string, string | null>>,
  tables: readonly string[] = [],
): string {
  const root = mkdtempSync(join(tmpdir(), 'proc-'));
  for (const [pid, namespace] of Object.entries(processes)) {
    mkdirSync(join(root, pid, 'ns'), { recursive: true });
    mkdirSync(join(root, pid, 'net'));
    if (namespace !== null) symlinkSync(`net:[${namespace}]`, join(root, pid, 'ns', 'net'));
    for (const table of tables) writeFileSync(join(root, pid, 'net', table), '');
  }
  return root;
}

function everybody(...pids: readonly number[]) {
  return { live: new Set(pids), fresh: pids, gone: [], recheck: true };
}

describe('NamespaceFinder', () => {
  it('groups processes by namespace, our own left out', () => {
    const finder = new NamespaceFinder(makeProc({ self: '1', 5: '1', 9: '2', 7: '2', 8: '3' }));
    finder.update(everybody(5, 9, 7, 8));
    expect([...finder.foreign()]).toEqual([
      ['2', [7, 9]],
      ['3', [8]],
    ]);
    finder.update({ live: new Set([5, 9]), fresh: [], gone: [7, 8], recheck: false });
    expect([...finder.foreign()]).toEqual([['2', [9]]]);
  });

  it('leaves out processes of which nothing can be told', () => {
    const finder = new NamespaceFinder(makeProc({ self: '1', 5: null }));
    finder.update(everybody(5));
    expect(finder.foreign().size).toBe(0);
  });

  it('tells namespaces apart by the inodes of their tables where the links are closed', () => {
    const finder = new NamespaceFinder(makeProc({ self: '1', 5: null }, ['tcp']));
    finder.update(everybody(5));
    expect([...finder.foreign()]).toHaveLength(1);
    expect([...finder.foreign().keys()][0]).toMatch(/^net-\d+$/);
  });
});

/** Lines of `/proc/net/tcp`: listeners at ports 80 and 81. */
const LISTENERS = [
  '   0: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 101 1 0 100 0 0 10 0',
  '   1: 0100007F:0051 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 102 1 0 100 0 0 10 0',
];

describe('ForeignTables', () => {
  it('says which namespaces cannot be read, and goes on with the others', () => {
    const root = makeProc({ 5: '2', 6: '3' });
    for (const table of ['tcp', 'udp']) writeFileSync(join(root, '6', 'net', table), '');
    const tables = new ForeignTables(root);
    const namespaces = new Map([
      ['2', [5]],
      ['3', [404, 6]],
    ]);
    expect(tables.read(namespaces, true, () => 0)).toEqual([]);
    expect([tables.isReadable('2'), tables.isReadable('3')]).toEqual([false, true]);
  });

  it('believe a table while the counters of the namespace stand still, and no longer than ten seconds', () => {
    const root = makeProc({ 5: '2' }, ['tcp', 'udp', 'sockstat', 'snmp']);
    const net = join(root, '5', 'net');
    const tables = new ForeignTables(root);
    let now = 0;
    const look = (pids: readonly number[] = [5], everything = false) => {
      now += 1000;
      return tables.read(new Map([['2', pids]]), everything, () => now).length;
    };
    const open = (count: number) =>
      writeFileSync(join(net, 'tcp'), `header\n${LISTENERS.slice(0, count).join('\n')}\n`);
    const count = (inUse: number, memory: number) =>
      writeFileSync(join(net, 'sockstat'), `TCP: inuse ${inUse} orphan 0 tw 0 alloc 9 mem ${memory}\n`);
    expect(look()).toBe(0);
    open(1);
    count(0, 5);
    expect(look()).toBe(1);
    open(2);
    count(0, 6);
    expect(look()).toBe(1);
    count(1, 6);
    expect(look()).toBe(2);
    open(1);
    expect(look()).toBe(2);
    expect(look([5, 6])).toBe(1);
    open(2);
    expect(look([5, 6], true)).toBe(2);
    open(1);
    expect(look([5, 6])).toBe(2);
    now += 10_000;
    expect(look([5, 6])).toBe(1);
  });
});
