import { expect, test } from '@playwright/test';
import { familyOf } from './support/descendants.ts';
import { takeListing, type ListedSocket } from './support/listing.ts';
import { runProgram, type Program } from './support/programs.ts';
import { connection, here, type Cast, type Truth } from './support/sides/call.ts';
import { connections, type Scene } from './support/sides/connections.ts';
import { datagrams } from './support/sides/datagrams.ts';
import { startPuppet, type End } from './support/sides/puppet.ts';
import { states } from './support/sides/states.ts';

const programs: Program[] = [];

/** The process that took the call passes it on; it is still the server's end, now of another process. */
function handedOver(what: string, port: number, ...options: readonly string[]): Scene {
  return {
    what,
    async play(cast) {
      const program = await runProgram('hand-over', String(port), ...options);
      programs.push(program);
      const client = await cast.client.open({ protocol: 'tcp', remote: here(port) });
      await cast.client.receive(client, 1);
      const [, worker] = familyOf(program.pid);
      const ends = { client: here(client.port), server: here(port) };
      return connection(cast, ends, { serverPid: worker ?? null });
    },
  };
}

const scenes: readonly Scene[] = [
  handedOver('an accepted socket that was handed to another process', 8150),
  handedOver('the same, without a listener', 45_151, 'close'),
  ...connections,
  ...states,
  ...datagrams,
];

const truths = new Map<Scene, readonly Truth[]>();
let cast: Cast | undefined;
let sockets: readonly ListedSocket[] = [];

test.beforeAll(async () => {
  cast = { server: await startPuppet(), client: await startPuppet() };
  for (const scene of scenes) truths.set(scene, await scene.play(cast));
  // One picture of all, taken by a program that has seen nothing before.
  sockets = (await takeListing()).sockets;
});

test.afterAll(async () => {
  await Promise.all([cast?.server.stop(), cast?.client.stop(), ...programs.map((program) => program.stop())]);
});

function isAt(end: End | null, truth: End | null): boolean {
  return end?.address === truth?.address && end?.port === truth?.port;
}

function rowsOf(truth: Truth): readonly ListedSocket[] {
  return sockets.filter(
    ({ protocol, local, remote }) =>
      protocol === truth.protocol && isAt(local, truth.local) && isAt(remote, truth.remote),
  );
}

/** The TCP states in which the kernel's counters, or the handshake itself, tell the side beyond doubt. */
const CERTAIN = ['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'];

for (const scene of scenes) {
  test(scene.what, () => {
    const known = truths.get(scene) ?? [];
    expect(known).not.toHaveLength(0);
    for (const truth of known) {
      const rows = rowsOf(truth);
      expect(rows, JSON.stringify(truth)).toHaveLength(1);
      const [row] = rows;
      expect(row).toMatchObject({ state: truth.state, role: { side: truth.side } });
      expect(row?.owners.map(({ pid }) => pid)).toEqual(truth.pid === null ? [] : [truth.pid]);
      if (truth.protocol === 'tcp' && CERTAIN.includes(truth.state))
        expect(row?.role.confidence).toBe('certain');
      if (truth.protocol === 'udp') expect(row?.role.confidence).not.toBe('certain');
    }
  });
}

test('both ends of a connection on this machine are one conversation', () => {
  for (const truth of [...truths.values()].flat()) {
    const [end] = rowsOf(truth);
    const [otherEnd] =
      truth.remote === null ? [] : rowsOf({ ...truth, local: truth.remote, remote: truth.local });
    expect(end?.conversation ?? null).toBe(otherEnd?.conversation ?? null);
    expect(end?.conversation === null).toBe(otherEnd === undefined);
  }
});
