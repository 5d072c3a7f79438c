import type { Endpoint, Protocol } from '../endpoint.ts';

/** docs/pressure.md says where the levels lie, and why there. */
export type PressureLevel = 'ok' | 'warning' | 'critical';

/** The TCP ports that connections from one local address to one destination take. */
export interface DestinationPressure {
  readonly namespace: string;
  readonly localAddress: string;
  readonly remote: Endpoint;
  readonly inUse: number;
  /** Of those in use: closed, and kept by the system for a while. */
  readonly timeWait: number;
  /** How many there are for this destination: the pool's, less those that are held. */
  readonly capacity: number;
  /** inUse / capacity, 0 to 1. */
  readonly share: number;
  readonly level: PressureLevel;
}

/** The ports that the system may hand out by itself, each counted once wherever it leads. */
export interface PortPool {
  readonly namespace: string;
  readonly protocol: Protocol;
  readonly inUse: number;
  /** Of those in use: listening or bound, so that no connection gets them. */
  readonly held: number;
  readonly capacity: number;
  readonly share: number;
  readonly level: PressureLevel;
}

/** How near the clients of this computer are to running out of automatic ports. */
export interface Pressure {
  /** Of each namespace and protocol in which any is in use. */
  readonly pools: readonly PortPool[];
  /** The fullest eight, fullest first. */
  readonly destinations: readonly DestinationPressure[];
  /** Of all. */
  readonly destinationCount: number;
}

export const NO_PRESSURE: Pressure = { pools: [], destinations: [], destinationCount: 0 };
