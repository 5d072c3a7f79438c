import type { InspectedSocket, PortInterval, PortRange } from '../../../../shared/socket.ts';
import type { SocketModel } from '../../../store/socket-model.ts';
import { bestSocketAt } from '../../../store/sockets-at.ts';
import { RANGES } from '../geometry/ranges.ts';
import { LISTENER, PORT_COUNT, type PortField } from './port-field.ts';
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
export function summarize(field: PortField, model: SocketModel): MapSummary {
  const ranges = RANGES.map(([range, interval]) => ({ range, interval, ...countIn(field, interval) }));
  const listening: number[] = [];
  for (let port = 0; port < PORT_COUNT; port++) {
    if (((field.roles[port] ?? 0) & LISTENER) !== 0 && field.isShown(port)) listening.push(port);
  }
  return {
    ranges,
    used: ranges.reduce((sum, { used }) => sum + used, 0),
    notable: listening.slice(0, NOTABLE).flatMap((port) => {
      const socket = bestSocketAt(port, model);
      return socket === undefined ? [] : [{ port, socket }];
    }),
    moreNotable: Math.max(0, listening.length - NOTABLE),
  };
}
