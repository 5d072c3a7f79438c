import { describe, expect, it } from 'vitest';
import { aNamespace, anOwner } from '../../shared/testing/samples.ts';
import { connection, inspectAll, inspectMoments, listener } from './testing/world.ts';

const HOST = '172.17.0.1:45000';
const BOX = '172.17.0.2:80';
const namespaces = ['host', 'box', 'other', 'fourth'].map((id) =>
  aNamespace({ id, name: id, kind: id === 'host' ? 'host' : 'container' }),
);
const client = connection(HOST, BOX);
const server = connection(BOX, HOST, { namespace: 'box' });
const inBox = { id: 'web', namespace: 'box' };

const keysOf = (sockets: Parameters<typeof inspectAll>[0]) =>
  inspectAll(sockets, { namespaces }).map(({ conversation }) => conversation);

describe('a connection from one network into another', () => {
  it('is one conversation, whichever end is seen first', () => {
    const key = 'tcp box+host 172.17.0.1:45000 172.17.0.2:80';
    expect(keysOf([client, server])).toEqual([key, key]);
    expect(keysOf([server, client])).toEqual([key, key]);
  });

  it('tells its sides by its other end, never for certain', () => {
    const openers = { [client.id]: 'connected' } as const;
    const told = inspectAll([client, server], { namespaces, openers });
    expect(told.map(({ role }) => role)).toEqual([
      { side: 'client', confidence: 'certain', evidence: 'connected' },
      { side: 'server', confidence: 'likely', evidence: 'other-end' },
    ]);
  });

  it('is served by whom the other network says, and counted there', () => {
    const nginx = anOwner({ pid: 7, name: 'nginx', executable: '/usr/sbin/nginx', arguments: ['nginx'] });
    const held = { owners: [nginx], ownership: 'known' } as const;
    const web = '172.17.0.2:8081';
    const told = inspectAll(
      [
        listener('*:8081', { ...inBox, ...held }),
        connection(web, HOST, { namespace: 'box', ...held }),
        connection(HOST, web),
      ],
      { namespaces },
    );
    expect(told[0]?.clients).toBe(1);
    expect(told[2]).toMatchObject({ role: { side: 'client' }, service: { id: 'http', end: 'remote' } });
  });

  it.each([
    [
      'a third network tells the same addresses',
      [client, server, { ...server, id: 'x', namespace: 'other' }],
    ],
    [
      'two pairs of networks have the same addresses',
      [
        client,
        server,
        { ...client, id: 'x', namespace: 'other' },
        { ...server, id: 'y', namespace: 'fourth' },
      ],
    ],
    ['both look the same way', [client, { ...client, id: 'x', namespace: 'box' }]],
    ['an address is translated', [connection('192.168.1.10:45000', '192.168.1.10:8080'), server]],
  ])('is not joined where %s', (_what, sockets) => {
    expect(keysOf(sockets)).toEqual(sockets.map(() => null));
  });

  it('yields to the other end in its own network', () => {
    const near = connection(BOX, HOST, { id: 'near' });
    expect(keysOf([client, server, near])).toEqual([
      'tcp host 172.17.0.1:45000 172.17.0.2:80',
      null,
      'tcp host 172.17.0.1:45000 172.17.0.2:80',
    ]);
  });

  it('is parted by one that makes it ambiguous, and joined again when that has gone', () => {
    const third = { ...server, id: 'third', namespace: 'other' };
    const moments = [
      [client, server],
      [client, server, third],
      [client, server],
    ].map((sockets) => ({ sockets, namespaces }));
    const keys = [1, 2, 3].map((count) =>
      inspectMoments(moments.slice(0, count)).map(({ conversation }) => conversation !== null),
    );
    expect(keys).toEqual([
      [true, true],
      [false, false, false],
      [true, true],
    ]);
  });

  it('ends with either end', () => {
    const told = inspectMoments([
      { sockets: [client, server], namespaces },
      { sockets: [server], namespaces },
    ]);
    expect(told.map(({ conversation }) => conversation)).toEqual([null]);
  });
});
