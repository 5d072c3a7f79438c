import { describe, expect, it } from 'vitest';
import { connection, inspectAll, inspectMoments, listener, udp } from './testing/world.ts';

const SERVER = '127.0.0.1:5432';
const CLIENT = '127.0.0.1:45000';

function keysOf(sockets: Parameters<typeof inspectAll>[0]) {
  return inspectAll(sockets).map(({ conversation }) => conversation);
}

describe('a conversation', () => {
  it('is the same for both local ends', () => {
    const [, server, client] = keysOf([
      listener(SERVER),
      connection(SERVER, CLIENT),
      connection(CLIENT, SERVER),
    ]);
    expect(server).toBe('tcp host 127.0.0.1:45000 127.0.0.1:5432');
    expect(client).toBe(server);
  });

  it('is the same across the IPv4 and the IPv6 table', () => {
    const mapped = connection(SERVER, CLIENT, { family: 6, mapped: true });
    const [server, client] = keysOf([mapped, connection(CLIENT, SERVER)]);
    expect(server).not.toBeNull();
    expect(client).toBe(server);
  });

  it('is told apart from addresses by brackets in IPv6', () => {
    const keys = keysOf([connection('[::1]:80', '[::1]:45000'), connection('[::1]:45000', '[::1]:80')]);
    expect(keys[0]).toBe('tcp host [::1]:45000 [::1]:80');
  });

  it('has one socket that is connected to itself', () => {
    expect(keysOf([connection(CLIENT, CLIENT)])).toEqual(['tcp host 127.0.0.1:45000 127.0.0.1:45000']);
  });

  it.each([
    ['one end is elsewhere', [connection('192.168.1.10:45000', '203.0.113.5:80')]],
    [
      'the ends are in two namespaces, each on its own loopback',
      [connection(SERVER, CLIENT), connection(CLIENT, SERVER, { namespace: 'box' })],
    ],
    ['there is no peer', [listener(SERVER), udp('*:53')]],
    ['the protocols differ', [connection(SERVER, CLIENT), udp(CLIENT, SERVER)]],
  ])('is none where %s', (_what, sockets) => {
    expect(keysOf(sockets).every((key) => key === null)).toBe(true);
  });

  it('begins when the second end appears and ends when it goes', () => {
    const [server, client] = [connection(SERVER, CLIENT), connection(CLIENT, SERVER)];
    const begun = inspectMoments([{ sockets: [server] }, { sockets: [server, client] }]);
    expect(begun[0]?.conversation).not.toBeNull();
    const ended = inspectMoments([{ sockets: [server, client] }, { sockets: [server] }]);
    expect(ended[0]?.conversation).toBeNull();
  });

  it('of two UDP sockets connected alike is with the newer', () => {
    const older = udp(SERVER, CLIENT);
    const newer = { ...older, id: 'newer' };
    const told = inspectMoments([
      { sockets: [older, udp(CLIENT, SERVER)] },
      { sockets: [older, udp(CLIENT, SERVER), newer] },
    ]);
    expect(told.map(({ conversation }) => conversation !== null)).toEqual([false, true, true]);
  });
});
