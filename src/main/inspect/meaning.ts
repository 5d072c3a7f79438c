import type { Role, ServiceFacts, Socket, Verdict } from '../../shared/socket.ts';
import type { Identify } from './identify/identify.ts';
import { createJudge } from './judge.ts';
import type { RoleContext } from './role-context.ts';
import { serviceFacts } from './service-facts.ts';
import type { Judgement } from './verdict.ts';

export interface Meaning {
  readonly service: ServiceFacts | null;
  readonly verdict: Verdict | null;
}

type Surroundings = Pick<RoleContext, 'otherEnd' | 'acceptorAt'>;

/**
 * The service of a socket, and the verdict where there is one: for listeners, and for UDP sockets without a peer
 * that serve. A side that is unknown leaves open which end is the service's, so it has none.
 */
export type MeaningOf = (socket: Socket, role: Role, around: Surroundings) => Meaning;

const NOTHING: Meaning = { service: null, verdict: null };

export function createMeanings(identify: Identify): MeaningOf {
  const judge = createJudge(identify);

  function judgeHolder({ owners, ownership }: Socket, { protocol, local }: Socket): Judgement {
    return judge({ protocol, port: local.port, owners, ownership });
  }

  function isIdentified({ owners, ownership }: Socket): boolean {
    if (ownership === 'kernel') return true;
    return owners.some((owner) => {
      const { program, carrier } = identify(owner);
      return program !== null && carrier === null;
    });
  }

  /**
   * Who serves an accepted connection: its owners, or, where they say nothing, the listener's. That is so in
   * TIME-WAIT, and of a carrier: an SSH session's process holds both what it forwards and its own connection.
   */
  function judgeServed(socket: Socket, around: Surroundings): Judgement {
    const holder = isIdentified(socket) ? socket : (around.acceptorAt(socket) ?? socket);
    return judgeHolder(holder, socket);
  }

  /** Of the far end of a client's connection only the port is known, unless that end is on this host too. */
  function judgeCalled({ protocol }: Socket, remotePort: number, around: Surroundings): Judgement {
    if (around.otherEnd !== null) return judgeServed(around.otherEnd, around);
    return judge({ protocol, port: remotePort, owners: [], ownership: 'none' });
  }

  return (socket, { side }, around) => {
    const { remote } = socket;
    if (side === 'listener' || (side === 'server' && remote === null)) {
      const judgement = judgeHolder(socket, socket);
      return { service: serviceFacts(judgement, 'local'), verdict: judgement.verdict };
    }
    if (side === 'server')
      return { service: serviceFacts(judgeServed(socket, around), 'local'), verdict: null };
    if (side !== 'client' || remote === null) return NOTHING;
    return { service: serviceFacts(judgeCalled(socket, remote.port, around), 'remote'), verdict: null };
  };
}
