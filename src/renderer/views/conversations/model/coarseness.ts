import type { Party } from '../../../../shared/conversations/party.ts';
import type { Talk } from '../../../../shared/conversations/talk.ts';
import { groupingsFor, isLastResort, nodeKeyOf, type Grouping, type GroupingChoice } from './grouping.ts';

/** More nodes than this are grouped more coarsely. */
export const MOST_NODES = 32;
/** A picture that has settled may grow so far before it is made anew, and shrink so far before it gets finer. */
const MOST_KEPT = 44;
const FEWEST_KEPT = 18;
/** As many can still be walked through; before this computer becomes one single node. */
const MOST_CROWDED = 120;

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
 * The finest grouping that stays legible. With some slack around the present one, so that a machine at the border
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
  const most = kept !== undefined && isCrowded(kept, open) ? MOST_CROWDED : MOST_KEPT;
  if (kept !== undefined && count(kept, most) <= most) {
    return open.slice(0, place).find((each) => count(each, FEWEST_KEPT) <= FEWEST_KEPT) ?? kept;
  }
  const coarsest: Grouping = open.at(-1) ?? { local: 'container', remote: 'block' };
  const legible = open.find((each) => count(each, MOST_NODES) <= MOST_NODES);
  if (legible !== undefined && !isLastResort(legible)) return legible;
  const crowded = open.findLast((each) => !isLastResort(each));
  return crowded !== undefined && count(crowded, MOST_CROWDED) <= MOST_CROWDED ? crowded : coarsest;
}

/** The coarsest that still tells this computer's programs apart may hold more. */
function isCrowded(grouping: Grouping, open: readonly Grouping[]): boolean {
  return grouping === open.findLast((each) => !isLastResort(each)) && grouping !== open.at(-1);
}
