import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Daemon, Machine } from './machine/machine.ts';
import type { Post, Server } from './servers/server.ts';

const ANSWERS_WITHIN_MILLISECONDS = 20_000;
const GREETS_WITHIN_MILLISECONDS = 5000;
const PAUSE_MILLISECONDS = 50;

/** A server that answers on all its ports, and a connection to each that has one. */
export interface RunningServer {
  readonly pid: number;
  readonly clients: ReadonlyMap<Post, Socket>;
  stop(): Promise<void>;
}

async function untilConnected(post: Post): Promise<Socket> {
  const client = connect({ host: post.address, port: post.port });
  const signal = AbortSignal.timeout(GREETS_WITHIN_MILLISECONDS);
  try {
    await once(client, 'connect', { signal });
    if (post.greets === true) await once(client, 'data', { signal });
  } catch (error) {
    client.destroy();
    throw error;
  }
  // Whatever the server does later, the connection is only looked at.
  return client.on('error', () => client.destroy());
}

function isBound({ port }: Post): boolean {
  const local = new RegExp(`^ *\\d+: [0-9A-F]+:${port.toString(16).toUpperCase().padStart(4, '0')} `, 'm');
  return ['/proc/net/udp', '/proc/net/udp6'].some((table) => local.test(readFileSync(table, 'utf8')));
}

async function attempt(post: Post): Promise<Socket | 'bound' | null> {
  if (post.protocol === 'udp') return isBound(post) ? 'bound' : null;
  return untilConnected(post).catch(() => null);
}

async function untilAnswers(post: Post, daemon: Daemon, deadline: number): Promise<Socket | 'bound'> {
  for (;;) {
    const answer = await attempt(post);
    if (answer !== null) return answer;
    const { exitCode, signalCode } = daemon.process;
    if (exitCode !== null || signalCode !== null) throw new Error(`ended with ${exitCode ?? signalCode}`);
    if (performance.now() > deadline)
      throw new Error(`does not answer on ${post.protocol} port ${post.port}`);
    await pause(PAUSE_MILLISECONDS);
  }
}

export async function startServer(machine: Machine, server: Server): Promise<RunningServer> {
  await server.prepare?.(machine);
  const daemon = machine.start(server.command, server.startAs);
  const deadline = performance.now() + ANSWERS_WITHIN_MILLISECONDS;
  const clients = new Map<Post, Socket>();
  try {
    for (const post of server.posts) {
      const answer = await untilAnswers(post, daemon, deadline);
      if (answer !== 'bound') clients.set(post, answer);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await daemon.stop();
    throw new Error(`${server.name} ${reason}. It said:\n${daemon.output()}`, { cause: error });
  }
  return {
    pid: daemon.pid,
    clients,
    async stop() {
      for (const client of clients.values()) client.destroy();
      await daemon.stop();
    },
  };
}
