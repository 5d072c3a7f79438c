import { here, type Truth } from './call.ts';
import type { Scene } from './connections.ts';
import type { End, Puppet } from './puppet.ts';

function datagram({ pid }: Puppet, side: Truth['side'], local: End, remote: End | null = null): Truth {
  return { protocol: 'udp', local, remote, state: remote === null ? 'UNCONNECTED' : 'CONNECTED', side, pid };
}

/** UDP has no handshake: ports tell the side, and nothing about it is certain. */
export const datagrams: readonly Scene[] = [
  {
    what: 'UDP: a connected client of an unconnected server',
    async play({ server, client }) {
      await server.open({ protocol: 'udp', local: here(53) });
      const { port } = await client.open({ protocol: 'udp', remote: here(53) });
      return [datagram(server, 'server', here(53)), datagram(client, 'client', here(port), here(53))];
    },
  },
  {
    what: 'UDP: an unconnected client on an automatic port',
    async play({ client }) {
      const { port } = await client.open({ protocol: 'udp', local: here(0) });
      return [datagram(client, 'client', here(port))];
    },
  },
  {
    what: 'UDP: an unconnected server on a port that nobody knows',
    async play({ server }) {
      await server.open({ protocol: 'udp', local: here(8140) });
      return [datagram(server, 'server', here(8140))];
    },
  },
  {
    what: 'UDP: a server with a connected socket for each client, beside the unconnected one',
    async play({ server, client }) {
      const options = ['reuseAddress'] as const;
      await server.open({ protocol: 'udp', local: here(8141), options });
      const { port } = await client.open({ protocol: 'udp', remote: here(8141) });
      await server.open({ protocol: 'udp', local: here(8141), remote: here(port), options });
      return [
        datagram(server, 'server', here(8141)),
        datagram(server, 'server', here(8141), here(port)),
        datagram(client, 'client', here(port), here(8141)),
      ];
    },
  },
  {
    what: 'UDP: a connected server and client, by the service of one port',
    async play({ server, client }) {
      const caller = await client.open({ protocol: 'udp', local: here(0, '127.0.0.3'), remote: here(5353) });
      const there = here(caller.port, '127.0.0.3');
      await server.open({ protocol: 'udp', local: here(5353), remote: there });
      return [datagram(server, 'server', here(5353), there), datagram(client, 'client', there, here(5353))];
    },
  },
  {
    what: 'UDP: over IPv6',
    async play({ server, client }) {
      await server.open({ protocol: 'udp', local: here(8142, '::1') });
      const { port } = await client.open({ protocol: 'udp', remote: here(8142, '::1') });
      return [
        datagram(server, 'server', here(8142, '::1')),
        datagram(client, 'client', here(port, '::1'), here(8142, '::1')),
      ];
    },
  },
];
