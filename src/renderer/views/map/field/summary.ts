import type { InspectedSocket, PortInterval, PortRange } from '../../../../shared/socket.ts';
import { RANGES } from '../geometry/ranges.ts';
import { LISTENER, type PortField } from './port-field.ts';
import { sizeOf } from './free.ts';

export interface StretchCount {
  readonly used: number;
  readonly listening: number;
  readonly size: number;
}

export interface NotablePort {
  readonly port: number;
  /** The listener that tells most of it. */
  readonly socket: InspectedSocket;
}

export interface MapSummary {
  readonly ranges: readonly (StretchCount & { readonly range: PortRange; readonly interval: PortInterval })[];
  readonly used: number;
  /** Listeners that the filter leaves, by port; at most `NOTABLE`. */
  readonly notable: readonly NotablePort[];
  readonly moreNotable: number;
}

const NOTABLE = 12;

export function countIn(field: PortField, interval: PortInterval): StretchCount {
  let [used, listening] = [0, 0];
  for (let port = interval[0]; port <= interval[1]; port++) {
    const roles = field.roles[port] ?? 0;
    if (roles !== 0) used++;
    if ((roles & LISTENER) !== 0) listening++;
  }
  return { used, listening, size: sizeOf(interval) };
}

/** The picture in words and numbers, for whoever does not see it. */
export function summarize(field: PortField, sockets: Iterable<InspectedSocket>): MapSummary {
  const ranges = RANGES.map(([range, interval]) => ({ range, interval, ...countIn(field, interval) }));
  const listeners = new Map<number, InspectedSocket>();
  for (const socket of sockets) {
    const { port } = socket.local;
    if (socket.role.side !== 'listener' || !field.isShown(port) || listeners.has(port)) continue;
    listeners.set(port, socket);
  }
  const ordered = [...listeners].sort(([one], [other]) => one - other);
  return {
    ranges,
    used: ranges.reduce((sum, { used }) => sum + used, 0),
    notable: ordered.slice(0, NOTABLE).map(([port, socket]) => ({ port, socket })),
    moreNotable: Math.max(0, ordered.length - NOTABLE),
  };
}
