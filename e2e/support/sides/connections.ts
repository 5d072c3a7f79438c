import { call, callAndClose, connection, here, listening, type Cast, type Truth } from './call.ts';

export interface Scene {
  readonly what: string;
  play(cast: Cast): Promise<readonly Truth[]>;
}

/** Connections whose listener is there, or was, between all kinds of ports. */
export const connections: readonly Scene[] = [
  {
    what: 'a client on an automatic port and an open listener',
    async play(cast) {
      const { ends } = await call(cast, here(8100));
      return [...connection(cast, ends), listening(cast.server, here(8100))];
    },
  },
  {
    what: 'a listener that was closed after it accepted',
    play: async (cast) => connection(cast, (await callAndClose(cast, here(8101))).ends),
  },
  {
    what: 'a client bound to a port on which somebody listens at another address',
    async play(cast) {
      await cast.server.open({ protocol: 'tcp', local: here(8103), backlog: 1 });
      const { ends } = await call(cast, here(8104), { from: here(8103, '127.0.0.2') });
      return connection(cast, ends);
    },
  },
  {
    what: 'a client bound to the very address on which somebody listens (SO_REUSEPORT)',
    async play(cast) {
      const options = ['reusePort'] as const;
      await cast.client.open({ protocol: 'tcp', local: here(8105), backlog: 1, options });
      const { ends } = await call(cast, here(8106), { from: here(8105), options });
      return [...connection(cast, ends), listening(cast.client, here(8105))];
    },
  },
  {
    what: 'the same, after the listener that it called was closed',
    async play(cast) {
      const options = ['reusePort'] as const;
      await cast.client.open({ protocol: 'tcp', local: here(8107), backlog: 1, options });
      return connection(cast, (await callAndClose(cast, here(8108), { from: here(8107), options })).ends);
    },
  },
  {
    what: 'a client below 1024 that calls NFS',
    play: async (cast) => connection(cast, (await call(cast, here(2049), { from: here(790) })).ends),
  },
  {
    what: 'both ends below 1024, as rsh has them, without a listener',
    async play(cast) {
      const there = await callAndClose(cast, here(514), { from: here(1023) });
      // The second connection of rsh runs the other way: the server calls back.
      const roles = { server: cast.client, client: cast.server };
      const back = await callAndClose(roles, here(1021), { from: here(1022) });
      return [...connection(cast, there.ends), ...connection(roles, back.ends)];
    },
  },
  {
    what: 'the data connection of FTP, which the server opens from port 20, to an open and to a closed listener',
    async play(cast) {
      const roles = { server: cast.client, client: cast.server };
      const open = await call(roles, here(40_321), { from: here(20) });
      const closed = await callAndClose(roles, here(40_322), { from: here(20, '127.0.0.2') });
      return [...connection(roles, open.ends), ...connection(roles, closed.ends)];
    },
  },
  {
    what: 'both ends in the ephemeral range, without a listener',
    play: async (cast) =>
      connection(cast, (await callAndClose(cast, here(45_001), { from: here(45_002) })).ends),
  },
  {
    what: 'both ends outside of it, without a listener, the smaller port calling',
    play: async (cast) => connection(cast, (await callAndClose(cast, here(8201), { from: here(8200) })).ends),
  },
  {
    what: 'a client on the port of a database that calls an automatic port, without a listener',
    play: async (cast) =>
      connection(cast, (await callAndClose(cast, here(50_001), { from: here(5432) })).ends),
  },
  {
    what: 'several listeners on one port (SO_REUSEPORT)',
    async play(cast) {
      const options = ['reusePort'] as const;
      const { ends, listener } = await call(cast, here(8109), { options });
      const other = await cast.server.open({ protocol: 'tcp', local: here(8109), backlog: 1, options });
      // Of the two the first goes, through which the connection came.
      await cast.server.close(listener);
      await cast.server.open({ protocol: 'tcp', local: here(other.port), backlog: 1, options });
      return connection(cast, ends);
    },
  },
  {
    what: 'a socket that is connected to itself',
    async play({ client }) {
      const end = here(45_010);
      await client.open({ protocol: 'tcp', local: end, remote: end });
      return [
        { protocol: 'tcp', local: end, remote: end, state: 'ESTABLISHED', side: 'peer', pid: client.pid },
      ];
    },
  },
  {
    what: 'IPv6, with and without a listener',
    async play(cast) {
      const open = await call(cast, here(8110, '::1'));
      const closed = await callAndClose(cast, here(8111, '::1'), { from: here(45_111, '::1') });
      return [...connection(cast, open.ends), ...connection(cast, closed.ends)];
    },
  },
  {
    what: 'an IPv4 client of an IPv6 listener, without which the ends sit in two tables',
    async play(cast) {
      const open = await call(cast, here(8112, '::'), { to: here(8112) });
      const closed = await callAndClose(cast, here(45_112, '::'), { to: here(45_112) });
      return [...connection(cast, open.ends), ...connection(cast, closed.ends)];
    },
  },
  {
    what: 'a client that calls IPv4 through an IPv6 socket',
    async play(cast) {
      await cast.server.open({ protocol: 'tcp', local: here(8113), backlog: 1 });
      const to = here(8113, '::ffff:127.0.0.1');
      const { port } = await cast.client.open({ protocol: 'tcp', remote: to });
      const ends = { client: here(port), server: here(8113) };
      return connection(cast, ends, { serverPid: null });
    },
  },
];
