import type { Namespace, PortInterval, Protocol } from '../../shared/socket.ts';

function isInside(port: number, [first, last]: PortInterval): boolean {
  return first <= port && port <= last;
}

/**
 * Whether the system may hand this port out by itself in this namespace: inside its automatic range, less the
 * ports that it keeps back (Linux: ip_local_reserved_ports). Null where the range could not be read.
 */
export function isEphemeral(
  port: number,
  protocol: Protocol,
  namespace: Namespace | undefined,
): boolean | null {
  const ranges = namespace?.ephemeral;
  if (namespace === undefined || ranges === undefined || ranges === null) return null;
  return isInside(port, ranges[protocol]) && !namespace.reserved.some((interval) => isInside(port, interval));
}
