import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
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
/** Until both ends of what was closed last have said goodbye. */
const QUIET_MILLISECONDS = 200;

/** Rows of sockets at a port, as text that is the same from both readers; each with something that no other socket has. */
export type RowsOf<Source> = (source: Source, port: number) => ReadonlySet<string>;

function missingFrom(left: Iterable<string>, right: ReadonlySet<string>): readonly string[] {
  return [...left].filter((row) => !right.has(row));
}

export interface Disagreement {
  /** Rows that were compared while all was moving. */
  readonly compared: number;
  /** What the other tool showed both before and after our look, and we did not: time does not explain it. */
  readonly unexplained: readonly string[];
  /** What remains when it is quiet. */
  readonly missing: readonly string[];
  readonly invented: readonly string[];
}

/** Reads beside another tool while a process opens and closes hundreds of sockets, then once when it is quiet. */
export async function disagree(
  theirs: (port: number) => ReadonlySet<string>,
  ours: RowsOf<HostReading>,
): Promise<Disagreement> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, ['-e', CHURN], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const host = createLinuxHost({ connections: new FakeConnections() });
  try {
    const said: readonly unknown[] = await once(child.stdout, 'data');
    const port = Number(String(said[0]));
    await host.read('full');
    const unexplained: string[] = [];
    let compared = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = theirs(port);
      const reading = ours(await host.read('light'), port);
      const after = theirs(port);
      const lasting = [...before].filter((row) => after.has(row));
      compared += lasting.length;
      unexplained.push(...missingFrom(lasting, reading));
    }
    child.stdin.write('\n');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
    const reading = ours(await host.read('light'), port);
    const told = theirs(port);
    return {
      compared,
      unexplained,
      missing: missingFrom(told, reading),
      invented: missingFrom(reading, told),
    };
  } finally {
    host.dispose();
    child.kill();
  }
}
