import type { CheckQuestion } from '../../../shared/check.ts';
import type { Namespace } from '../../../shared/socket.ts';
import { isEphemeral } from '../../inspect/ephemeral.ts';
import { aboutAny, finding, intervalAround, rangeFinding, type Finding } from './finding.ts';
import type { PortUse, PortUser } from './port-use.ts';

const isIpv6 = (address: string): boolean => address.includes(':');

/** The trial bind succeeded, so the connections on the port let others reuse it (SO_REUSEADDR, socket(7)). */
function free(use: PortUse): Finding {
  const connections = use.connection.filter(({ overlap }) => overlap !== null);
  return use.server.length > 0 || connections.length === 0
    ? finding('free', 'free')
    : finding('free', 'free-connections', connections);
}

/** The picture and the trial bind disagree, or the system lets a wildcard and one address stand together (BSD). */
function sharedWith(servers: readonly PortUser[]): readonly Finding[] {
  const overlapping = servers.filter(({ overlap }) => overlap !== null);
  const across = overlapping.filter(({ overlap }) => overlap?.otherFamily);
  const covering = overlapping.filter(({ overlap }) => overlap?.wildcard && !overlap.otherFamily);
  const same = overlapping.filter(({ overlap }) => !overlap?.wildcard && !overlap?.otherFamily);
  return [
    ...aboutAny(finding('held', 'held-shared', same)),
    ...aboutAny(finding('other-family', 'held-shared', across)),
    ...aboutAny(finding('wildcard', 'held-shared', covering)),
  ];
}

/** Both families' loopback answer to `localhost`: with two programs on one port, which one is a matter of chance. */
function beside(question: CheckQuestion, use: PortUse): readonly Finding[] {
  const others = use.server.filter(
    ({ socket, overlap }) => overlap === null && isIpv6(socket.local.address) !== isIpv6(question.address),
  );
  return aboutAny(finding('other-family', 'other-family-beside', others));
}

function system(question: CheckQuestion, namespace: Namespace | undefined): readonly Finding[] {
  const { port, protocol } = question;
  const reserved = intervalAround(namespace?.reserved ?? [], port);
  const excluded = intervalAround(namespace?.excluded ?? [], port);
  const range = namespace?.ephemeral?.[protocol] ?? null;
  const isRisky = range !== null && isEphemeral(port, protocol, namespace) === true;
  return [
    ...(reserved === null ? [] : [rangeFinding('reserved', 'reserved', reserved)]),
    ...(excluded === null ? [] : [rangeFinding('excluded', 'excluded-bound', excluded)]),
    ...(isRisky ? [rangeFinding('ephemeral-risk', 'ephemeral-risk', range)] : []),
  ];
}

/** What is true of a port that can be had: that it is free, and what its taker should know. */
export function remarksOn(
  question: CheckQuestion,
  use: PortUse,
  namespace: Namespace | undefined,
): readonly Finding[] {
  const bound = use.bound.filter(({ overlap }) => overlap !== null);
  const waiting = use['time-wait'].filter(({ overlap }) => overlap !== null);
  return [
    free(use),
    ...sharedWith(use.server),
    ...aboutAny(finding('bound-not-listening', 'bound-shared', bound)),
    ...aboutAny(finding('client-port', 'client-port-beside', use.client)),
    ...aboutAny(finding('time-wait', 'time-wait-beside', waiting)),
    ...beside(question, use),
    ...system(question, namespace),
  ];
}
