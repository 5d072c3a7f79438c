import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText } from '../address-text.ts';
import { decodeEndpoints, parseProcNet } from './proc-net-parser.ts';

const HEADING =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** Recorded on Debian 12, kernel 6.18. */
const TCP =
  '   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   113        0 81234 1 0000000000000000 100 0 0 10 0\n' +
  '   1: 0100007F:1538 0100007F:C8AB 01 00000000:00000000 02:00000A21 00000000   113        0 81299 2 0000000000000000 20 4 30 10 -1\n' +
  '   2: 020000C0:AA55 01006CC6:0050 06 00000000:00000000 03:00000F2A 00000000     0        0 0 3 0000000000000000\n';
const TCP6 =
  '   0: 000080FE000000000000000001000000:1389 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 90001 1 0000000000000000 100 0 0 10 0\n';

describe('parseProcNet', () => {
  it('reads state, user and inode', () => {
    expect(parseProcNet(Buffer.from(HEADING + TCP), 4)).toMatchObject([
      { state: 10, uid: 113, inode: 81234 },
      { state: 1, uid: 113, inode: 81299 },
      { state: 6, uid: 0, inode: 0 },
    ]);
  });

  it('reads addresses that are printed as little-endian words', () => {
    const [line] = parseProcNet(Buffer.from(TCP), 4);
    const ends = decodeEndpoints(line?.endpoints ?? '', 4);
    expect(addressText(4, ends.bytes, 0).address).toBe('127.0.0.1');
    expect([ends.localPort, ends.remotePort]).toEqual([5432, 0]);
    const [line6] = parseProcNet(Buffer.from(TCP6), 6);
    const ends6 = decodeEndpoints(line6?.endpoints ?? '', 6);
    expect(addressText(6, ends6.bytes, 0).address).toBe('fe80::1');
    expect(ends6.localPort).toBe(5001);
  });

  it('leaves out a line that is cut anywhere before its inode', () => {
    const [line = ''] = TCP.split('\n');
    const inodeStart = line.indexOf('81234');
    for (let end = 0; end < inodeStart; end += 1) {
      expect(parseProcNet(Buffer.from(line.slice(0, end)), 4)).toEqual([]);
    }
  });

  it('does not take a table of one family for the other', () => {
    expect(parseProcNet(Buffer.from(TCP), 6)).toEqual([]);
    expect(parseProcNet(Buffer.from(TCP6), 4)).toEqual([]);
  });

  it('reads back every line that the kernel can print', () => {
    const port = fc.nat(0xffff);
    const line = fc.record({
      address: fc.nat(0xffffffff),
      port,
      remotePort: port,
      state: fc.integer({ min: 1, max: 12 }),
      uid: fc.nat(0xfffffffe),
      inode: fc.nat(0xffffffff),
    });
    const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.map(
          (row, index) =>
            `${index}: ${hex(row.address, 8)}:${hex(row.port, 4)} 00000000:${hex(row.remotePort, 4)} ` +
            `${hex(row.state, 2)} 00000000:00000000 00:00000000 00000000 ${row.uid} 0 ${row.inode} 1 0 100\n`,
        );
        const read = parseProcNet(Buffer.from(HEADING + text.join('')), 4);
        expect(read.map(({ state, uid, inode }) => ({ state, uid, inode }))).toEqual(
          lines.map(({ state, uid, inode }) => ({ state, uid, inode })),
        );
        expect(read.map(({ endpoints }) => decodeEndpoints(endpoints, 4).localPort)).toEqual(
          lines.map((row) => row.port),
        );
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string({ unit: fc.constantFrom(...'0123456789ABCDEF: \n\t-'.split('')), maxLength: 400 })
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(noise, fc.constantFrom(4 as const, 6 as const), (bytes, family) => {
        for (const line of parseProcNet(Buffer.from(bytes), family)) decodeEndpoints(line.endpoints, family);
      }),
      { numRuns: 2000 },
    );
  });
});
