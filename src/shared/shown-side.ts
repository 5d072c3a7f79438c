import { SIDES, type InspectedSocket, type Side } from './socket.ts';

/** A UDP socket without a peer waits as a listener does, but for whom its number alone suggests: it is shown as open. */
export type ShownSide = Side | 'open';

const [LISTENER, ...OTHERS] = SIDES;

export const SHOWN_SIDES: readonly ShownSide[] = [LISTENER, 'open', ...OTHERS];

/** The side as the tables name it, which facets, groups, order and filter go by. */
export function shownSide({
  protocol,
  remote,
  role,
}: Pick<InspectedSocket, 'protocol' | 'remote' | 'role'>): ShownSide {
  return protocol === 'udp' && remote === null ? 'open' : role.side;
}
