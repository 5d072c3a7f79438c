import { describe, expect, it } from 'vitest';
import type { Exposure, ExposureScope } from '../../shared/socket.ts';
import { aHostSocket, aNamespace } from '../../shared/testing/samples.ts';
import { addressScope } from './address-scope.ts';
import { boundExposure } from './exposure.ts';
import { connection, inspectAll, listener, udp } from './testing/world.ts';

const INTERFACES = [
  { name: 'lo', address: '127.0.0.1' },
  { name: 'lo', address: '::1' },
  { name: 'eth0', address: '192.168.1.10', cidr: '192.168.1.10/24' },
  { name: 'eth0', address: 'fe80::1' },
  { name: 'eth0', address: '2001:db9::10' },
  { name: 'wg0', address: '10.8.0.2' },
];

function bound(address: string, scope: string | null = null, dualStack: boolean | null = null) {
  const family = address.includes(':') ? 6 : 4;
  return boundExposure(aHostSocket({ family, local: { address, port: 80, scope }, dualStack }), INTERFACES);
}

describe('the scope of an address', () => {
  it.each<[string, ExposureScope]>([
    ['127.0.0.53', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['ff02::fb', 'link-local'],
    ['224.0.0.251', 'link-local'],
    ['255.255.255.255', 'link-local'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00::1', 'private'],
    ['239.255.255.250', 'private'],
    ['ff05::2', 'private'],
    ['172.32.0.1', 'public'],
    ['8.8.8.8', 'public'],
    ['2606:4700::1', 'public'],
    ['ff0e::1', 'public'],
    ['232.1.1.1', 'public'],
    ['0.0.0.0', 'all'],
    ['::', 'all'],
    ['::ffff:192.168.1.1', 'private'],
  ])('%s is %s', (address, scope) => {
    expect(addressScope(address)).toBe(scope);
  });

  it('is not known of what is no address', () => {
    expect(addressScope('nonsense')).toBeNull();
  });
});

describe('what is bound', () => {
  it.each<[string, Exposure | null, Exposure]>([
    ['loopback', bound('127.0.0.1'), { scope: 'loopback', interfaces: ['lo'] }],
    ['a loopback address that is not listed', bound('127.0.0.53'), { scope: 'loopback', interfaces: ['lo'] }],
    ['one address', bound('192.168.1.10'), { scope: 'private', interfaces: ['eth0'] }],
    ["a network's broadcast", bound('192.168.1.255'), { scope: 'private', interfaces: ['eth0'] }],
    ['an address that is gone', bound('192.168.7.7'), { scope: 'private', interfaces: [] }],
    ['the IPv4 wildcard', bound('0.0.0.0'), { scope: 'all', interfaces: ['lo', 'eth0', 'wg0'] }],
    ['the IPv6 wildcard, alone', bound('::', null, false), { scope: 'all', interfaces: ['lo', 'eth0'] }],
    [
      'the IPv6 wildcard, for both',
      bound('::', null, true),
      { scope: 'all', interfaces: ['lo', 'eth0', 'wg0'] },
    ],
    ['the IPv6 wildcard, not understated', bound('::'), { scope: 'all', interfaces: ['lo', 'eth0', 'wg0'] }],
    [
      'link-local with its interface',
      bound('fe80::1', 'eth0'),
      { scope: 'link-local', interfaces: ['eth0'] },
    ],
    ['the wildcard on one device', bound('0.0.0.0', 'lo'), { scope: 'loopback', interfaces: ['lo'] }],
    ['the widest of a device', bound('::', 'eth0'), { scope: 'public', interfaces: ['eth0'] }],
    ['a device that nobody knows', bound('0.0.0.0', 'tun9'), { scope: 'all', interfaces: ['tun9'] }],
  ])('%s', (_what, exposure, expected) => {
    expect(exposure).toEqual(expected);
  });
});

describe('exposure', () => {
  it.each([
    ['a listener', [listener('*:80')], 'all'],
    ['a UDP socket without a peer, whoever it is', [udp('*:45123')], 'all'],
    [
      'an accepted connection',
      [listener('*:80'), connection('192.168.1.10:80', '203.0.113.5:40000')],
      'private',
    ],
    ['not a client', [connection('192.168.1.10:45000', '203.0.113.5:80')], undefined],
    ['not a port that is only bound', [listener('*:80', { state: 'BOUND' })], undefined],
  ] as const)('has %s', (_what, sockets, scope) => {
    expect(inspectAll(sockets).at(-1)?.exposure?.scope).toBe(scope);
  });

  it('names no interface of another namespace', () => {
    const namespaces = [aNamespace({ id: 'box', kind: 'container' })];
    const [socket] = inspectAll([listener('*:80', { namespace: 'box' })], { namespaces });
    expect(socket?.exposure).toEqual({ scope: 'all', interfaces: [] });
  });
});
