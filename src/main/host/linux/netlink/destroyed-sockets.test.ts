import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DestroyedSocket, DestroyedSockets } from './destroyed-sockets.ts';
import { openDiagTransport } from './koffi-transport.ts';
import { SockDiagTable } from './sock-diag-table.ts';

const CONNECTIONS = 50;

async function open(): Promise<DestroyedSockets | null> {
  try {
    return await DestroyedSockets.open('ns');
  } catch {
    return null;
  }
}

const listener = process.platform === 'linux' ? await open() : null;

describe.skipIf(listener === null)('DestroyedSockets', () => {
  afterEach(() => listener?.close());

  it('tells of connections that lived between two readings, and of none twice', async () => {
    const table = new SockDiagTable(await openDiagTransport(), 'ns');
    const server = createServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const before = new Set(table.read().map(({ id }) => id));
    listener?.drain();
    for (let count = 0; count < CONNECTIONS; count += 1) {
      const client = connect(port, '127.0.0.1').on('error', () => undefined);
      // Not once(): that rejects for the reset, which is wanted here.
      await new Promise((resolve) => client.on('close', resolve));
    }
    const clients: DestroyedSocket[] = [];
    // The kernel tells of them from a work queue, a moment later.
    await vi.waitFor(() => {
      const { sockets, overflowed } = listener?.drain() ?? { sockets: [], overflowed: true };
      expect(overflowed).toBe(false);
      clients.push(...sockets.filter(({ remote }) => remote?.port === port));
      expect(clients).toHaveLength(CONNECTIONS);
    }, 5000);
    expect(new Set(clients.map(({ id }) => id)).size).toBe(CONNECTIONS);
    expect(clients.some(({ id }) => before.has(id))).toBe(false);
    expect(listener?.drain().sockets.filter(({ remote }) => remote?.port === port)).toEqual([]);
    server.close();
    table.close();
  });
});
