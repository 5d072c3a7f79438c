import type { Carrier } from '../../shared/carrier/carrier-facts.ts';
import type { Owner, Ownership, Protocol, Verdict } from '../../shared/socket.ts';
import { carrierOf } from './carrier/carrier-of.ts';
import { ianaNames } from './iana-names.ts';
import type { Identify } from './identify/identify.ts';
import { PROCESSES, type Program } from './identify/process-data.ts';
import { listsPort, serviceByNumber, usesProtocol } from './service-table.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** Display name of the program that decided. */
  readonly program: string | null;
  /** Service ids. */
  readonly byPort: string | null;
  readonly byProcess: string | null;
  /** Of the verdict carrier alone. */
  readonly carrier: Carrier | null;
}

/** A port that somebody serves, and who holds it. */
export interface Post {
  readonly port: number;
  readonly protocol: Protocol;
  readonly owners: readonly Owner[];
  readonly ownership: Ownership;
  /** Whether one of the owners waits on TCP and UDP of this number; null where nobody asked. */
  readonly isOnBoth: boolean | null;
}

type Answer = Omit<Judgement, 'byPort' | 'carrier'> & Partial<Pick<Judgement, 'carrier'>>;

function byOption({ port, protocol, owners }: Post, identify: Identify): Answer | null {
  if (protocol !== 'tcp') return null;
  for (const owner of owners) {
    const { program, openedPorts } = identify(owner);
    const opened = openedPorts.find((candidate) =>
      candidate.port === null ? listsPort(candidate.service, port, protocol) : candidate.port === port,
    );
    if (opened === undefined) continue;
    const verdict = listsPort(opened.service, port, protocol) ? 'conventional' : 'unconventional';
    return { verdict, program: program?.program ?? opened.program, byProcess: opened.service };
  }
  return null;
}

function byOwnPort({ port, protocol, owners }: Post, identify: Identify, byPort: string | null) {
  for (const owner of owners) {
    const { program } = identify(owner);
    const own = program?.services.filter((id) => listsPort(id, port, protocol)) ?? [];
    const first = own[0];
    if (program === null || first === undefined) continue;
    const byProcess = [byPort, program.primary].find((id) => id !== null && own.includes(id)) ?? first;
    return { verdict: 'conventional', program: program.program, byProcess } as const;
  }
  return null;
}

/** A helper that holds the same socket says which of its master's services this is: Dovecot's pop3-login. */
function isNarrower({ services }: Program, than: Program): boolean {
  const { length } = services;
  return length > 0 && length < than.services.length && services.every((id) => than.services.includes(id));
}

/** On a port that is none of its own: a program of several services may be told by what else it holds there. */
function serviceElsewhere({ primary, elsewhere }: Program, { protocol, isOnBoth }: Post): string | null {
  const told =
    elsewhere === undefined || isOnBoth === null ? null : isOnBoth ? elsewhere.both : elsewhere.udp;
  const service = told !== null && (isOnBoth === true || protocol === 'udp') ? told : primary;
  return service !== null && usesProtocol(service, protocol) ? service : null;
}

function byProgram(post: Post, identify: Identify, nobody: Verdict): Answer | null {
  const { port, protocol, owners } = post;
  const programs = owners
    .map(identify)
    .flatMap(({ program, carrier }) => (program === null || carrier !== null ? [] : [program]));
  const [first] = programs;
  if (first === undefined) return null;
  const byProcess = serviceElsewhere(programs.find((program) => isNarrower(program, first)) ?? first, post);
  if (serviceByNumber(port, protocol)?.firm === true) {
    return { verdict: 'misplaced', program: first.program, byProcess };
  }
  const verdict = byProcess === null ? nobody : 'unconventional';
  return { verdict, program: first.program, byProcess };
}

function byCarrier({ owners, ...held }: Post, identify: Identify): Answer | null {
  for (const owner of owners) {
    const { program, carrier } = identify(owner);
    if (carrier === null) continue;
    return {
      verdict: 'carrier',
      program: program?.program ?? null,
      byProcess: null,
      carrier: carrierOf(carrier.id, owner, held),
    };
  }
  return null;
}

function byKernel(byPort: string | null, nobody: Verdict): Answer {
  return byPort !== null && PROCESSES.kernel.services.includes(byPort)
    ? { verdict: 'conventional', program: 'kernel', byProcess: byPort }
    : { verdict: nobody, program: 'kernel', byProcess: null };
}

/** The steps of processes.json, meta.verdict, in their order. A hidden owner counts as no owner. */
export function judge(post: Post, identify: Identify): Judgement {
  const { port, protocol, ownership } = post;
  const byPort = serviceByNumber(port, protocol)?.service.id ?? null;
  const nobody = byPort !== null || ianaNames(port, protocol).length > 0 ? 'unknown' : 'unregistered';
  const answer =
    ownership === 'kernel'
      ? byKernel(byPort, nobody)
      : (byOption(post, identify) ??
        byOwnPort(post, identify, byPort) ??
        byProgram(post, identify, nobody) ??
        byCarrier(post, identify) ?? { verdict: nobody, program: null, byProcess: null });
  return { carrier: null, ...answer, byPort };
}
