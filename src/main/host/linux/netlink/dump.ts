import { getSystemErrorName } from 'node:util';
import type { DumpBuffer } from './dump-buffer.ts';
import { isDiagMessage } from './inet-diag-message.ts';
import { walkMessages, type WalkResult } from './netlink-message.ts';
import { type DiagTransport, KernelCallError } from './transport.ts';

const ATTEMPTS = 3;
const TIME_LIMIT_MILLISECONDS = 2000;

/** Reused for the answers to single questions. */
const ANSWER = Buffer.alloc(16 * 1024);

let lastSequence = 0;

/** A sequence number that no earlier request of this process used, so that late answers are recognised. */
export function nextSequence(): number {
  lastSequence = (lastSequence + 1) >>> 0;
  return lastSequence;
}

function refuse(errno: number): never {
  throw new KernelCallError('sock_diag', errno, `refused with ${getSystemErrorName(-errno)}`);
}

function malformed(): never {
  throw new KernelCallError('sock_diag', 0, 'sent a message that makes no sense');
}

/** Receives one dump to its end. Returns whether the kernel says that the table changed meanwhile. */
function receiveDump(
  transport: DiagTransport,
  into: DumpBuffer,
  sequence: number,
  offsets: number[],
): boolean {
  const deadline = performance.now() + TIME_LIMIT_MILLISECONDS;
  let interrupted = false;
  for (;;) {
    const room = into.room();
    const length = transport.receive(room);
    if (length > room.length) malformed();
    const from = into.used;
    const bytes = into.bytes;
    const result: WalkResult = walkMessages(bytes, from, from + length, sequence, (payload, end) => {
      if (isDiagMessage(bytes, payload, end)) offsets.push(payload, end);
    });
    into.take(length);
    interrupted ||= result.interrupted;
    if (result.outcome === 'refused') refuse(result.errno);
    if (result.outcome === 'malformed') malformed();
    if (result.outcome === 'done') return interrupted;
    if (performance.now() > deadline) {
      throw new KernelCallError('sock_diag', 0, `did not finish within ${TIME_LIMIT_MILLISECONDS / 1000} s`);
    }
  }
}

/**
 * Asks for a dump and appends its messages to `into`. Returns pairs of offsets, start and end of each message.
 * A dump that the kernel marks as interrupted (NLM_F_DUMP_INTR) is asked for again, at most three times in all.
 */
export function dump(
  transport: DiagTransport,
  into: DumpBuffer,
  request: (sequence: number) => Buffer,
): number[] {
  const start = into.used;
  for (let attempt = 1; ; attempt += 1) {
    const offsets: number[] = [];
    const sequence = nextSequence();
    into.rewind(start);
    transport.send(request(sequence));
    const interrupted = receiveDump(transport, into, sequence, offsets);
    if (!interrupted || attempt === ATTEMPTS) return offsets;
  }
}

export type MessageVisitor = (bytes: Buffer, message: number, end: number) => void;

/**
 * Asks about one socket. The answer is one datagram; a socket that has gone (ENOENT) is answered by no visit.
 * Returns the kernel's errno, 0 where it did not refuse.
 */
export function ask(
  transport: DiagTransport,
  request: (sequence: number) => Buffer,
  visit: MessageVisitor,
): number {
  const sequence = nextSequence();
  transport.send(request(sequence));
  const bytes = ANSWER;
  const length = transport.receive(bytes);
  const result = walkMessages(bytes, 0, Math.min(length, bytes.length), sequence, (payload, end) => {
    if (isDiagMessage(bytes, payload, end)) visit(bytes, payload, end);
  });
  return result.errno;
}
