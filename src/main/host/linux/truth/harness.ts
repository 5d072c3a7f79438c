import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endHolders } from './holders.ts';
import { raiseLoopback } from './raw-sockets.ts';
import { EXTRA_ADDRESSES, openEverything, openSecond, Scene } from './scene.ts';
import { SECOND_RANGE, type Truth, type TrueSocket } from './truth.ts';

/**
 * Runs in a network namespace of its own. Opens sockets, prints what it opened as one line of JSON, then runs each
 * program whose arguments come in as a line of JSON and prints its output as one line. Ends with its input.
 * With the argument `second` it only opens the sockets of the second namespace.
 */
function isTruth(value: unknown): value is readonly TrueSocket[] {
  return Array.isArray(value);
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read');
  const lines = createInterface({ input: child.stdout });
  const line: readonly unknown[] = await once(lines, 'line');
  return String(line[0]);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function startSecond(): Promise<{ sockets: readonly TrueSocket[]; child: ChildProcess }> {
  const script = process.argv[1] ?? '';
  const child = spawn('unshare', ['-n', process.execPath, script, 'second'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const sockets: unknown = JSON.parse(await firstLine(child));
  if (!isTruth(sockets)) throw new Error('the second namespace did not answer');
  return { sockets, child };
}

process.title = 'truth-main';
const scene = new Scene();
raiseLoopback(EXTRA_ADDRESSES);
if (process.argv[2] === 'second') {
  writeFileSync('/proc/sys/net/ipv4/ip_local_port_range', SECOND_RANGE.join(' '));
  openSecond(scene);
  print(scene.sockets);
  process.stdin.resume();
} else {
  openEverything(scene);
  const second = await startSecond();
  const truth: Truth = {
    sockets: scene.sockets,
    second: second.sockets,
    secondPid: second.child.pid ?? 0,
  };
  print(truth);
  for await (const line of createInterface({ input: process.stdin })) {
    const [program = '', ...parameters] = JSON.parse(line) as string[];
    print(execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 1e8 }));
  }
  second.child.kill();
  endHolders();
}
