import { describe, expect, it } from 'vitest';
import { aNamespace } from '../../shared/testing/samples.ts';
import { connection, inspectAll, inspectMoments, listener, udp } from './testing/world.ts';

describe('a port that is waited on', () => {
  it.each([
    ['among those of the clients', listener('*:40000'), ['client-range']],
    ['that not everybody may open', listener('*:80'), ['privileged']],
    ['of neither kind', listener('*:8080'), []],
    ['on 0, which needs no privilege', listener('*:0'), ['port-zero']],
    ['on 0 over UDP', udp('*:0'), ['port-zero']],
    ['of a UDP server', udp('*:53'), ['privileged']],
  ])('%s', (_what, socket, remarks) => {
    expect(inspectAll([socket])[0]?.remarks).toEqual(remarks);
  });

  it('is one of both kinds where the settings make it so', () => {
    const namespaces = [aNamespace({ ephemeral: { tcp: [1, 999], udp: [1, 999] } })];
    expect(inspectAll([listener('*:80')], { namespaces })[0]?.remarks).toEqual([
      'client-range',
      'privileged',
    ]);
  });

  it.each([
    ['it is kept back', aNamespace({ reserved: [[40_000, 40_000]] }), '*:40000'],
    ['nothing could be read', aNamespace({ ephemeral: null, unprivilegedPortStart: null }), '*:80'],
    ['everybody may open it', aNamespace({ unprivilegedPortStart: 0 }), '*:80'],
  ])('has no remark where %s', (_what, namespace, local) => {
    expect(inspectAll([listener(local)], { namespaces: [namespace] })[0]?.remarks).toEqual([]);
  });

  it('needs no privilege at the wildcard of macOS', () => {
    const sockets = [listener('*:80'), listener('127.0.0.1:80'), listener('[::]:80')];
    const told = inspectMoments([{ sockets }], 'darwin');
    expect(told.map(({ remarks }) => remarks)).toEqual([[], ['privileged'], []]);
  });
});

it('says nothing of the port of a client or of an accepted connection', () => {
  const told = inspectAll([
    connection('127.0.0.1:45000', '127.0.0.1:80'),
    connection('127.0.0.1:80', '127.0.0.1:45000'),
    udp('*:45001'),
  ]);
  expect(told.map(({ remarks }) => remarks)).toEqual([[], [], []]);
});
