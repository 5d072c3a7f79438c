import type { HostReading, Socket } from '../../../../shared/socket.ts';
import type { TrueSocket } from './truth.ts';

/** Everything that the harness knows of a socket, as text that can be compared and read. */
function describeTrue(socket: TrueSocket): string {
  const { pids, names, ...rest } = socket;
  return describe({ ...rest, owners: pids.map((pid, index) => [pid, names[index]]) });
}

function describeRead(socket: Socket): string {
  const { protocol, family, local, remote, state, ownership, sharing, mapped, dualStack } = socket;
  const owners = socket.owners.map(({ pid, name }) => [pid, name]);
  const reason = socket.ownershipReason;
  return describe({
    protocol,
    family,
    local,
    remote,
    state,
    ownership,
    reason,
    sharing,
    mapped,
    dualStack,
    owners,
  });
}

function describe(facts: Record<string, unknown>): string {
  const sorted = Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify(sorted);
}

/** How often each text occurs. */
function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

export interface Difference {
  /** Opened, and not read as it was opened. */
  readonly missing: readonly string[];
  /** Read, and never opened like that. */
  readonly invented: readonly string[];
}

/** Compares what was opened in a namespace with what was read there, every field and every owner. */
export function compareTruth(
  truth: readonly TrueSocket[],
  reading: HostReading,
  namespace: string,
): Difference {
  const opened = count(truth.map(describeTrue));
  const read = count(reading.sockets.filter((socket) => socket.namespace === namespace).map(describeRead));
  const surplus = (from: Map<string, number>, other: Map<string, number>) =>
    [...from].filter(([text, times]) => times > (other.get(text) ?? 0)).map(([text]) => text);
  return { missing: surplus(opened, read), invented: surplus(read, opened) };
}
