import type { PressureLevel } from './pressure-facts.ts';

/**
 * From half: Linux looks for a port among the numbers of one parity first (ip(7) does not say so; measured: a
 * connect() takes 19 µs below half and 450 µs above), and a rate that doubles, as between an average and a busy hour,
 * uses up the rest.
 */
const WARNING_SHARE = 0.5;
/** A tenth is left: a rate that grows by a ninth fails. */
const CRITICAL_SHARE = 0.9;

export interface Fill {
  readonly inUse: number;
  readonly capacity: number;
  /** 0 to 1, cut to four digits: 1 where none is left, and only there. */
  readonly share: number;
  readonly level: PressureLevel;
}

export function fillOf(inUse: number, capacity: number): Fill {
  const share = inUse >= capacity ? 1 : Math.floor((inUse / capacity) * 10_000) / 10_000;
  const level = share >= CRITICAL_SHARE ? 'critical' : share >= WARNING_SHARE ? 'warning' : 'ok';
  return { inUse, capacity, share, level };
}
