import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostReading } from '../../../../shared/socket.ts';
import { createLinuxHost } from '../linux-host.ts';
import { FakeConnections } from '../merge/fake-connections.ts';

/**
 * Opens and closes connections to itself at random, a few hundred at a time, until a line comes in; says its port.
 */
const CHURN = `
const { connect, createServer } = require('node:net');
const held = [];
let busy = true;
const server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', 4096, () => {
  const { port } = server.address();
  console.log(port);
  const step = () => {
    if (!busy) return console.log('quiet');
    for (let count = 0; count < 5; count += 1) held.push(connect(port, '127.0.0.1').on('error', () => {}));
    while (held.length > 300) held.splice(Math.floor(Math.random() * held.length), 1)[0].destroy();
    setTimeout(step, 10);
  };
  step();
});
process.stdin.on('data', () => { busy = false; });
`;
const ROUNDS = 6;
const hasSs = process.platform === 'linux' && spawnSync('ss', ['-V']).status === 0;

/** ss's words for the states that ours are named differently in. */
const STATES: Readonly<Record<string, string>> = {
  ESTAB: 'ESTABLISHED',
  'SYN-RECV': 'SYN-RECEIVED',
  UNCONN: 'BOUND',
};

/**
 * What both tell alike: state, cookie, both ends and the processes. The cookie tells a TIME-WAIT from the next one of
 * the same two ports, which the kernel gives out again after a second on the loopback interface (tcp_tw_reuse).
 */
function bySs(port: number): Set<string> {
  const lines = execFileSync('ss', ['-tanpeH'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const rows = lines.flatMap((line) => {
    const [state = '', , , local = '', remote = '', ...users] = line.split(/\s+/);
    if (!local.endsWith(`:${port}`) && !remote.endsWith(`:${port}`)) return [];
    const pids = Array.from(users.join(' ').matchAll(/pid=(\d+)/g), ([, pid]) => Number(pid));
    const cookie = /\bsk:([0-9a-f]+)/.exec(line)?.[1] ?? '';
    return [`${STATES[state] ?? state} ${cookie} ${local} ${remote} ${[...new Set(pids)].sort().join()}`];
  });
  return new Set(rows);
}

function byUs(reading: HostReading, port: number): Set<string> {
  const rows = reading.sockets.filter(({ local, remote }) => local.port === port || remote?.port === port);
  const text = (end: { address: string; port: number } | null) =>
    end === null ? '0.0.0.0:*' : `${end.address}:${end.port}`;
  return new Set(
    rows
      // ss does not show sockets that are bound and not yet connected.
      .filter(({ state }) => state !== 'BOUND')
      .map(
        ({ id, state, local, remote, owners }) =>
          `${state} ${id.slice(id.indexOf(':') + 1)} ${text(local)} ${text(remote)} ${owners
            .map(({ pid }) => pid)
            .sort()
            .join()}`,
      ),
  );
}

const missingFrom = (left: Set<string>, right: Set<string>) => [...left].filter((row) => !right.has(row));

describe.skipIf(!hasSs)('beside ss, while hundreds of sockets open and close', () => {
  let child: ChildProcessByStdio<Writable, Readable, null> | undefined;
  afterEach(() => void child?.kill());

  it('has every row that ss had before and after, and agrees in all when it is quiet', async () => {
    child = spawn(process.execPath, ['-e', CHURN], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [said]: Buffer[] = (await once(child.stdout, 'data')) as Buffer[];
    const port = Number(said);
    const host = createLinuxHost({ connections: new FakeConnections() });
    await host.read('full');
    let compared = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = bySs(port);
      const ours = byUs(await host.read('light'), port);
      const after = bySs(port);
      const lasting = new Set([...before].filter((row) => after.has(row)));
      compared += lasting.size;
      expect(missingFrom(lasting, ours)).toEqual([]);
    }
    expect(compared).toBeGreaterThan(100);
    child.stdin.write('\n');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ours = byUs(await host.read('light'), port);
    const theirs = bySs(port);
    expect({ missing: missingFrom(theirs, ours), invented: missingFrom(ours, theirs) }).toEqual({
      missing: [],
      invented: [],
    });
    host.dispose();
  }, 60_000);
});
