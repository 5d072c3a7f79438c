import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { createSystemInformationSource } from './system-information-source.ts';

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it.runIf(process.platform === 'linux')('shows real sockets with their owner', async () => {
  const accepted: Socket[] = [];
  const server = createServer((socket) => accepted.push(socket)).listen(0, '::1');
  await once(server, 'listening');
  const port = portOf(server.address());
  const client = connect(port, '::1');
  await once(client, 'connect');
  const source = createSystemInformationSource();
  try {
    const { connections, report } = await source.read(true);
    expect(report).toMatchObject({ name: 'systeminformation', state: 'ok', error: null });
    const ours = connections.filter(({ local, remote }) => local.port === port || remote?.port === port);
    expect(ours.map(({ state }) => state).sort()).toEqual(['ESTABLISHED', 'ESTABLISHED', 'LISTEN']);
    for (const each of ours) {
      expect(each).toMatchObject({ protocol: 'tcp', family: 6, pid: process.pid, local: { address: '::1' } });
    }
  } finally {
    source.dispose();
    client.destroy();
    for (const socket of accepted) socket.destroy();
    server.close();
  }
});
