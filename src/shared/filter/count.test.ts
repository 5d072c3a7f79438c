import { expect, it } from 'vitest';
import { countBy, type CountableField } from './count.ts';
import { SOCKETS } from './testing/sample-sockets.ts';

it.each<[CountableField, Readonly<Record<string, number>>]>([
  ['service', { http: 1, https: 1, dns: 1 }],
  ['range', { 'well-known': 2, registered: 2, dynamic: 1 }],
  ['side', { listener: 2, open: 1, client: 1, unknown: 1 }],
  ['state', { LISTEN: 2, ESTABLISHED: 1, UNCONNECTED: 1, 'TIME-WAIT': 1 }],
  ['verdict', { conventional: 2, carrier: 1 }],
  ['exposure', { all: 1, public: 1, loopback: 1, 'link-local': 1 }],
  ['protocol', { tcp: 4, udp: 1 }],
  ['user', { root: 1, 'www-data': 1, mina: 1, 'systemd-resolve': 1 }],
  ['container', { 'shop-db': 1 }],
  ['process', { nginx: 1, 'Web Content': 1, 'systemd-resolve': 1, 'docker-proxy': 1 }],
  ['ephemeral', { no: 2, yes: 2 }],
  ['remote', { '2606:4700::6810:85e5': 1, '10.1.2.9': 1 }],
  ['uid', { 0: 1, 33: 1, 1000: 1 }],
  ['namespace', { '4026531840': 4, '4026532201': 1 }],
])('%s', (field, expected) => {
  expect(Object.fromEntries(countBy(SOCKETS, field))).toEqual(expected);
});
