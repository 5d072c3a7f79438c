import type { Carrier } from '../../shared/carrier/carrier-facts.ts';
import type { Program, Role, ServiceFacts, Socket, Verdict } from '../../shared/socket.ts';
import type { Identify } from './identify/identify.ts';
import { createJudge } from './judge.ts';
import type { RoleContext } from './role-context.ts';
import { programFacts } from './program-facts.ts';
import { serviceFacts } from './service-facts.ts';
import type { Judgement } from './verdict.ts';

export interface Meaning {
  readonly service: ServiceFacts | null;
  readonly verdict: Verdict | null;
  readonly program: Program | null;
  readonly carrier: Carrier | null;
}

type Surroundings = Pick<RoleContext, 'otherEnd' | 'acceptorAt' | 'isOnBoth'>;

/**
 * The service of a socket, and the verdict where there is one: for listeners, and for UDP sockets without a peer
 * that serve. A side that is unknown leaves open which end is the service's, so it has none.
 */
export type MeaningOf = (socket: Socket, role: Role, around: Surroundings) => Meaning;

export function createMeanings(identify: Identify): MeaningOf {
  const judge = createJudge(identify);

  function judgeHolder(holder: Socket, { protocol, local }: Socket, around: Surroundings): Judgement {
    const { owners, ownership } = holder;
    // Asked for the few programs alone that it tells something of.
    const isTelling = owners.some((owner) => identify(owner).program?.elsewhere !== undefined);
    const isOnBoth = isTelling ? around.isOnBoth(holder) : null;
    return judge({ protocol, port: local.port, owners, ownership, isOnBoth });
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
    return judgeHolder(holder, socket, around);
  }

  /** Of the far end of a client's connection only the port is known, unless that end is on this host too. */
  function judgeCalled({ protocol }: Socket, remotePort: number, around: Surroundings): Judgement {
    if (around.otherEnd !== null) return judgeServed(around.otherEnd, around);
    return judge({ protocol, port: remotePort, owners: [], ownership: 'none', isOnBoth: null });
  }

  function programOf({ owners, ownership }: Socket): Program | null {
    if (ownership === 'kernel') return programFacts('kernel');
    for (const owner of owners) {
      const { program } = identify(owner);
      if (program !== null) return programFacts(program.program);
    }
    return null;
  }

  function serviceOf(socket: Socket, { side }: Role, around: Surroundings): ServiceFacts | null {
    if (side === 'server') return serviceFacts(judgeServed(socket, around), 'local');
    if (side !== 'client' || socket.remote === null) return null;
    return serviceFacts(judgeCalled(socket, socket.remote.port, around), 'remote');
  }

  return (socket, role, around) => {
    const isWaiting = role.side === 'listener' || (role.side === 'server' && socket.remote === null);
    if (!isWaiting) {
      const service = serviceOf(socket, role, around);
      return { service, verdict: null, program: programOf(socket), carrier: null };
    }
    const judgement = judgeHolder(socket, socket, around);
    const { verdict, program, carrier } = judgement;
    return {
      service: serviceFacts(judgement, 'local'),
      verdict,
      program: program === null ? null : programFacts(program),
      carrier,
    };
  };
}
