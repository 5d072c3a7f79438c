import { call, callAndClose, clientEnd, connection, here, serverEnd } from './call.ts';
import type { Scene } from './connections.ts';

/** Connections that are not, not yet or no longer simply established. */
export const states: readonly Scene[] = [
  {
    what: 'not yet accepted, though bytes have come',
    async play(cast) {
      await cast.server.open({ protocol: 'tcp', local: here(8120), backlog: 4 });
      const caller = await cast.client.open({ protocol: 'tcp', remote: here(8120) });
      await cast.client.send(caller, 10);
      const ends = { client: here(caller.port), server: here(8120) };
      return connection(cast, ends, { serverPid: null });
    },
  },
  {
    what: 'SYN-SENT: the listener has no place left',
    async play(cast) {
      await cast.server.open({ protocol: 'tcp', local: here(8121), backlog: 0 });
      const first = await cast.client.open({ protocol: 'tcp', remote: here(8121) });
      const second = await cast.client.open({ protocol: 'tcp', remote: here(8121), wait: false });
      const ends = (port: number) => ({ client: here(port), server: here(8121) });
      return [
        ...connection(cast, ends(first.port), { serverPid: null }),
        clientEnd(cast.client, ends(second.port), 'SYN-SENT'),
      ];
    },
  },
  {
    what: 'SYN-RECEIVED: the listener waits for the first bytes (TCP_DEFER_ACCEPT)',
    async play(cast) {
      const options = ['deferAccept'] as const;
      await cast.server.open({ protocol: 'tcp', local: here(8122), backlog: 4, options });
      const { port } = await cast.client.open({ protocol: 'tcp', remote: here(8122) });
      const ends = { client: here(port), server: here(8122) };
      return connection(cast, ends, { serverState: 'SYN-RECEIVED', serverPid: null });
    },
  },
  {
    what: 'the client has said its last, without a listener',
    async play(cast) {
      const { ends, client } = await callAndClose(cast, here(45_123), { from: here(45_124) });
      await cast.client.shutdown(client);
      return connection(cast, ends, { clientState: 'FIN-WAIT-2', serverState: 'CLOSE-WAIT' });
    },
  },
  {
    what: 'the server has said its last, without a listener',
    async play(cast) {
      const { ends, accepted } = await callAndClose(cast, here(45_125), { from: here(45_126) });
      await cast.server.shutdown(accepted);
      return connection(cast, ends, { clientState: 'CLOSE-WAIT', serverState: 'FIN-WAIT-2' });
    },
  },
  {
    what: 'TIME-WAIT of the client, and of the server',
    async play(cast) {
      const byClient = await call(cast, here(8127));
      await cast.client.close(byClient.client);
      await cast.server.close(byClient.accepted);
      const byServer = await call(cast, here(8128), { options: ['reuseAddress'] });
      await cast.server.close(byServer.accepted);
      await cast.client.close(byServer.client);
      return [
        { ...clientEnd(cast.client, byClient.ends, 'TIME-WAIT'), pid: null },
        serverEnd(null, byServer.ends, 'TIME-WAIT'),
      ];
    },
  },
  {
    what: 'bytes both ways, some of them unread, without a listener',
    async play(cast) {
      const { ends, client, accepted } = await callAndClose(cast, here(45_129), { from: here(45_130) });
      await cast.client.send(client, 100_000);
      await cast.server.send(accepted, 5000);
      await cast.server.receive(accepted, 1000);
      return connection(cast, ends);
    },
  },
  {
    what: 'a server that may send no more, since the client does not read, without a listener',
    async play(cast) {
      const { ends, accepted } = await callAndClose(cast, here(45_131), { from: here(45_132) });
      await cast.server.fill(accepted);
      return connection(cast, ends);
    },
  },
  {
    what: 'a client that may send no more, since the server does not read, without a listener',
    async play(cast) {
      const { ends, client } = await callAndClose(cast, here(45_133), { from: here(45_134) });
      await cast.client.fill(client);
      return connection(cast, ends);
    },
  },
];
