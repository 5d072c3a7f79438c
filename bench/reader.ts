import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import si from 'systeminformation';
import { createLinuxHost } from '../src/main/host/linux/linux-host.ts';
import { FakeConnections } from '../src/main/host/linux/merge/fake-connections.ts';

/**
 * The reader beside the tools that people use, in one run, taking turns, so that a busy machine slows all of them.
 * Runs in namespaces of its own (see run-reader.mjs). Arguments: sockets, background processes, rounds.
 * systeminformation is measured alone: a pass of ours does not wait for it.
 */
const [sockets = 10_000, background = 0, rounds = 9] = process.argv.slice(2).map(Number);
const MOST_PAIRS_PER_PROCESS = 4500;
const DESCRIPTORS = 50;
const IDLE_PASSES = 5;
const here = dirname(fileURLToPath(import.meta.url));

async function startHolders(): Promise<ChildProcess[]> {
  const pairs = Math.ceil(sockets / 2);
  const count = Math.ceil(pairs / MOST_PAIRS_PER_PROCESS);
  const holders = Array.from({ length: count }, (_, index) => {
    const share = String(Math.ceil(pairs / count));
    return spawn(process.execPath, [join(here, 'open-sockets.js'), share, String(9000 + index)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  });
  await Promise.all(holders.map((holder) => once(holder.stdout, 'data')));
  return holders;
}

function startBackground(): ChildProcess[] {
  const file = openSync('/dev/null', 'r');
  const stdio = Array.from({ length: DESCRIPTORS }, () => file);
  return Array.from({ length: background }, () => spawn('sleep', ['3600'], { stdio }));
}

const times = new Map<string, number[]>();

async function measure(name: string, run: () => unknown): Promise<void> {
  const start = performance.now();
  await run();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function run(program: string, ...parameters: readonly string[]): void {
  try {
    execFileSync(program, parameters, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // Not installed: its time is that of not being found, and its row says so by being tiny.
  }
}

async function round(holder: ChildProcess): Promise<void> {
  const host = createLinuxHost({ connections: new FakeConnections() });
  await measure('porthole: first picture, all owners', () => host.read('full'));
  await measure('ss -tunap', () => run('ss', '-tunap'));
  for (let pass = 0; pass < IDLE_PASSES; pass += 1) {
    await measure('porthole: idle light pass', () => host.read('light'));
    await measure('ss -tuna', () => run('ss', '-tuna'));
  }
  holder.stdin?.write('\n');
  if (holder.stdout !== null) await once(holder.stdout, 'data');
  await measure('porthole: light pass, 20 new', () => host.read('light'));
  await measure('lsof -nP -i', () => run('lsof', '-nP', '-i'));
  await measure('systeminformation', () => Promise.all([si.networkConnections(), si.processes()]));
  host.dispose();
}

const holders = await startHolders();
const others = startBackground();
const [holder] = holders;
for (let count = 0; holder !== undefined && count < rounds; count += 1) await round(holder);
const firstOfAll = times.get('porthole: first picture, all owners')?.[0] ?? NaN;
const rows: readonly (readonly [ours: string, theirs: string])[] = [
  ['porthole: first picture, all owners', 'ss -tunap'],
  ['porthole: idle light pass', 'ss -tuna'],
  ['porthole: light pass, 20 new', 'ss -tunap'],
];
console.log(`${sockets} sockets, ${background} background processes, medians of ${rounds} rounds, ms`);
for (const name of times.keys()) console.log(`  ${median(name).toFixed(1).padStart(8)}  ${name}`);
console.log(
  `  ${firstOfAll.toFixed(1).padStart(8)}  porthole: the very first picture of the process (cold code)`,
);
for (const [ours, theirs] of rows) {
  console.log(`  ${(median(ours) / median(theirs)).toFixed(2).padStart(8)}  × ${theirs}: ${ours}`);
}
for (const child of [...holders, ...others]) child.kill();
process.exit();
