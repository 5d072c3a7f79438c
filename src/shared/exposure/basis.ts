import type { InspectedSocket, ServiceFacts } from '../socket.ts';
import type { Carried, CarriedIndex } from './carried.ts';
import type { Basis } from './offer.ts';
import type { RiskBook } from './risks.ts';

/** What is judged, and what that rests on. */
export interface Judged {
  readonly basis: Basis;
  /** What is shown; where nothing is known, what the number suggests. */
  readonly service: ServiceFacts | null;
  readonly carried: Carried | null;
}

const unknown = ({ service }: InspectedSocket): Judged => ({ basis: 'nothing', service, carried: null });

function ofCarrier(socket: InspectedSocket, book: RiskBook, carriedBy: CarriedIndex): Judged {
  const { owners, service } = socket;
  const carried = carriedBy.behind(socket);
  if (carried !== null) {
    // A carrier behind a carrier is not followed: in a container it may name its own port.
    const inner =
      carried.socket.verdict === 'carrier' ? unknown(socket) : basisOf(carried.socket, book, carriedBy);
    return { basis: inner.basis === 'nothing' ? 'nothing' : 'carried', service: inner.service, carried };
  }
  const startsServers = owners.some(({ name }) => book.isSuperServer(name));
  return { basis: startsServers ? byNumber(socket, book) : 'nothing', service, carried: null };
}

function byNumber({ service, local, protocol }: InspectedSocket, book: RiskBook): Basis {
  const id = service?.byPort ?? null;
  return id !== null && book.isFirm(id, local.port, protocol) ? 'number' : 'nothing';
}

/**
 * A program that is known to speak the service decides; else a number that names it clearly; else nobody can tell.
 * Of a carrier, what is behind it counts.
 */
export function basisOf(socket: InspectedSocket, book: RiskBook, carriedBy: CarriedIndex): Judged {
  const { service, verdict } = socket;
  if (verdict === 'carrier') return ofCarrier(socket, book, carriedBy);
  if (service !== null && service.byProcess !== null) return { basis: 'program', service, carried: null };
  const basis = verdict === 'misplaced' ? 'nothing' : byNumber(socket, book);
  return { basis, service, carried: null };
}
