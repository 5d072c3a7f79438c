import type { Shorten } from './text-width.ts';

export const CHAIN_SIGN = ' ‹ ';

const PID = / \d+$/;

/**
 * A chain of names, each with a pid, of which the far end is cut off where the room ends. A part of a pid would read as
 * another pid, so the last name loses it whole; where not even the nearest name fits, what stands before ` · ` is left.
 */
export const fitChain: Shorten = (chain, room, measure) => {
  if (measure(chain) <= room) return chain;
  const links = chain.split(CHAIN_SIGN);
  const near = (count: number): string => `${links.slice(0, count).join(CHAIN_SIGN)}${CHAIN_SIGN}`;
  let count = links.length - 1;
  while (count > 1 && measure(`${near(count)}…`) > room) count--;
  const [first = chain] = links;
  const [before = chain] = first.split(' · ');
  const farther =
    count > 0 ? [`${near(count)}${(links[count] ?? '').replace(PID, '')}…`, `${near(count)}…`] : [];
  const shorter = [...farther, first, `${first.replace(PID, '')}…`];
  return shorter.find((text) => measure(text) <= room) ?? before;
};
