import type { PortRange } from './socket.ts';

/** RFC 6335 §6: the first user port, and the first dynamic one. */
export const FIRST_REGISTERED_PORT = 1024;
export const FIRST_DYNAMIC_PORT = 49152;
export const LAST_PORT = 65535;

/** The IANA class of a port number (RFC 6335 §6). It says nothing about the host's own automatic range. */
export function portRange(port: number): PortRange {
  if (port < FIRST_REGISTERED_PORT) return 'well-known';
  return port < FIRST_DYNAMIC_PORT ? 'registered' : 'dynamic';
}

/** IANA registered port 0 as reserved, for TCP and for UDP: asking for it means "any free port". */
export function isReservedPort(port: number): boolean {
  return port === 0;
}
