import type { Party } from '../../../../shared/conversations/party.ts';
import type { Talk } from '../../../../shared/conversations/talk.ts';
import { groupingsFor, nodeKeyOf, type Grouping, type GroupingChoice } from './grouping.ts';

/** More nodes than this are grouped more coarsely. */
export const MOST_NODES = 32;
/** A picture that has settled may grow so far before it is made anew, and shrink so far before it gets finer. */
const MOST_KEPT = 44;
const FEWEST_KEPT = 18;

/** Everybody who takes part, each as often as they do. */
export function* partiesOf(talks: Iterable<Talk>): Iterable<Party> {
  for (const { caller, provider } of talks) {
    yield caller.party;
    yield provider.party;
  }
}

/** Counts up to `limit` and no further: a machine with 50,000 peers must not be counted to the end. */
export function countNodes(parties: Iterable<Party>, grouping: Grouping, limit: number): number {
  const nodes = new Set<string>();
  const seen = new Set<string>();
  for (const party of parties) {
    if (seen.has(party.id)) continue;
    seen.add(party.id);
    nodes.add(nodeKeyOf(party, grouping).id);
    if (nodes.size > limit) break;
  }
  return nodes.size;
}

/**
 * The finest grouping that stays legible, else the coarsest: what is still too many is folded. With some slack around the present one, so that a machine at the border
 * does not turn from one picture to the other every second.
 */
export function chooseGrouping(
  choice: GroupingChoice,
  present: Grouping | null,
  count: (grouping: Grouping, limit: number) => number,
): Grouping {
  const open = groupingsFor(choice);
  const place = open.findIndex((each) => each.local === present?.local && each.remote === present.remote);
  const kept = open[place];
  if (kept !== undefined && count(kept, MOST_KEPT) <= MOST_KEPT) {
    return open.slice(0, place).find((each) => count(each, FEWEST_KEPT) <= FEWEST_KEPT) ?? kept;
  }
  const coarsest: Grouping = open.at(-1) ?? { local: 'program', remote: 'block' };
  return open.find((each) => count(each, MOST_NODES) <= MOST_NODES) ?? coarsest;
}
