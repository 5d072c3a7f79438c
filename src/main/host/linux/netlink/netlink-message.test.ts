import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkMessages } from './netlink-message.ts';

const SEQUENCE = 7;

function message(type: number, payload: Buffer, flags = 0, sequence = SEQUENCE): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(16 + payload.length, 0);
  header.writeUInt16LE(type, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt32LE(sequence, 8);
  return Buffer.concat([header, payload, Buffer.alloc((4 - (payload.length % 4)) % 4)]);
}

function errno(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function walk(...messages: readonly Buffer[]) {
  const bytes = Buffer.concat(messages);
  const payloads: string[] = [];
  const result = walkMessages(bytes, 0, bytes.length, SEQUENCE, (start, end) =>
    payloads.push(bytes.toString('latin1', start, end)),
  );
  return { ...result, payloads };
}

describe('walkMessages', () => {
  it('visits each payload and says that more is to come', () => {
    const { payloads, outcome } = walk(message(20, Buffer.from('abc')), message(20, Buffer.from('defg')));
    expect(payloads).toEqual(['abc', 'defg']);
    expect(outcome).toBe('more');
  });

  it('ends at NLMSG_DONE', () => {
    expect(walk(message(20, Buffer.from('a')), message(3, errno(0)))).toMatchObject({ outcome: 'done' });
  });

  it('tells the errno of a refusal, in an error as well as in DONE', () => {
    expect(walk(message(2, errno(-2)))).toMatchObject({ outcome: 'refused', errno: 2 });
    expect(walk(message(3, errno(-12)))).toMatchObject({ outcome: 'refused', errno: 12 });
  });

  it('notices a dump that the kernel marks as interrupted', () => {
    expect(walk(message(20, Buffer.from('a'), 0x10), message(3, errno(0))).interrupted).toBe(true);
  });

  it('leaves out answers to another request', () => {
    expect(walk(message(20, Buffer.from('late'), 0, 6), message(3, errno(0))).payloads).toEqual([]);
  });

  it('calls a message that is cut malformed', () => {
    const whole = message(20, Buffer.from('abcd'));
    expect(walk(whole.subarray(0, 18)).outcome).toBe('malformed');
    expect(walk(whole, Buffer.alloc(16)).outcome).toBe('malformed');
  });

  it('never throws and never leaves the bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 256 }), fc.nat(300), (array, to) => {
        const bytes = Buffer.from(array);
        walkMessages(bytes, 0, to, SEQUENCE, (start, end) => {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(bytes.length);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
