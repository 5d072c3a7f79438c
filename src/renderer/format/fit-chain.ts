import type { Shorten } from './text-width.ts';

export const CHAIN_SIGN = ' ‹ ';

/**
 * A chain of names, each with a pid, of which the far end is cut off where the room ends; the nearest is never left
 * out. A part of a pid would read as another pid, so the last name loses it whole.
 */
export const fitChain: Shorten = (chain, room, measure) => {
  if (measure(chain) <= room) return chain;
  const links = chain.split(CHAIN_SIGN);
  const near = (count: number): string => `${links.slice(0, count).join(CHAIN_SIGN)}${CHAIN_SIGN}`;
  let count = links.length - 1;
  while (count > 1 && measure(`${near(count)}…`) > room) count--;
  const named = `${near(count)}${(links[count] ?? '').replace(/ \d+$/, '')}…`;
  return measure(named) <= room ? named : `${near(count)}…`;
};
