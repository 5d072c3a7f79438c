import { expect, test } from '@playwright/test';
import { familyOf } from './support/descendants.ts';
import { inNetwork, networkOf, takeListing, type Listing, type ListedSocket } from './support/listing.ts';
import { runProgram, type Program } from './support/programs.ts';
import { connection, here, type Cast, type Truth } from './support/sides/call.ts';
import { connections, type Scene } from './support/sides/connections.ts';
import { datagrams } from './support/sides/datagrams.ts';
import { proxied } from './support/sides/proxy.ts';
import { startPuppet, type End, type Puppet } from './support/sides/puppet.ts';
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

const puppets: Puppet[] = [];

async function puppet(): Promise<Puppet> {
  const started = await startPuppet();
  puppets.push(started);
  return started;
}

const scenes: readonly Scene[] = [
  proxied(puppet),
  handedOver('an accepted socket that was handed to another process', 8150),
  handedOver('the same, without a listener', 45_151, 'close'),
  ...connections,
  ...states,
  ...datagrams,
];

const truths = new Map<Scene, readonly Truth[]>();
let listing: Listing | undefined;

test.beforeAll(async () => {
  const cast: Cast = { server: await puppet(), client: await puppet() };
  for (const scene of scenes) truths.set(scene, await scene.play(cast));
  // One picture of all, taken by a program that has seen nothing before.
  listing = await takeListing();
});

test.afterAll(async () => {
  await Promise.all([...puppets, ...programs].map((each) => each.stop()));
});

function isAt(end: End | null, truth: End | null): boolean {
  return end?.address === truth?.address && end?.port === truth?.port;
}

function rowsOf(truth: Truth): readonly ListedSocket[] {
  if (listing === undefined) throw new Error('There is no listing.');
  return inNetwork(networkOf(truth.inNetworkOf ?? 'self'), listing).filter(
    ({ protocol, local, remote }) =>
      protocol === truth.protocol && isAt(local, truth.local) && isAt(remote, truth.remote),
  );
}

/**
 * Whether the side is beyond doubt: in these states the handshake itself or the kernel's counters tell it. The
 * counters of another network are not asked for.
 */
function isCertain({ protocol, state, inNetworkOf }: Truth): boolean {
  const told = ['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'];
  return protocol === 'tcp' && told.includes(state) && inNetworkOf === undefined;
}

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
      if (isCertain(truth)) expect(row?.role.confidence).toBe('certain');
      if (truth.protocol === 'udp') expect(row?.role.confidence).not.toBe('certain');
    }
  });
}

/** Where it is: in the network that the test put it into, else where its other end is. */
function otherEndOf(truth: Truth): ListedSocket | undefined {
  const { remote } = truth;
  if (remote === null) return undefined;
  const known = [...truths.values()]
    .flat()
    .find(
      ({ protocol, ...other }) =>
        protocol === truth.protocol && isAt(other.local, remote) && isAt(other.remote, truth.local),
    );
  return rowsOf(known ?? { ...truth, local: remote, remote: truth.local })[0];
}

test('both ends of a connection on this machine are one conversation', () => {
  for (const truth of [...truths.values()].flat()) {
    const [end] = rowsOf(truth);
    const otherEnd = otherEndOf(truth);
    expect(end?.conversation ?? null).toBe(otherEnd?.conversation ?? null);
    expect(end?.conversation === null).toBe(otherEnd === undefined);
  }
});

test('a connection into the network of a container is one conversation, too', () => {
  const inside = [...truths.values()].flat().find(({ inNetworkOf }) => inNetworkOf !== undefined);
  if (inside === undefined) throw new Error('No scene leads into another network.');
  const [end] = rowsOf(inside);
  expect(end?.role).toMatchObject({ side: 'server', confidence: 'likely' });
  expect(end?.conversation).toContain('+');
  expect(otherEndOf(inside)).toMatchObject({ role: { side: 'client' }, conversation: end?.conversation });
});
