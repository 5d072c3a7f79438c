import { expect, test } from '@playwright/test';
import { familyOf } from './support/descendants.ts';
import { inNetwork, listCommand, networkOf, readListing, type ListedSocket } from './support/listing.ts';
import { addLink, removeLink, type Link } from './support/machine/links.ts';
import { openMachine, type Machine } from './support/machine/machine.ts';
import { startServer, type RunningServer } from './support/running-servers.ts';
import { serverPackages } from '../scripts/lib/test-packages.mjs';
import { links, servers, users } from './support/servers/all.ts';
import type { Post, Server } from './support/servers/server.ts';

/** What the listing told while all ran, or why a server did not. */
interface Observed {
  readonly running: PromiseSettledResult<RunningServer>;
  readonly family: ReadonlySet<number>;
}

let machine: Machine | undefined;
const addedLinks: Link[] = [];
let sockets: readonly ListedSocket[] = [];
const observed = new Map<Server, Observed>();

function runningOf(server: Server): RunningServer & { readonly family: ReadonlySet<number> } {
  const seen = observed.get(server);
  if (seen === undefined) throw new Error(`${server.name} was not started.`);
  if (seen.running.status === 'rejected') throw seen.running.reason;
  return { ...seen.running.value, family: seen.family };
}

test.beforeAll(async () => {
  // Real servers take their time to start.
  test.setTimeout(600_000);
  const opened = await openMachine(serverPackages, users);
  machine = opened;
  for (const link of links) {
    addLink(link);
    addedLinks.push(link);
  }
  const started = await Promise.allSettled(servers.map((server) => startServer(opened, server)));
  sockets = inNetwork(networkOf('self'), readListing(await opened.run(listCommand())));
  for (const [index, running] of started.entries()) {
    const server = servers[index];
    const family = running.status === 'fulfilled' ? familyOf(running.value.pid) : new Set<number>();
    if (server !== undefined) observed.set(server, { running, family });
  }
});

test.afterAll(async () => {
  await Promise.all(
    [...observed.values()].map(async ({ running }) => {
      if (running.status === 'fulfilled') await running.value.stop();
    }),
  );
  for (const link of addedLinks) removeLink(link);
  await machine?.close();
});

/** The socket that waits at a post, not those that it has accepted. */
function waitingAt({ protocol, address, port }: Post): readonly ListedSocket[] {
  return sockets.filter(
    (socket) =>
      socket.protocol === protocol &&
      socket.local.port === port &&
      socket.local.address === address &&
      (socket.state === 'LISTEN' || socket.state === 'UNCONNECTED'),
  );
}

function verdictTitle({ protocol, port, verdict, byProcess, accepted }: Post): string {
  return `${verdict} on ${protocol} port ${port}: ${byProcess ?? accepted?.service ?? ''}`;
}

for (const server of servers) {
  test.describe(server.name, () => {
    for (const post of server.posts) {
      test(verdictTitle(post), () => {
        const { pid, family } = runningOf(server);
        const waiting = waitingAt(post);
        expect(waiting).toHaveLength(1);
        const [socket] = waiting;
        expect(socket).toMatchObject({ verdict: post.verdict, ownership: 'known' });
        expect(socket?.service ?? null).toEqual(serviceOf(post));
        expect(socket?.carrier ?? null).toEqual(carrierOf(post));
        const owners = socket?.owners ?? [];
        expect(owners.find((owner) => owner.pid === pid)?.user).toBe(post.user);
        expect(owners.filter((owner) => !family.has(owner.pid))).toEqual([]);
      });

      if (post.protocol === 'tcp')
        test(`a connection to port ${post.port} is named at both ends`, () => {
          const { clients, family } = runningOf(server);
          const localPort = clients.get(post)?.localPort ?? 0;
          const ends = sockets.filter(
            ({ local, remote }) =>
              [local.port, remote?.port].includes(localPort) &&
              [local.port, remote?.port].includes(post.port),
          );
          const client = ends.find(({ local }) => local.port === localPort);
          const accepted = ends.find(({ local }) => local.port === post.port);
          expect(ends).toHaveLength(2);
          const id = post.accepted?.service ?? post.byProcess;
          expect(client).toMatchObject({
            role: { side: 'client', confidence: 'certain' },
            service: { id, end: 'remote' },
          });
          expect(accepted).toMatchObject({
            role: { side: 'server', confidence: 'certain' },
            service: { id, end: 'local' },
            conversation: client?.conversation,
            listener: waitingAt(post)[0]?.id,
          });
          expect(waitingAt(post)[0]?.clients).toBeGreaterThan(0);
          expect(client?.owners.map((owner) => owner.pid)).toEqual([process.pid]);
          expect(accepted?.owners.filter((owner) => !family.has(owner.pid))).toEqual([]);
          if (post.accepted !== undefined)
            expect(accepted?.owners.map((owner) => owner.name)).toContain(post.accepted.owner);
        });
    }
  });
}

function carrierOf({ carried }: Post): unknown {
  if (carried === undefined) return null;
  const { id, program: name } = carried;
  return { id, target: { kind: 'program', name }, evidence: 'accepted', file: null };
}

function serviceOf({ byPort, byProcess }: Post): unknown {
  const id = byProcess ?? byPort;
  return id === null ? null : { id, end: 'local', byPort, byProcess };
}
