import { pressingPools } from '../../../../shared/pressure/pressing-pools.ts';
import type { DestinationPressure, PortPool, Pressure } from '../../../../shared/pressure/pressure-facts.ts';

export interface Notable {
  readonly destinations: readonly DestinationPressure[];
  readonly pools: readonly PortPool[];
  /** How many destinations are left out. */
  readonly others: number;
}

/** Whether a client is about to run out of ports. */
export function isPressing(pressure: Pressure): boolean {
  return pressure.destinations.some(({ level }) => level !== 'ok') || pressingPools(pressure).length > 0;
}

/** Whether no destination takes a hundredth of the ports that it could: then one line says it all. */
export function isCalm({ destinations, destinationCount }: Pressure): boolean {
  return destinationCount > 0 && destinations.every(({ share }) => share < 0.01);
}

/** What is filling up, and in any case the fullest destination, so that a calm machine shows how calm it is. */
export function notablePressure(pressure: Pressure): Notable {
  const { destinations, destinationCount } = pressure;
  const shown = destinations.filter(({ level }, index) => index === 0 || level !== 'ok');
  return { destinations: shown, pools: pressingPools(pressure), others: destinationCount - shown.length };
}
