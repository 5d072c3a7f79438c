import type { Shorten } from './text-width.ts';

export const CHAIN_SIGN = ' ‹ ';

/** A chain of names whose far end is left out where the room ends; the nearest is never left out. */
export const fitChain: Shorten = (chain, room, measure) => {
  const links = chain.split(CHAIN_SIGN);
  let text = chain;
  for (let count = links.length - 1; count > 0 && measure(text) > room; count--) {
    text = [...links.slice(0, count), '…'].join(CHAIN_SIGN);
  }
  return text;
};
