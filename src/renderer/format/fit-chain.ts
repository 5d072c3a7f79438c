import { fitEnd, type Shorten } from './text-width.ts';

export const CHAIN_SIGN = ' ‹ ';

/** So many letters of a name, and the sign of what is left out, still tell something. */
const LEAST_LINK = 'abcd…';

/** A chain of names of which the far end is cut off where the room ends; the nearest is never left out. */
export const fitChain: Shorten = (chain, room, measure) => {
  if (measure(chain) <= room) return chain;
  const links = chain.split(CHAIN_SIGN);
  const near = (count: number): string => `${links.slice(0, count).join(CHAIN_SIGN)}${CHAIN_SIGN}`;
  let count = links.length - 1;
  while (count > 1 && measure(`${near(count)}…`) > room) count--;
  const left = room - measure(near(count));
  return near(count) + (left < measure(LEAST_LINK) ? '…' : fitEnd(links[count] ?? '', left, measure));
};
