import type { Expectation } from '../../../shared/exposure/expected.ts';
import { expectationOf, isCovered } from '../../../shared/exposure/expected.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { REACHES, type Reach } from '../../../shared/exposure/reach.ts';
import { isExpected } from '../../store/expected-store.ts';

export type GroupId = Reach | 'expected';

export interface OfferGroup {
  readonly id: GroupId;
  /** Worst first. */
  readonly offers: readonly Offer[];
}

export interface Grouped {
  /** Only those with something in them, the farthest reach first, what is expected last. */
  readonly groups: readonly OfferGroup[];
  /** Expected, but not offered at the moment. */
  readonly absent: readonly Expectation[];
}

/** Offers by reach; those that the user expects stand apart. `all`: whatever the filter leaves out, too. */
export function groupByReach(
  shown: readonly Offer[],
  all: readonly Offer[],
  expectations: readonly Expectation[],
): Grouped {
  const byGroup = new Map<GroupId, Offer[]>();
  for (const offer of shown) {
    const id = isExpected(offer, expectations) ? 'expected' : offer.reach;
    const group = byGroup.get(id);
    if (group === undefined) byGroup.set(id, [offer]);
    else group.push(offer);
  }
  const groups = [...REACHES, 'expected' as const].flatMap((id) => {
    const offers = byGroup.get(id);
    return offers === undefined ? [] : [{ id, offers }];
  });
  return { groups, absent: expectations.length === 0 ? [] : absentOf(all, expectations) };
}

function absentOf(all: readonly Offer[], expectations: readonly Expectation[]): readonly Expectation[] {
  const present = all.map(expectationOf);
  return expectations.filter((each) => !present.some((wanted) => isCovered(wanted, each)));
}
