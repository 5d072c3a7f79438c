import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { aQuestion } from './testing/questions.ts';
import { tryBind } from './trial-bind.ts';

it('finds a TCP port free, in use while somebody listens, and free again', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = v.parse(v.object({ port: v.number() }), server.address());
  const question = aQuestion({ port });
  expect(await tryBind(question)).toBe('in-use');
  server.close();
  await once(server, 'close');
  expect(await tryBind(question)).toBe('bound');
  // Nothing is left behind: the same trial succeeds as often as one likes.
  expect(await tryBind(question)).toBe('bound');
});

it('finds a UDP port in use, also where its holder allows reuse', async () => {
  const socket = createSocket({ type: 'udp4', reuseAddr: true }).bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const question = aQuestion({ protocol: 'udp', port: socket.address().port });
  expect(await tryBind(question)).toBe('in-use');
  socket.close();
  await once(socket, 'close');
  expect(await tryBind(question)).toBe('bound');
});

it.each(['tcp', 'udp'] as const)('tells over %s that an address is none of ours', async (protocol) => {
  // RFC 5737: 192.0.2.0/24 is for documentation.
  expect(await tryBind(aQuestion({ protocol, address: '192.0.2.1', port: 5999 }))).toBe('no-address');
  const scoped = aQuestion({ protocol, address: 'fe80::1', scope: 'no-such-if', port: 5999 });
  expect(await tryBind(scoped)).toBe('no-address');
});
