import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinuxHost } from '../../src/main/host/linux/linux-host.ts';
import { FakeConnections } from '../../src/main/host/linux/merge/fake-connections.ts';
import { networkInterfaces } from '../../src/main/host/network-interfaces.ts';
import { createInspector } from '../../src/main/inspect/inspect.ts';
import { createPipeline } from '../../src/main/reader/pipeline.ts';
import { patchSnapshots } from '../../src/shared/diff.ts';
import type { Snapshot, Socket } from '../../src/shared/socket.ts';
import { describeSocket, plannedSockets, SOCKETS_PER_PORT } from './plan.ts';

/** Runs in namespaces of its own (see ../hundred-thousand.mjs). Arguments: sockets, the built command. */
const HOLDERS = 10;
const LIGHT_PASSES = 5;
const [sockets = '', command = ''] = process.argv.slice(2);
const ports = Math.ceil(Number(sockets) / HOLDERS / SOCKETS_PER_PORT);
const here = dirname(fileURLToPath(import.meta.url));

function say(name: string, value: string): void {
  console.log(`${value.padStart(12)}  ${name}`);
}

async function timed<Value>(name: string, run: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await run();
  say(name, `${(performance.now() - start).toFixed(0)} ms`);
  return value;
}

/** What was opened and not read so, and what was read and never opened. */
function compare(name: string, read: readonly Socket[], planned: ReadonlySet<string>): boolean {
  const described = read.map(({ owners, ...socket }) =>
    describeSocket({ ...socket, pids: owners.map(({ pid }) => pid) }),
  );
  const shown = new Set(described);
  const missing = [...planned].filter((text) => !shown.has(text));
  const invented = described.filter((text) => !planned.has(text));
  const repeated = described.length - shown.size;
  say(`${name}: of ${planned.size} sockets missing or with a wrong owner`, String(missing.length));
  say(`${name}: never opened, or shown twice`, String(invented.length + repeated));
  for (const text of [...missing.slice(0, 3), ...invented.slice(0, 3)]) console.log(`    ${text}`);
  return missing.length + invented.length + repeated === 0;
}

async function startHolder(_: unknown, holder: number): Promise<ChildProcess> {
  const parameters = [
    '--nofile=20000',
    process.execPath,
    join(here, 'hold.js'),
    String(holder),
    String(ports),
  ];
  const child = spawn('prlimit', parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

/** Highest so far; 0 once the process has ended. */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs `porthole list --json` behind `prefix`; its memory is looked at whenever output comes. */
async function runCommand(
  name: string,
  prefix: readonly string[],
  planned: ReadonlySet<string>,
): Promise<boolean> {
  const [program, ...parameters] = [...prefix, process.execPath, command, 'list', '--json'];
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  let peak = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunks.length % 64 === 0) peak = Math.max(peak, peakMemory(child.pid ?? 0));
    chunks.push(chunk);
  });
  await timed(name, () => once(child, 'close'));
  say(`${name}: peak resident memory seen`, `${peak.toFixed(0)} MiB`);
  const output = Buffer.concat(chunks);
  say(`${name}: output`, `${(output.length / 2 ** 20).toFixed(0)} MiB`);
  // The contract of --json.
  const { sockets: listed } = JSON.parse(output.toString('utf8')) as Snapshot;
  return child.exitCode === 0 && compare(name, listed, planned);
}

const holders = await timed('to open the sockets', () =>
  Promise.all(Array.from({ length: HOLDERS }, startHolder)),
);
const planned = new Set(holders.flatMap(({ pid = 0 }, holder) => plannedSockets(holder, ports, pid)));

const host = createLinuxHost({ connections: new FakeConnections() });
const first = await timed('host: first full pass, all owners', () => host.read('full'));
const verdicts = [compare('host', first.sockets, planned)];
for (let pass = 0; pass < LIGHT_PASSES; pass += 1)
  await timed('host: idle light pass', () => host.read('light'));
const second = await timed('host: full pass again', () => host.read('full'));
const inspector = createInspector({ platform: 'linux', interfaces: networkInterfaces });
const picture = await timed('inspect: first picture', () => inspector.inspect(first, new Map()));
await timed('inspect: nothing changed', () => inspector.inspect(second, new Map()));
await timed('host: who opened all connections', () => host.askOpeners(inspector.socketsToAsk(picture)));
const take = createPipeline(host, createInspector({ platform: 'linux', interfaces: networkInterfaces }));
const before = await timed('pipeline: first snapshot', () => take('full'));
const after = await timed('pipeline: light snapshot', () => take('light'));
await timed('diff of two pictures', () => patchSnapshots(before, after));
say('this process: peak resident memory', `${peakMemory(process.pid).toFixed(0)} MiB`);

const byText = createLinuxHost({
  connections: new FakeConnections(),
  openDiag: () => Promise.reject(new Error('refused here')),
});
const told = await timed('host, sock_diag refused: full pass', () => byText.read('full'));
verdicts.push(compare('host, sock_diag refused', told.sockets, planned));
await timed('host, sock_diag refused: light pass', () => byText.read('light'));
byText.dispose();

const list = 'porthole list --json';
verdicts.push(await runCommand(list, [], planned));
verdicts.push(await runCommand(`${list} in another network namespace`, ['unshare', '-n'], planned));

for (const holder of holders) holder.kill();
await Promise.all(holders.map((holder) => once(holder, 'exit')));
const rest = await timed('host: light pass once all are closed', () => host.read('light'));
say(
  'host: sockets left with an owner',
  String(rest.sockets.filter(({ owners }) => owners.length > 0).length),
);
host.dispose();
process.exit(verdicts.every((isRight) => isRight) ? 0 : 1);
