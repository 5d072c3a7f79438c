/** How a walk over the messages of one or more datagrams ended (netlink(7)). */
export interface WalkResult {
  /** more: the dump goes on in the next datagram. */
  readonly outcome: 'more' | 'done' | 'refused' | 'malformed';
  /** Positive errno where the kernel refused. */
  readonly errno: number;
  /** NLM_F_DUMP_INTR: the table changed while it was read. */
  readonly interrupted: boolean;
}

export const HEADER_BYTES = 16;
const NLMSG_NOOP = 1;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const NLMSG_OVERRUN = 4;
const NLM_F_DUMP_INTR = 0x10;

/** Messages start on multiples of four bytes. */
export function alignToFour(length: number): number {
  return (length + 3) & ~3;
}

/** DONE and ERROR carry a negative errno, or 0. */
function errnoAt(bytes: Buffer, offset: number, end: number): number {
  return offset + 4 <= end ? Math.abs(bytes.readInt32LE(offset)) : 0;
}

/**
 * Visits the payload of every data message that answers request `sequence`, between two offsets of `bytes`.
 * Trusts no length: a message that does not fit ends the walk as malformed.
 */
export function walkMessages(
  bytes: Buffer,
  from: number,
  to: number,
  sequence: number,
  visit: (payload: number, end: number) => void,
): WalkResult {
  const limit = Math.min(to, bytes.length);
  let interrupted = false;
  let offset = from;
  while (offset + HEADER_BYTES <= limit) {
    const length = bytes.readUInt32LE(offset);
    const end = offset + length;
    if (length < HEADER_BYTES || end > limit) return { outcome: 'malformed', errno: 0, interrupted };
    const type = bytes.readUInt16LE(offset + 4);
    const isOurs = bytes.readUInt32LE(offset + 8) === sequence;
    if (isOurs && type !== NLMSG_NOOP) {
      interrupted ||= (bytes.readUInt16LE(offset + 6) & NLM_F_DUMP_INTR) !== 0;
      if (type === NLMSG_OVERRUN) return { outcome: 'malformed', errno: 0, interrupted };
      if (type === NLMSG_ERROR || type === NLMSG_DONE) {
        const errno = errnoAt(bytes, offset + HEADER_BYTES, end);
        return { outcome: errno === 0 ? 'done' : 'refused', errno, interrupted };
      }
      visit(offset + HEADER_BYTES, end);
    }
    offset += alignToFour(length);
  }
  return { outcome: offset >= limit ? 'more' : 'malformed', errno: 0, interrupted };
}
