import { once } from 'node:events';
import { connect, createServer, type Socket as Connection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createLinuxHost } from './linux-host.ts';
import { FakeConnections } from './merge/fake-connections.ts';
import { openDiagTransport } from './netlink/koffi-transport.ts';

const allowed =
  process.platform === 'linux' &&
  (await openDiagTransport().then(
    (transport) => {
      transport.close();
      return true;
    },
    () => false,
  ));

describe.skipIf(!allowed)('askOpeners', () => {
  it.each([0, 2000])(
    'tells both ends of a real connection apart, data sent or not, among %d ids',
    async (others) => {
      const accepted: Connection[] = [];
      const server = createServer((socket) => accepted.push(socket)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const clients = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
      await Promise.all(clients.map((client) => once(client, 'connect')));
      clients[1]?.write('x'.repeat(1000));
      while (accepted.length < 2) await once(server, 'connection');
      accepted[0]?.resume();
      await new Promise((resolve) => setTimeout(resolve, 100));

      const host = createLinuxHost({ connections: new FakeConnections() });
      const { sockets } = await host.read('full');
      const ours = sockets.filter(
        ({ local, remote }) => remote !== null && [local.port, remote.port].includes(port),
      );
      const unknown = Array.from({ length: others }, (_, index) => `nowhere:${index}`);
      const openers = await host.askOpeners([...ours.map(({ id }) => id), ...unknown]);
      const sides = ours.map(({ id, local }) => [
        local.port === port ? 'accepted' : 'connected',
        openers.get(id),
      ]);
      expect(sides).toHaveLength(4);
      for (const [expected, told] of sides) expect(told).toBe(expected);
      expect(openers.size).toBe(4);

      host.dispose();
      for (const socket of [...clients, ...accepted]) socket.destroy();
      server.close();
    },
  );

  it('tells nothing of sockets that it does not know', async () => {
    const host = createLinuxHost({ connections: new FakeConnections() });
    await host.read('full');
    expect((await host.askOpeners(['4026531833:ffffffff', 'x', ''])).size).toBe(0);
    host.dispose();
  });
});
