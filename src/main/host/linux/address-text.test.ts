import fc from 'fast-check';
import { isIPv4, isIPv6 } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressText } from './address-text.ts';

function ipv6(...groups: readonly number[]): Buffer {
  const bytes = Buffer.alloc(16);
  groups.forEach((group, index) => bytes.writeUInt16BE(group, 2 * index));
  return bytes;
}

describe('addressText', () => {
  it('writes IPv4', () => {
    expect(addressText(4, Buffer.from([127, 0, 0, 1]))).toMatchObject({
      address: '127.0.0.1',
      wildcard: false,
    });
    expect(addressText(4, Buffer.alloc(4))).toMatchObject({ address: '0.0.0.0', wildcard: true });
  });

  it.each([
    [ipv6(), '::'],
    [ipv6(0, 0, 0, 0, 0, 0, 0, 1), '::1'],
    [ipv6(0xfe80, 0, 0, 0, 1, 2, 3, 4), 'fe80::1:2:3:4'],
    [ipv6(0x2001, 0xdb8, 0, 0, 1, 0, 0, 1), '2001:db8::1:0:0:1'],
    [ipv6(0x2001, 0xdb8, 0, 1, 1, 1, 1, 1), '2001:db8:0:1:1:1:1:1'],
    [ipv6(1, 0, 0, 0, 0, 0, 0, 0), '1::'],
    [ipv6(1, 0, 0, 2, 0, 0, 0, 3), '1:0:0:2::3'],
  ])('writes IPv6 as RFC 5952 says: %#', (bytes, address) => {
    expect(addressText(6, bytes).address).toBe(address);
  });

  it('folds IPv4-mapped addresses', () => {
    const mapped = ipv6(0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201);
    expect(addressText(6, mapped)).toEqual({ address: '192.0.2.1', mapped: true, wildcard: false });
  });

  it('writes text that reads back as the same address, whatever the bytes', () => {
    const sparse = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(sparse, (groups) => {
        const { address, mapped } = addressText(6, ipv6(...groups));
        expect(mapped ? isIPv4(address) : isIPv6(address)).toBe(true);
        const expected = groups.map((group) => group.toString(16)).join(':');
        if (!mapped) expect(new URL(`http://[${address}]/`).host).toBe(new URL(`http://[${expected}]/`).host);
      }),
    );
  });
});
