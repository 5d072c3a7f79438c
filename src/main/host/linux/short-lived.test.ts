import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket as Connection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostReading, ShortLived, ShortLivedConnection } from '../../../shared/socket.ts';
import type { Host } from '../host.ts';
import { createLinuxHost } from './linux-host.ts';
import { FakeConnections } from './merge/fake-connections.ts';
import { openDestroyedTransport } from './netlink/destroyed-sockets.ts';
import { KernelCallError } from './netlink/transport.ts';
import { ScriptedComputer } from './scripted-host.ts';

const ENOBUFS = 105;
const CONNECTIONS = 50;

const allowed =
  process.platform === 'linux' &&
  (await openDestroyedTransport().then(
    (transport) => {
      transport.close();
      return true;
    },
    () => false,
  ));

/** The kernel destroys sockets in the background (RCU, a work queue). */
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

describe.skipIf(!allowed)('sockets that live between two passes', () => {
  let host: Host;
  let server: Server;
  let port = 0;

  beforeAll(async () => {
    server = createServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    // Other tests open and close sockets at the same time.
    host = createLinuxHost({ connections: new FakeConnections(), keptShortLived: 100_000 });
    await host.read('full');
  });
  afterAll(() => {
    host.dispose();
    server.close();
  });

  async function readUntil(isDone: (told: ShortLived) => boolean): Promise<HostReading> {
    return vi.waitFor(async () => {
      const reading = await host.read('light');
      expect(isDone(reading.shortLived)).toBe(true);
      return reading;
    }, 5000);
  }

  const ours = ({ shortLived }: HostReading) =>
    shortLived.recent.filter(({ remote }) => remote?.port === port);

  async function connectOnce(): Promise<void> {
    const client = connect(port, '127.0.0.1').on('error', () => undefined);
    // Not once(): that rejects for the reset, which is wanted here.
    await new Promise((resolve) => client.on('close', resolve));
  }

  it('are counted and listed, both ends, and none twice', async () => {
    const before = await host.read('light');
    expect(before.shortLived.supported).toBe(true);
    for (let count = 0; count < CONNECTIONS; count += 1) await connectOnce();
    const after = await readUntil(
      ({ recent }) =>
        recent.filter(({ local, remote }) => [local.port, remote?.port].includes(port)).length >=
        2 * CONNECTIONS,
    );
    expect(ours(after)).toHaveLength(CONNECTIONS);
    expect(after.shortLived.recent.filter(({ local }) => local.port === port)).toHaveLength(CONNECTIONS);
    expect(after.shortLived.count - before.shortLived.count).toBeGreaterThanOrEqual(2 * CONNECTIONS);
    expect(ours(after)[0]).toMatchObject({ protocol: 'tcp', family: 4, state: 'CLOSED', uid: null });
    expect(ours(await host.read('light'))).toHaveLength(CONNECTIONS);
  });

  it('are not counted where a pass has shown them', async () => {
    const accepted: Connection[] = [];
    const lasting = createServer((socket) => accepted.push(socket)).listen(0, '127.0.0.1');
    await once(lasting, 'listening');
    const address = lasting.address();
    const lastingPort = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const client = connect(lastingPort, '127.0.0.1');
    await once(lasting, 'connection');
    const seen = await host.read('light');
    expect(seen.sockets.filter(({ remote }) => remote?.port === lastingPort)).toHaveLength(1);
    client.destroy();
    for (const socket of accepted) socket.destroy();
    lasting.close();
    for (let pass = 0; pass < 3; pass += 1) {
      await settle();
      const { recent } = (await host.read('light')).shortLived;
      expect(recent.filter(({ local, remote }) => [local.port, remote?.port].includes(lastingPort))).toEqual(
        [],
      );
    }
  });

  it.each(['0.0.0.0', '::'])(
    'are left out where they are trials of ours on %s, and nobody else’s',
    async (any) => {
      const free = createServer().listen(0, any);
      await once(free, 'listening');
      const address = free.address();
      const place = {
        protocol: 'tcp',
        address: any,
        port: typeof address === 'object' ? (address?.port ?? 0) : 0,
      } as const;
      await host.read('light');
      await new Promise((resolve) => free.close(resolve));
      const found = ({ recent }: ShortLived) => recent.filter(({ local }) => local.port === place.port);
      const bindOnce = async (): Promise<void> => {
        const trial = createServer().listen(place.port, any);
        await once(trial, 'listening');
        await new Promise((resolve) => trial.close(resolve));
      };
      host.expectOwnBind(place);
      await bindOnce();
      await settle();
      expect(found((await host.read('light')).shortLived)).toEqual([]);
      await bindOnce();
      expect(found((await readUntil((told) => found(told).length > 0)).shortLived)).toHaveLength(1);
    },
  );

  it('are found for UDP too', async () => {
    await host.read('light');
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.connect(port, '127.0.0.1', resolve));
    const { port: own } = socket.address();
    socket.close();
    const isIt = ({ protocol, local }: ShortLivedConnection) => protocol === 'udp' && local.port === own;
    const { recent } = (await readUntil((told) => told.recent.some(isIt))).shortLived;
    expect(recent.filter(isIt)).toHaveLength(1);
  });
});

describe('the multicast of destroyed sockets', () => {
  function computer(receive: () => number) {
    const scripted = new ScriptedComputer();
    const nothing = () => undefined;
    scripted.destroyed = { receive, send: nothing, interfaceName: () => null, close: nothing };
    return scripted.host();
  }

  it('that is refused is said to be missing', async () => {
    const reading = await new ScriptedComputer().host().read('full');
    expect(reading.shortLived).toEqual({ supported: false, count: 0, overflowed: false, recent: [] });
  });

  it('says that it is not complete once the kernel dropped notices', async () => {
    let isFull = true;
    const host = computer(() => {
      if (!isFull) return 0;
      isFull = false;
      throw new KernelCallError('recv', ENOBUFS, 'ENOBUFS');
    });
    const first = (await host.read('full')).shortLived;
    expect(first).toMatchObject({ supported: true, overflowed: true });
    expect((await host.read('light')).shortLived).toBe(first);
  });

  it('that fails hides nothing else', async () => {
    const host = computer(() => {
      throw new KernelCallError('recv', 9, 'EBADF');
    });
    expect((await host.read('full')).shortLived.supported).toBe(false);
  });
});
