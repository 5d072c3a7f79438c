import { FIRST_DYNAMIC_PORT, FIRST_REGISTERED_PORT, LAST_PORT } from '../../../../shared/port-range.ts';
import type { PortInterval, PortRange } from '../../../../shared/socket.ts';

/** RFC 6335 §6, as stretches. */
export const RANGES: readonly (readonly [PortRange, PortInterval])[] = [
  ['well-known', [0, FIRST_REGISTERED_PORT - 1]],
  ['registered', [FIRST_REGISTERED_PORT, FIRST_DYNAMIC_PORT - 1]],
  ['dynamic', [FIRST_DYNAMIC_PORT, LAST_PORT]],
];
