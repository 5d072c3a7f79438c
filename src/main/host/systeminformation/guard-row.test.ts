import { describe, expect, it } from 'vitest';
import { guardRow } from './guard-row.ts';
import type { RawRow } from './raw-row.ts';

const row: RawRow = {
  protocol: 'tcp',
  localAddress: '127.0.0.1',
  localPort: '80',
  peerAddress: '0.0.0.0',
  peerPort: '*',
  state: 'LISTEN',
  pid: 7,
  process: 'nginx',
};
const linux = { platform: 'linux', starIsFour: false } as const;
const windows = { platform: 'win32', starIsFour: false } as const;

describe('guardRow', () => {
  it.each([
    ['a header', { protocol: 'proto' }, 'foreign'],
    ['a raw socket', { protocol: 'raw6' }, 'foreign'],
    ['a named port', { localPort: 'http' }, 'unreadable'],
    ['a port too high', { localPort: '65536' }, 'unreadable'],
    ['a negative port', { localPort: '-1' }, 'unreadable'],
    ['a socket without a port', { localPort: '*' }, 'unbound'],
    ['a host name', { localAddress: 'localhost' }, 'unreadable'],
    ['half an address', { localAddress: '10.1' }, 'unreadable'],
    ['an open bracket', { localAddress: '[::1' }, 'unreadable'],
    ['a peer without an address', { peerAddress: '', peerPort: '1' }, 'unreadable'],
    ['a connection without a peer port', { peerAddress: '10.0.0.1', peerPort: '*' }, 'unreadable'],
    [
      'an IPv6 address that fills the column',
      { protocol: 'tcp6', localAddress: '2001:db8::1234:5678:', localPort: '80' },
      'cut',
    ],
    [
      'one that would still be valid',
      { protocol: 'tcp6', localAddress: '2001:db8::1234:567', localPort: '8000', peerAddress: '::' },
      'cut',
    ],
  ])('rejects %s', (_name, change: Partial<RawRow>, rejection) => {
    expect(guardRow({ ...row, ...change }, linux)).toBe(rejection);
  });

  it('reads the owner of an unconnected UDP socket from the column of the state', () => {
    const shifted = { ...row, protocol: 'udp', state: '21668/LISTENer', pid: null, process: '' };
    expect(guardRow(shifted, linux)).toMatchObject({
      state: 'UNCONNECTED',
      pid: 21668,
      processName: 'LISTENer',
      remote: null,
    });
  });

  it.each([
    ['[fe80::1%eth0]', 'fe80::1', 'eth0'],
    ['[fe80::1]%eth0.5', 'fe80::1', 'eth0.5'],
    ['fe80::1%12', 'fe80::1', '12'],
    ['fe80::1%0', 'fe80::1', null],
    ['127.0.0.53%lo', '127.0.0.53', 'lo'],
    ['[2001:DB8:0:0:0:0:0:1]', '2001:db8::1', null],
    ['[::ffff:10.0.0.1]', '10.0.0.1', null],
    ['[::ffff:a00:1]', '10.0.0.1', null],
    ['*%lo', '::', 'lo'],
  ])('reads the address %s', (localAddress, address, scope) => {
    expect(guardRow({ ...row, localAddress }, linux)).toMatchObject({ local: { address, scope, port: 80 } });
  });

  it('marks mapped addresses, however they are printed', () => {
    expect(guardRow({ ...row, protocol: 'tcp6' }, linux)).toMatchObject({ family: 6, mapped: true });
    expect(guardRow({ ...row, localAddress: '[::ffff:127.0.0.1]' }, linux)).toMatchObject({
      family: 6,
      mapped: true,
      local: { address: '127.0.0.1' },
    });
  });

  it('keeps a peer at port 0 that is an address', () => {
    expect(guardRow({ ...row, peerAddress: '10.0.0.9', peerPort: '0' }, linux)).toMatchObject({
      remote: { address: '10.0.0.9', port: 0 },
    });
  });

  it('does not believe pid 0, except for TIME-WAIT on Windows', () => {
    const peer = { peerAddress: '10.0.0.9', peerPort: '9', pid: 0 };
    expect(guardRow({ ...row, ...peer, state: 'TIME_WAIT' }, windows)).toMatchObject({ pid: 0 });
    expect(guardRow({ ...row, ...peer, state: 'ESTABLISHED' }, windows)).toMatchObject({ pid: null });
    expect(guardRow({ ...row, ...peer, state: 'TIME_WAIT' }, linux)).toMatchObject({ pid: null });
  });

  it('calls a state it does not know UNKNOWN', () => {
    expect(guardRow({ ...row, state: 'EN_PAUSE' }, linux)).toMatchObject({ state: 'UNKNOWN' });
  });
});
