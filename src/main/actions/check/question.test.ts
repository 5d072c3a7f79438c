import { describe, expect, it } from 'vitest';
import { parseAddress, parsePort, readAddress } from './question.ts';

describe('parsePort', () => {
  it.each([
    ['0', 0],
    ['080', 80],
    ['65535', 65535],
  ])('%s', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['', ' 80', '65536', '999999', '-1', '+1', '80.0', '8e1', '0x50', '８０', 'http', '80/tcp'])(
    'refuses %j',
    (text) => {
      expect(parsePort(text)).toBeNull();
    },
  );
});

describe('parseAddress', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', null],
    ['0.0.0.0', '0.0.0.0', null],
    ['[::1]', '::1', null],
    ['0:0:0:0:0:0:0:0', '::', null],
    ['2001:DB8::00A', '2001:db8::a', null],
    ['::ffff:192.0.2.1', '192.0.2.1', null],
    ['fe80::1%eth0', 'fe80::1', 'eth0'],
  ])('%s', (text, address, scope) => {
    expect(parseAddress(text)).toEqual({ address, scope });
  });

  it.each(['', '127.1', '256.0.0.1', '127.0.0.1:80', 'example.org', '10.0.0.0/8', '*', ':::'])(
    'refuses %j',
    (text) => {
      expect(parseAddress(text)).toBe('not-an-address');
    },
  );

  it('asks for the interface of a link-local address', () => {
    expect(parseAddress('fe80::1')).toBe('no-scope');
  });
});

it('localhost is what the system says that it is', async () => {
  expect([
    { address: '127.0.0.1', scope: null },
    { address: '::1', scope: null },
  ]).toContainEqual(await readAddress('LocalHost'));
});
