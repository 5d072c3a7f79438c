import { LAST_PORT } from '../port-range.ts';
import type { Namespace, PortInterval, Protocol } from '../socket.ts';

/** How many ports of `interval` are in one of `others` at least; those may overlap. */
function covered([first, last]: PortInterval, others: readonly PortInterval[]): number {
  let next = first;
  let count = 0;
  for (const [from, to] of [...others].sort((left, right) => left[0] - right[0])) {
    const start = Math.max(from, next);
    const end = Math.min(to, last);
    if (start > end) continue;
    count += end - start + 1;
    next = end + 1;
  }
  return count;
}

/**
 * How many ports the system may hand out by itself in this namespace: its automatic range, less what it keeps back
 * (Linux: ip_local_reserved_ports) and what nobody may bind (Windows: excludedportrange). Null where unknown.
 */
export function automaticPorts(
  { ephemeral, reserved, excluded }: Namespace,
  protocol: Protocol,
): number | null {
  if (ephemeral === null) return null;
  const [first, last] = ephemeral[protocol];
  const range: PortInterval = [Math.max(1, first), Math.min(LAST_PORT, last)];
  return Math.max(0, range[1] - range[0] + 1 - covered(range, [...reserved, ...excluded]));
}
