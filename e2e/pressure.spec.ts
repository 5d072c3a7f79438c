import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { projectFolder } from './support/folders.ts';
import { listCommand, networkOf } from './support/listing.ts';
import { stop } from './support/programs.ts';

/** A network of its own that hands out a hundred ports, less ten that are kept back. */
const NETWORK = `ip link set lo up
echo 40000 40099 > /proc/sys/net/ipv4/ip_local_port_range
echo 40010-40019 > /proc/sys/net/ipv4/ip_local_reserved_ports
exec "$@"`;

const fill = { inUse: v.number(), capacity: v.number(), share: v.number(), level: v.string() };
const pressureSchema = v.object({
  pressure: v.object({
    pools: v.array(v.object({ namespace: v.string(), protocol: v.string(), held: v.number(), ...fill })),
    destinations: v.array(
      v.object({
        namespace: v.string(),
        remote: v.object({ address: v.string(), port: v.number() }),
        ...fill,
      }),
    ),
  }),
});

const running: ChildProcess[] = [];
test.afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
});

async function start(command: readonly string[]): Promise<{ readonly pid: number; readonly got: number }> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(child);
  const line = await once(child.stdout, 'data').then(([first]: unknown[]) => String(first));
  const { got } = v.parse(v.object({ got: v.number() }), JSON.parse(line));
  return { pid: child.pid ?? 0, got };
}

const useUp = (...args: readonly string[]) => [
  process.execPath,
  join(projectFolder, 'e2e', 'programs', 'use-up.mjs'),
  ...args,
];

/** In the network of `pid`, so that the tables are read as those of one's own. */
const inNetworkOf = (pid: number, command: readonly string[]) => [
  'nsenter',
  `--net=/proc/${pid}/ns/net`,
  '--',
  ...command,
];

async function look(pid: number) {
  const [program = '', ...args] = inNetworkOf(pid, listCommand('state:listen'));
  const { stdout, stderr } = await promisify(execFile)(program, args, {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1e8,
  });
  const { pressure } = v.parse(pressureSchema, JSON.parse(stdout));
  const network = networkOf(pid);
  return {
    tcp: pressure.pools.find(({ namespace, protocol }) => namespace === network && protocol === 'tcp'),
    destinations: pressure.destinations.filter(({ namespace }) => namespace === network),
    notes: stderr,
  };
}

test('a destination is full where the kernel refuses one more connection', async () => {
  const { pid, got } = await start(['unshare', '--net', '--', 'sh', '-c', NETWORK, 'sh', ...useUp('8190')]);
  expect(got).toBe(90);
  const one = await look(pid);
  expect(one.destinations).toMatchObject([
    { remote: { address: '127.0.0.1', port: 8190 }, inUse: 90, capacity: 90, share: 1, level: 'critical' },
  ]);
  expect(one.tcp).toMatchObject({ inUse: 90, held: 0, capacity: 90 });
  expect(one.notes).toContain('127.0.0.1 to 127.0.0.1:8190: 90 of 90 ports (100%) are in use');
  expect(one.notes).toContain('None is left: new connections there fail.');
});

test('another destination has the same ports again, less those on which somebody listens', async () => {
  const { pid, got } = await start([
    'unshare',
    '--net',
    '--',
    'sh',
    '-c',
    NETWORK,
    'sh',
    ...useUp('40005', '60'),
  ]);
  expect(got).toBe(60);
  const other = await start(inNetworkOf(pid, useUp('8191')));
  expect(other.got).toBe(89);
  const { destinations, tcp } = await look(pid);
  expect(
    destinations.map(({ remote, inUse, capacity, level }) => [remote.port, inUse, capacity, level]),
  ).toEqual([
    [8191, 89, 89, 'critical'],
    [40005, 60, 89, 'warning'],
  ]);
  expect(tcp).toMatchObject({ held: 1, inUse: 90, capacity: 90 });
});
