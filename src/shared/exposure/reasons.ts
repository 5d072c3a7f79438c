import { isWildcardAddress } from '../address.ts';
import type { InspectedSocket } from '../socket.ts';
import type { Assessed, Assessment } from './assess.ts';
import type { Place, Reason } from './offer.ts';

interface Facts {
  readonly assessed: Assessed;
  readonly assessment: Assessment;
  readonly first: InspectedSocket;
  readonly places: readonly Place[];
  readonly isRoot: boolean | null;
  readonly isGuessed: boolean;
}

const isEveryAddress = ({ address }: Place): boolean => isWildcardAddress(address);

function ofReach({ assessed: { reach }, places, isGuessed }: Facts): readonly Reason[] {
  const interfaces = places.flatMap((place) =>
    place.interfaces.filter((each) => each.reach === reach).map(({ name }) => name),
  );
  return [
    { id: 'reach', reach, interfaces: [...new Set(interfaces)].sort() },
    ...(places.some(isEveryAddress) ? [{ id: 'every-address' } as const] : []),
    ...(isGuessed ? [{ id: 'interfaces-unknown' } as const] : []),
  ];
}

function ofIdentity({ assessed: { basis, service, verdict, carried }, first }: Facts): readonly Reason[] {
  const reasons: Reason[] = [];
  if (verdict === 'misplaced') reasons.push({ id: 'misplaced', expected: first.service?.byPort ?? '' });
  if (carried !== null) reasons.push({ id: 'carried', container: carried.namespace.name });
  else if (verdict === 'carrier') reasons.push({ id: 'carrier-unknown' });
  if (basis === 'number') reasons.push({ id: 'by-number', service: service?.id ?? '' });
  if (first.ownership === 'hidden') reasons.push({ id: 'owner-hidden' });
  else if (basis === 'nothing' && verdict !== 'carrier') reasons.push({ id: 'program-unknown' });
  return reasons;
}

/** In the order in which they are read: what it is, who reaches it, what makes it better or worse. */
export function reasonsFor(facts: Facts): readonly Reason[] {
  const { assessed, assessment, isRoot } = facts;
  const { risk, security, amplifies } = assessment;
  const reasons: Reason[] = [...ofIdentity(facts), ...ofReach(facts)];
  if (risk !== null) reasons.push({ id: 'risk', risk }, { id: 'security', security });
  if (amplifies) reasons.push({ id: 'amplifies' });
  if (isRoot === true && assessed.reach !== 'loopback') reasons.push({ id: 'root' });
  return reasons;
}
