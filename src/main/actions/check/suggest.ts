import type { CheckQuestion } from '../../../shared/check.ts';
import type { Namespace, PortInterval, Protocol, Snapshot } from '../../../shared/socket.ts';
import { ianaNames } from '../../inspect/iana-names.ts';
import { serviceByNumber } from '../../inspect/service-table.ts';
import { intervalAround } from './finding.ts';
import { ownNamespace } from './port-use.ts';
import type { TryBind } from './trial-bind.ts';

const SUGGESTIONS = 3;
/** So that a computer with thousands of ports in use is not asked about every one of them. */
const TRIALS_AT_MOST = 50;
/** IANA keeps 1024 itself reserved (service names and port numbers registry). */
const FIRST_USER_PORT = 1025;
const LAST_PORT = 65535;

/**
 * Where the system does not tell its automatic range: from where Linux's begins (ip-sysctl.rst), which contains the
 * dynamic range of RFC 6335 §6 that the other systems use.
 */
const USUAL_RANGE: PortInterval = [32768, LAST_PORT];

const PROTOCOLS: readonly Protocol[] = ['tcp', 'udp'];

/** The automatic range to stay out of. */
export function rangeToAvoid(namespace: Namespace | undefined, protocol: Protocol): PortInterval {
  return namespace?.ephemeral?.[protocol] ?? USUAL_RANGE;
}

/** Nobody has a claim to the number: neither IANA's registry nor our table knows it, for TCP or UDP. */
function isUnregistered(port: number): boolean {
  return PROTOCOLS.every(
    (protocol) => ianaNames(port, protocol).length === 0 && serviceByNumber(port, protocol) === null,
  );
}

/** 1 above, 1 below, 2 above … */
function* nearest(port: number): Generator<number> {
  for (let distance = 1; distance <= LAST_PORT; distance += 1) {
    yield port + distance;
    yield port - distance;
  }
}

/** Ports that could be had for good, nearest first, by the picture alone. */
export function* candidates(question: CheckQuestion, snapshot: Snapshot): Generator<number> {
  const { port, protocol } = question;
  const namespace = ownNamespace(snapshot);
  const first = Math.max(FIRST_USER_PORT, namespace?.unprivilegedPortStart ?? 0);
  const kept = [
    rangeToAvoid(namespace, protocol),
    ...(namespace?.reserved ?? []),
    ...(namespace?.excluded ?? []),
  ];
  const used = new Set(snapshot.sockets.map(({ local }) => local.port));
  for (const near of nearest(port)) {
    const isOpen = near >= first && near <= LAST_PORT && !used.has(near);
    if (isOpen && intervalAround(kept, near) === null && isUnregistered(near)) yield near;
  }
}

/** The nearest candidates that a trial bind finds free, at the asked address. */
export async function suggestPorts(
  question: CheckQuestion,
  snapshot: Snapshot,
  tryBind: TryBind,
): Promise<readonly number[]> {
  const found: number[] = [];
  let trials = 0;
  for (const port of candidates(question, snapshot)) {
    if (found.length === SUGGESTIONS || trials === TRIALS_AT_MOST) break;
    trials += 1;
    if ((await tryBind({ ...question, port })) === 'bound') found.push(port);
  }
  return found;
}
