import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cookieKey,
  decodeDiagMessage,
  DIAG_BYTES,
  findAttribute,
  isDiagMessage,
} from './inet-diag-message.ts';
import { openerOf } from './tcp-opener.ts';

/** An inet_diag_msg of an established connection with INET_DIAG_INFO, made up by `include/uapi/linux/tcp.h`. */
function withInfo(facts: {
  acked: bigint;
  sent: bigint;
  repeated?: bigint;
  unacked?: number;
  state?: number;
}): Buffer {
  const bytes = Buffer.alloc(DIAG_BYTES + 4 + 232);
  bytes.writeUInt8(2, 0);
  bytes.writeUInt8(facts.state ?? 1, 1);
  bytes.writeUInt16LE(4 + 232, DIAG_BYTES);
  bytes.writeUInt16LE(2, DIAG_BYTES + 2);
  const info = DIAG_BYTES + 4;
  bytes.writeUInt32LE(facts.unacked ?? 0, info + 24);
  bytes.writeBigUInt64LE(facts.acked, info + 120);
  bytes.writeBigUInt64LE(facts.sent, info + 200);
  bytes.writeBigUInt64LE(facts.repeated ?? 0n, info + 208);
  return bytes;
}

const opener = (bytes: Buffer) => openerOf(bytes, 0, bytes.length);

describe('openerOf', () => {
  it('knows the side that connected by its acknowledged SYN', () => {
    expect(opener(withInfo({ acked: 1n, sent: 0n }))).toBe('connected');
    expect(opener(withInfo({ acked: 501n, sent: 600n, repeated: 100n }))).toBe('connected');
  });

  it('knows the side that accepted, when nothing is on its way', () => {
    expect(opener(withInfo({ acked: 500n, sent: 500n }))).toBe('accepted');
    expect(opener(withInfo({ acked: 500n, sent: 500n, unacked: 1 }))).toBeNull();
  });

  it('says nothing about other states, or without the counters', () => {
    expect(opener(withInfo({ acked: 1n, sent: 0n, state: 6 }))).toBeNull();
    expect(openerOf(withInfo({ acked: 1n, sent: 0n }), 0, DIAG_BYTES)).toBeNull();
  });
});

describe('cookieKey', () => {
  it('is a number where one can hold it, else text', () => {
    const bytes = Buffer.alloc(DIAG_BYTES);
    bytes.writeUInt32LE(0xffffffff, 44);
    bytes.writeUInt32LE(0x1fffff, 48);
    expect(cookieKey(bytes, 0)).toBe(Number.MAX_SAFE_INTEGER);
    bytes.writeUInt32LE(0xffff8880, 48);
    expect(cookieKey(bytes, 0)).toBe('ffff8880-ffffffff');
  });
});

describe('any bytes', () => {
  it('decode without leaving the message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: DIAG_BYTES, maxLength: 400 }), fc.boolean(), (array, isIpv6) => {
        const bytes = Buffer.from(array);
        bytes[0] = isIpv6 ? 10 : 2;
        expect(isDiagMessage(bytes, 0, bytes.length)).toBe(true);
        decodeDiagMessage(bytes, 0, bytes.length);
        openerOf(bytes, 0, bytes.length);
        const found = findAttribute(bytes, DIAG_BYTES, bytes.length, 2);
        if (found !== null) expect(found[1]).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('are refused where the message is cut or of another family', () => {
    expect(isDiagMessage(Buffer.alloc(DIAG_BYTES - 1, 2), 0, DIAG_BYTES - 1)).toBe(false);
    expect(isDiagMessage(Buffer.alloc(DIAG_BYTES, 3), 0, DIAG_BYTES)).toBe(false);
  });
});
